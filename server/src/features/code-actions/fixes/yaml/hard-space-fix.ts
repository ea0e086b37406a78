import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { applied, type TextChange } from '../../../../syntax/edit/change.ts';
import type { OffsetRange } from '../../../../syntax/finding.ts';
import { parseText } from '../../../../syntax/parse.ts';
import { hardSpaceCode } from '../../../../syntax/problems.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { Fix } from '../../action.ts';

/** Writes normal spaces where YAML wants them; those within texts stay. */
export const hardSpaceFix: Fix = {
  codes: [hardSpaceCode],
  actions: ({ document }, finding) => [
    {
      title: 'Write normal spaces instead of non-breaking ones',
      kind: CodeActionKind.QuickFix,
      fixes: [finding],
      isPreferred: true,
      edit: () => inDocument(document, document.fact(normalSpaces)),
    },
  ],
};

/** Each reading finds what the mistakes before have hidden. */
const mostReadings = 5;

/** Texts above this are read only once. */
const longestReadAgain = 500_000;

/** All of the file at once: with some left it would be unknown which line belongs to which. */
function normalSpaces({ tree }: SourceDocument): readonly TextChange[] {
  const changes: TextChange[] = [];
  let read = tree;
  for (let readings = 1; ; readings++) {
    const found = hardSpacesIn(read);
    for (const change of found) changes.push(change);
    if (found.length === 0 || readings >= mostReadings || read.text.length > longestReadAgain) break;
    // One sign stands for one, so that all the others keep their places.
    const text = applied(read.text, found);
    if (text === undefined) break;
    read = parseText(text);
  }
  return changes.sort((a, b) => a.start - b.start);
}

function hardSpacesIn({ text, problems }: SyntaxTree): TextChange[] {
  return problems
    .filter(({ code }) => code === hardSpaceCode)
    .flatMap(({ start, end }: OffsetRange) =>
      [...text.slice(start, end).matchAll(/[\u00A0\u2007\u202F]+/g)].map(({ 0: spaces, index }) => ({
        start: start + index,
        end: start + index + spaces.length,
        newText: ' '.repeat(spaces.length),
      })),
    );
}
