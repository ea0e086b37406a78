import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { applied, type TextChange } from '../../../../syntax/edit/change.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { isMistakeInYaml } from '../../../../syntax/misread.ts';
import { parseText } from '../../../../syntax/parse.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import type { Fix } from '../../action.ts';

/** Fixes that are tried before they are offered: where the text is still not read afterwards, they are not. */
export const triedFixes: readonly Fix[] = [
  triedFix(
    'yaml-missing-bracket',
    ({ values }) => `Close the bracket at the end of the line: ${values?.closing}`,
    (tree, finding) => closedAtLineEnd(tree, finding, String(finding.values?.closing)),
  ),
  triedFix(
    'yaml-missing-quote',
    () => 'Close the quotation mark at the end of the line',
    (tree, finding) => closedAtLineEnd(tree, finding, tree.text.charAt(finding.start)),
  ),
  triedFix('yaml-indented-too-far', () => 'Move it to the column of the key above', movedLeft),
];

function triedFix(
  code: string,
  title: (finding: Finding) => string,
  changes: (tree: SyntaxTree, finding: Finding) => readonly TextChange[] | undefined,
): Fix {
  return {
    codes: [code],
    actions({ document }, finding) {
      // The text is read for it, so only where the fix is offered, and not for each of its kind in the file.
      const edit = () => {
        const made = changes(document.tree, finding);
        return made && isBetter(document.tree, made) ? inDocument(document, made) : undefined;
      };
      return [{ title: title(finding), kind: CodeActionKind.QuickFix, fixes: [finding], edit }];
    },
  };
}

/** So many characters are read in half a second, however often the same ones. */
const longestReading = 3_000_000;

function isBetter({ text, problems, isLeftUnread }: SyntaxTree, changes: readonly TextChange[]): boolean {
  const mistakes = problems.filter(isMistakeInYaml).length;
  // One mistake of a long text is mended as well; for very many of them it would be read again for each.
  if (isLeftUnread || (mistakes > 1 && mistakes * text.length > longestReading)) return false;
  const after = applied(text, changes);
  if (after === undefined) return false;
  return parseText(after).problems.filter(isMistakeInYaml).length < mistakes;
}

/** In front of a comment, where the line has one. */
function closedAtLineEnd({ text, lines }: SyntaxTree, { start }: Finding, closing: string): TextChange[] {
  const line = text.slice(start, lines.endOf(lines.positionAt(start).line));
  const end = start + line.replace(/\s+#.*$/, '').trimEnd().length;
  return [{ start: end, end, newText: closing }];
}

/** The line, and those below that belong to it. */
function movedLeft({ text, lines }: SyntaxTree, { start }: Finding): TextChange[] | undefined {
  const { line, character: column } = lines.positionAt(start);
  const lineAt = (number: number) => text.slice(lines.startOf(number), lines.endOf(number));
  let above = line - 1;
  while (above >= 0 && /^\s*(?:#|$)/.test(lineAt(above))) above--;
  const wanted = /^ *(?:- +)*/.exec(lineAt(above))?.[0].length ?? 0;
  if (above < 0 || wanted >= column || lineAt(line).slice(0, column).trim() !== '') return undefined;
  const changes: TextChange[] = [];
  for (let number = line; number < lines.lineCount; number++) {
    const blanks = /^ */.exec(lineAt(number))?.[0].length ?? 0;
    if (lineAt(number).trim() === '') continue;
    if (blanks < column) break;
    const from = lines.startOf(number) + wanted;
    changes.push({ start: from, end: lines.startOf(number) + column, newText: '' });
  }
  return changes;
}
