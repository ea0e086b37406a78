import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { codes } from '../../../../schema/words/codes.ts';
import type { TextChange } from '../../../../syntax/edit/change.ts';
import { isFlow, isInFlow, type Spot } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { type Quote, scalarText } from '../../../../syntax/scalar-text.ts';
import { keyText, type SyntaxNode, type SyntaxTree } from '../../../../syntax/tree.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { groupsAt, spotOfKey, spotOfValue } from '../finding-spot.ts';
import { shownWord } from '../shown-word.ts';

/** Writes the key or the value that was most likely meant. */
export const changeWord: Fix = {
  codes: [codes.unknownKey, codes.notAllowedKey, codes.notAllowedValue, codes.pattern, codes.missingKey],
  actions(context, finding) {
    const { suggestion, several } = finding.values ?? {};
    if (Array.isArray(several)) return itemsMeant(context, finding, several);
    if (typeof suggestion !== 'string') return [];
    const { tree } = context.document;
    if (finding.code === codes.missingKey) return keyMeant(context, finding, suggestion);
    const isKey = finding.code === codes.unknownKey || finding.code === codes.notAllowedKey;
    const spot = isKey ? spotOfKey(tree, finding) : (spotOfValue(tree, finding) ?? spotOfKey(tree, finding));
    const node = isKey || isKeyAt(spot, finding) ? spot?.entry?.key : spot?.node;
    return node && spot ? changed(context, finding, spot, node, suggestion) : [];
  },
};

/** One item of a list in which several were written; only in brackets, where they stand behind one another. */
function itemsMeant({ document }: ActionContext, finding: Finding, several: readonly unknown[]): Action[] {
  const spot = spotOfValue(document.tree, finding);
  if (spot?.node.kind !== 'scalar' || spot.parent?.node.kind !== 'sequence' || !spot.parent.node.flow) return [];
  const { start, end } = spot.node;
  const newText = several.map((value) => scalarText(value, undefined, true)).join(', ');
  return [
    {
      title: `Change ${shownWord(document.tree.text.slice(start, end))} to ${newText}`,
      kind: CodeActionKind.QuickFix,
      fixes: [finding],
      isPreferred: true,
      edit: () => inDocument(document, [{ start, end, newText }]),
    },
  ];
}

/** A key that is written with another name than the one that is missing. */
function keyMeant(context: ActionContext, finding: Finding, meant: string): Action[] {
  const missing = finding.values?.missing;
  const wanted: unknown = Array.isArray(missing) ? missing[0] : undefined;
  if (typeof wanted !== 'string') return [];
  for (const { node } of groupsAt(context.document.tree, finding)) {
    if (node.kind !== 'mapping') continue;
    const index = node.entries.findIndex(({ key }) => keyText(key) === meant);
    const entry = node.entries[index];
    if (!entry) continue;
    const spot: Spot = { node: entry.value, parent: { node, index: 0 }, index, entry };
    return changed(context, finding, spot, entry.key, wanted);
  }
  return [];
}

function isKeyAt(spot: Spot | undefined, { start }: Finding): boolean {
  return spot?.entry?.key.start === start && spot.node.start !== start;
}

function changed({ document }: ActionContext, finding: Finding, spot: Spot, node: SyntaxNode, word: string): Action[] {
  const { tree } = document;
  const change = rewritten(tree, spot, node, finding, word);
  if (!change) return [];
  const before = tree.text.slice(node.start, node.end);
  return [
    {
      title: `Change ${shownWord(before)} to ${shownWord(change.newText)}`,
      kind: CodeActionKind.QuickFix,
      fixes: [finding],
      isPreferred: true,
      edit: () => inDocument(document, [change]),
    },
  ];
}

/** The word in the quotation marks in which the other one stands. */
function rewritten(
  { text }: SyntaxTree,
  spot: Spot,
  node: SyntaxNode,
  { values }: Finding,
  word: string,
): TextChange | undefined {
  if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded' || node.style === 'empty') {
    return undefined;
  }
  const { start, end } = node;
  const first = text[start];
  const quote: Quote = node.style !== 'plain' && (first === '"' || first === "'") ? first : undefined;
  const inFlow = isInFlow(spot) || (spot.parent !== undefined && isFlow(spot.parent.node));
  // Of a number, the suggestion is a text as it has to be written.
  const isWritten = node === spot.node && values !== undefined && 'value' in values && typeof values.value !== 'string';
  return { start, end, newText: isWritten ? word : scalarText(word, quote, inFlow) };
}
