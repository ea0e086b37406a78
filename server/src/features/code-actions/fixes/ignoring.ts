import { CodeActionKind } from 'vscode-languageserver-types';
import { withSuppression } from '../../../rules/comments/add.ts';
import { commentLine } from '../../../rules/comments/comment-line.ts';
import type { Suppression } from '../../../rules/comments/suppression.ts';
import { ignorable } from '../../../rules/ignorable.ts';
import { inDocument } from '../../../rules/rule-fix.ts';
import type { Finding } from '../../../syntax/finding.ts';
import type { Action, ActionContext } from '../action.ts';
import { codesInWords } from './codes-in-words.ts';

/**
 * Comments that have what is found at the place ignored: on its line, each kind for itself, or all of its kinds in the
 * whole file.
 */
export function ignoring({ document }: ActionContext, here: readonly Finding[]): Action[] {
  const findings = here.filter(({ code }) => ignorable.has(code));
  const codes = [...new Set(findings.map(({ code }) => code))];
  const action = (ignored: readonly string[], where: string, scope: Suppression['scope']): Action => ({
    title: `Ignore ${codesInWords(ignored)} ${where}, with a reason`,
    kind: CodeActionKind.QuickFix,
    fixes: findings.filter(({ code }) => ignored.includes(code)),
    edit() {
      const change = withSuppression(document, ignored.join(', '), scope);
      return change && inDocument(document, [change]);
    },
  });
  const ofLines = new Map<string, Action>();
  for (const { code, start } of findings) {
    const line = commentLine(document, start);
    ofLines.set(`${line} ${code}`, action([code], 'here', line));
  }
  return [...ofLines.values(), ...(codes.length > 0 ? [action(codes, 'in this file', 'file')] : [])];
}
