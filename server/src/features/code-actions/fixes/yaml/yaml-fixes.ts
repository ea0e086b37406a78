import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import type { TextChange } from '../../../../syntax/edit/change.ts';
import { layoutOf, lineBreakOf } from '../../../../syntax/edit/layout.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import type { Fix } from '../../action.ts';
import { shownWord } from '../shown-word.ts';
import { hardSpaceFix } from './hard-space-fix.ts';
import { triedFixes } from './tried-fixes.ts';

/** The ways to mend what keeps a text from being read as it was meant. */
export const yamlFixes: readonly Fix[] = [
  ...triedFixes,
  fixOf('yaml-missing-space', {
    title: ({ values }) => `Write ${shownWord(`${values?.key}: ${values?.value}`)}`,
    isSure: true,
    changes(_tree, { start, values }) {
      const offset = start + String(values?.key).length + 1;
      return [{ start: offset, end: offset, newText: ' ' }];
    },
  }),
  fixOf('yaml-missing-colon', {
    title: ({ values }) => `Write ${shownWord(values?.word)}:`,
    isSure: false,
    changes: (_tree, { end }) => [{ start: end, end, newText: ':' }],
  }),
  fixOf('yaml-tab-as-indent', {
    title: () => 'Indent with spaces instead of tabs',
    isSure: true,
    changes: spacesForTabs,
  }),
  hardSpaceFix,
  fixOf('yaml-missing-anchor', {
    title: ({ values }) => `Put *${shownWord(values?.name)} in quotation marks`,
    isSure: false,
    changes: ({ text }, { start, end }) => [{ start, end, newText: JSON.stringify(text.slice(start, end)) }],
  }),
  fixOf('stray-byte-order-mark', {
    title: () => 'Delete the invisible character',
    isSure: true,
    changes: ({ text }) => everywhere(text, /(?!^)\uFEFF/g, ''),
  }),
  fixOf('lone-carriage-return', {
    title: () => 'End all lines in the same way',
    isSure: true,
    changes: ({ text }) => everywhere(text, /\r(?!\n)/g, lineBreakOf(text)),
  }),
];

interface Mending {
  title(finding: Finding): string;
  /** Whether it is the one right answer. */
  readonly isSure: boolean;
  changes(tree: SyntaxTree, finding: Finding): readonly TextChange[];
}

function fixOf(code: string, { title, isSure, changes }: Mending): Fix {
  return {
    codes: [code],
    actions: ({ document }, finding) => [
      {
        title: title(finding),
        kind: CodeActionKind.QuickFix,
        fixes: [finding],
        ...(isSure ? { isPreferred: true } : {}),
        edit: () => inDocument(document, changes(document.tree, finding)),
      },
    ],
  };
}

/** All tabs at once: with tabs left in other lines it would be unknown which line belongs to which. */
function spacesForTabs(tree: SyntaxTree): TextChange[] {
  const { indent } = layoutOf(tree);
  return [...tree.text.matchAll(/^[ ]*\t[ \t]*(?=\S)/gm)].map(({ 0: blanks, index }) => ({
    start: index,
    end: index + blanks.length,
    newText: blanks.replaceAll('\t', ' '.repeat(indent)),
  }));
}

function everywhere(text: string, pattern: RegExp, newText: string): TextChange[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    newText,
  }));
}
