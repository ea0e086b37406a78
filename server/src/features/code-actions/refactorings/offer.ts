import type { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../rules/rule-fix.ts';
import { applied, type TextChange } from '../../../syntax/edit/change.ts';
import type { Action, ActionContext } from '../action.ts';

/** The kinds of the refactorings, so that an editor can give some of them a key of their own. */
export const refactoringKinds = {
  form: 'refactor.rewrite.form',
  lines: 'refactor.rewrite.lines',
  requisites: 'refactor.rewrite.requisites',
  sort: 'refactor.rewrite.sort',
  move: 'refactor.move.course',
} as const satisfies Readonly<Record<string, CodeActionKind>>;

/** An action that changes the file of the cursor; none where there is nothing to change, or no safe way to do it. */
export function offered(
  { document }: ActionContext,
  title: string,
  kind: CodeActionKind,
  changes: readonly TextChange[] | undefined,
): Action[] {
  if (!changes || changes.length === 0 || applied(document.text, changes) === undefined) return [];
  return [{ title, kind, edit: () => inDocument(document, changes) }];
}
