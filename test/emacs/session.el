;;; -*- lexical-binding: t -*-
;; Emacs as a client of the language server, without a window. A script waits, looks, and writes one line of JSON for each
;; thing that it sees. HIT_FILE: the file to open; HIT_SAID: the file to write to.
(require 'json)
;; As it is done at every start with a window, before init.el is read.
(require 'package)
(package-activate-all)

(defun hit-say (what value)
  "Write down that VALUE is what was seen of WHAT."
  (let ((line (concat (json-encode `((what . ,what) (value . ,value))) "\n"))
        (coding-system-for-write 'utf-8))
    (write-region line nil (getenv "HIT_SAID") 'append 'silent)))

(defun hit-wait-for (reason condition)
  "Wait until CONDITION holds; REASON says for what."
  (with-timeout (20 (hit-say "failure" (concat "waited in vain for " reason)) (kill-emacs 1))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(defun hit-open ()
  "Open the file, and let the mode's hooks do what they do as soon as somebody is there."
  (setq make-backup-files nil
        create-lockfiles nil)
  (find-file (getenv "HIT_FILE"))
  ;; Without a window there is no command loop, which would run these.
  (run-hooks 'post-command-hook))

(defun hit-go-to (text)
  "Put the cursor at the first TEXT of the buffer."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun hit-file-name () (file-name-nondirectory buffer-file-name))
