;;; -*- lexical-binding: t -*-
;; The findings of a file, with lsp-mode.
(setq lsp-auto-guess-root t
      lsp-session-file (expand-file-name "session" (getenv "HOME"))
      lsp-enable-suggest-server-download nil
      lsp-enable-snippet nil)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(defun hit-findings ()
  (mapcar (lambda (one)
            `((line . ,(line-number-at-pos (flymake-diagnostic-beg one)))
              (message . ,(flymake-diagnostic-text one))))
          (flymake-diagnostics)))

(hit-open)
;; It waits until the buffer is shown, which it never is here.
(lsp)
(hit-wait-for "findings" #'hit-findings)
(hit-say "findings" (vconcat (hit-findings)))
(hit-say "parent" (symbol-name (get major-mode 'derived-mode-parent)))
(hit-say "end" t)
