;;; -*- lexical-binding: t -*-
;; Findings, a hover, suggestions, a file that is formatted, a course followed into another file, and renamed in both.
(require 'eglot)
(hit-open)
(hit-say "mode" (symbol-name major-mode))
(hit-wait-for "the server" (lambda () (eglot-current-server)))

(defun hit-findings ()
  (mapcar (lambda (one)
            `((line . ,(line-number-at-pos (flymake-diagnostic-beg one)))
              (message . ,(flymake-diagnostic-text one))))
          (flymake-diagnostics)))

(hit-wait-for "findings" #'hit-findings)
(hit-say "findings" (vconcat (hit-findings)))

(hit-go-to "icd-10-cm-coding")
(hit-say "hover"
         (plist-get (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover
                                                (eglot--TextDocumentPositionParams))
                               :contents)
                    :value))

(hit-go-to "introducd")
(pcase (run-hook-with-args-until-success 'completion-at-point-functions)
  (`(,_ ,_ ,offered . ,_)
   (hit-say "suggestions" (vconcat (mapcar #'substring-no-properties (all-completions "" offered))))))

(search-forward "introducd")
(replace-match "introduced")
(eglot--signal-textDocument/didChange)
(hit-wait-for "one finding less" (lambda () (= (length (hit-findings)) 2)))

(hit-go-to "  HIT 112:")
(insert "\n\n\n")
(eglot-format-buffer)
(hit-say "formatted" (buffer-substring-no-properties (point-min) (point-max)))
(set-buffer-modified-p nil)

(find-file (getenv "HIT_PROGRAM"))
(run-hooks 'post-command-hook)
(hit-wait-for "the server" (lambda () (eglot-current-server)))
(hit-go-to "- BIO 168")
(forward-char 2)
;; The server may still be reading the folder.
(hit-wait-for "the definition"
              (lambda ()
                (ignore-errors (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
(save-window-excursion
  (save-current-buffer
    (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
    (hit-say "definition" `((file . ,(hit-file-name)) (line . ,(line-number-at-pos))))))

(find-file (getenv "HIT_PROGRAM"))
(hit-go-to "- BIO 168")
(forward-char 2)
(eglot-rename "BIO 175")
(dolist (buffer (buffer-list))
  (with-current-buffer buffer
    (when (eq major-mode 'hit-curriculum-mode)
      (hit-say "renamed" `((file . ,(hit-file-name)) (text . ,(buffer-substring-no-properties (point-min) (point-max)))))
      (set-buffer-modified-p nil))))

(eglot-shutdown (eglot-current-server))
(hit-say "end" t)
