import { CodeActionKind } from 'vscode-languageserver-types';
import { withSuppression } from '../../../rules/comments/add.ts';
import { commentLine } from '../../../rules/comments/comment-line.ts';
import type { Suppression } from '../../../rules/comments/suppression.ts';
import { ignorable } from '../../../rules/ignorable.ts';
import { inDocument } from '../../../rules/rule-fix.ts';
import type { Finding } from '../../../syntax/finding.ts';
import type { Action, ActionContext } from '../action.ts';

/** Comments that have what is found at the place ignored: on its line, or in the whole file. */
export function ignoring({ document }: ActionContext, here: readonly Finding[]): Action[] {
  const ofLines = new Map<string, Action>();
  const ofFile = new Map<string, Action>();
  for (const finding of here) {
    const { code, start } = finding;
    if (!ignorable.has(code)) continue;
    const line = commentLine(document, start);
    const action = (title: string, scope: Suppression['scope']): Action => ({
      title,
      kind: CodeActionKind.QuickFix,
      fixes: here.filter((one) => one.code === code),
      edit() {
        const change = withSuppression(document, code, scope);
        return change && inDocument(document, [change]);
      },
    });
    ofLines.set(`${line} ${code}`, action(`Ignore \`${code}\` here, with a reason`, line));
    ofFile.set(code, action(`Ignore \`${code}\` in this file, with a reason`, 'file'));
  }
  return [...ofLines.values(), ...ofFile.values()];
}
