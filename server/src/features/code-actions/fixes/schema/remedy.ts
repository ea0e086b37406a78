import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { codes } from '../../../../schema/words/codes.ts';
import type { TextChange } from '../../../../syntax/edit/change.ts';
import { inline } from '../../../../syntax/edit/new-value.ts';
import { replaceValue } from '../../../../syntax/edit/replace.ts';
import type { Spot } from '../../../../syntax/edit/spot.ts';
import { flowText } from '../../../../syntax/scalar-text.ts';
import type { ScalarNode, SyntaxTree } from '../../../../syntax/tree.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { spotOfValue } from '../finding-spot.ts';
import { shownWord } from '../shown-word.ts';
import { fitsAt } from './fits-at.ts';

/** Writes a value of another kind in the way that makes it right: in quotation marks or without, as a list or not. */
export const remedy: Fix = {
  codes: [codes.wrongType],
  actions(context, finding) {
    const { document } = context;
    const { tree } = document;
    const { remedy: known, suggestion } = finding.values ?? {};
    const spot = spotOfValue(tree, finding);
    const name = known ?? (spot && isTextOfDigits(context, spot) ? 'quote' : undefined);
    const way = typeof name === 'string' ? ways[name] : undefined;
    if (!way || !spot) return [];
    const changes = way.changes(tree, spot, suggestion);
    if (!changes) return [];
    return [
      {
        title: way.title(shownWord(tree.text.slice(spot.node.start, spot.node.end)), suggestion),
        kind: CodeActionKind.QuickFix,
        fixes: [finding],
        isPreferred: true,
        edit: () => inDocument(document, changes),
      },
    ];
  },
};

interface Way {
  title(written: string, suggestion: unknown): string;
  changes(tree: SyntaxTree, spot: Spot, suggestion: unknown): readonly TextChange[] | undefined;
}

const ways: Readonly<Record<string, Way>> = {
  quote: {
    title: (written) => `Put ${written} in quotation marks`,
    // As it is written: what reads as the number 51.07 may be the code 51.0700.
    changes: (_tree, spot) => onLine(spot, ({ source }) => JSON.stringify(source)),
  },
  unquote: {
    title: (written) => `Write ${written} without quotation marks`,
    changes: (_tree, spot, suggestion) => onLine(spot, () => String(suggestion)),
  },
  'say-true-or-false': {
    title: (written, suggestion) => `Change ${written} to ${suggestion}`,
    changes: (_tree, spot, suggestion) => onLine(spot, () => String(suggestion)),
  },
  'make-list': {
    title: (written, suggestion) =>
      isListOfParts(suggestion) ? `Make a list of it: ${flowText(suggestion)}` : `Make a list of it: [${written}]`,
    changes: ({ text }, spot, suggestion) =>
      onLine(spot, ({ style, value, start, end }) =>
        isListOfParts(suggestion)
          ? flowText(suggestion)
          : style === 'plain'
            ? flowText([value])
            : `[${text.slice(start, end)}]`,
      ),
  },
  'take-item': {
    title: () => 'Write its one item without a list',
    changes: (tree, spot, suggestion) => replaceValue(tree, spot, inline(suggestion)),
  },
};

/** Whether a list has other items than the one value that was written. */
function isListOfParts(list: unknown): boolean {
  return Array.isArray(list) && (list.length > 1 || typeof list[0] === 'object');
}

/** Whether what reads as a number would be right as the text that it is written with: 51.07 is no code, 51.0700 is one. */
function isTextOfDigits(context: ActionContext, spot: Spot): boolean {
  const { node } = spot;
  if (node.kind !== 'scalar' || node.style !== 'plain' || typeof node.value !== 'number') return false;
  return fitsAt(context, spot, node.source);
}

/** Another text for a word on one line. */
function onLine({ node }: Spot, written: (word: ScalarNode) => string): TextChange[] | undefined {
  if (node.kind !== 'scalar' || !['plain', 'single', 'double'].includes(node.style)) return undefined;
  return [{ start: node.start, end: node.end, newText: written(node) }];
}
