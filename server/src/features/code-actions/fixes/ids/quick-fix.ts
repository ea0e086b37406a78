import { CodeActionKind } from 'vscode-languageserver-types';
import type { Finding } from '../../../../syntax/finding.ts';
import type { Action } from '../../action.ts';

type Answer = 'preferred' | 'one-of-several';

/** A fix for one finding; `preferred` where it is the one right answer. */
export function quickFix(
  finding: Finding,
  title: string,
  edit: Action['edit'],
  answer: Answer = 'one-of-several',
): Action {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    fixes: [finding],
    ...(answer === 'preferred' ? { isPreferred: true } : {}),
    edit,
  };
}
