import { blockParts, columnOf } from '../../../syntax/edit/block-part.ts';
import type { TextChange } from '../../../syntax/edit/change.ts';
import { layoutOf } from '../../../syntax/edit/layout.ts';
import { liftItem } from '../../../syntax/edit/lift-item.ts';
import { indented } from '../../../syntax/edit/new-value.ts';
import { isFlow, type Spot } from '../../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import type { Refactoring } from '../action.ts';
import { offered, refactoringKinds } from './offer.ts';
import { pathOf } from './place.ts';
import {
  type ChosenRequisites,
  chosenRequisites,
  groupIn,
  type Together,
  togetherIn,
  wordsOfItems,
} from './requisite-lists.ts';

/** A group on one line is not longer than this. */
const longestGroup = 80;

/** Puts requisites into a group of which any one is enough, or in which all go together. */
export const wrapRequisites: Refactoring = {
  kind: refactoringKinds.requisites,
  actions(context) {
    const chosen = context.facts && chosenRequisites(context);
    if (!chosen) return [];
    const { tree } = context.document;
    return kindsFor(chosen).flatMap((kind) =>
      offered(context, titleFor(chosen, kind), refactoringKinds.requisites, wrapped(tree, chosen, kind)),
    );
  },
};

/** The groups that would make a difference, or a first step to one. */
function kindsFor({ list, items, by }: ChosenRequisites): Together[] {
  const path = pathOf(list);
  const [only] = items;
  if (items.length > 1) {
    const isOfCourse = typeof path.at(-2) !== 'number';
    return (['any', 'all'] as const).filter((kind) =>
      by === 'selection' && isOfCourse ? true : kind !== togetherIn(path),
    );
  }
  if (!only || by === 'key') return [];
  return (['any', 'all'] as const).filter((kind) => kind !== togetherIn(path) && kind !== groupIn(only)?.kind);
}

function titleFor({ items }: ChosenRequisites, kind: Together): string {
  const [only] = items;
  if (items.length > 1) {
    return kind === 'any'
      ? 'Make one of these requisites enough (any)'
      : 'Group these requisites: all are needed (all)';
  }
  const name = only?.node.kind === 'scalar' ? only.node.source : 'this requisite';
  return kind === 'any' ? `Allow alternatives to ${name} (any)` : `Ask for more together with ${name} (all)`;
}

function wrapped(tree: SyntaxTree, { list, items }: ChosenRequisites, kind: Together): TextChange[] | undefined {
  return isFlow(list.node) ? wrappedInFlow(tree, items, kind) : wrappedByLine(tree, list, items, kind);
}

function wrappedInFlow(tree: SyntaxTree, items: readonly Spot[], kind: Together): TextChange[] | undefined {
  const words = wordsOfItems(tree, items);
  const start = items[0]?.node.start;
  const end = items.at(-1)?.node.end;
  if (words === undefined || start === undefined || end === undefined) return undefined;
  return [{ start, end, newText: `{ ${kind}: [${words}] }` }];
}

function wrappedByLine(tree: SyntaxTree, list: Spot, items: readonly Spot[], kind: Together): TextChange[] | undefined {
  const parts = blockParts(tree, list)?.slice(items[0]?.index, (items.at(-1)?.index ?? 0) + 1);
  const first = parts?.[0];
  const last = parts?.at(-1);
  const lifted = items.map((item) => liftItem(tree, item));
  if (!parts || !first || !last || !lifted.every((item) => item !== undefined)) return undefined;
  // A comment that stands between two items, and belongs to neither.
  const gaps = parts.slice(1).map((part, at) => tree.text.slice(parts[at]?.tail, part.lead));
  if (gaps.some((gap) => gap.trim() !== '')) return undefined;
  const { lineBreak, listIndent } = layoutOf(tree);
  const column = columnOf(tree, first.start);
  const oneLine = `- ${kind}: [${lifted.map(({ flow }) => flow).join(', ')}]`;
  const isShort = lifted.every(({ flow }) => flow !== undefined) && column + oneLine.length <= longestGroup;
  const itemLines = lifted.flatMap(({ lines }) => lines);
  const lines = isShort ? [oneLine] : [`- ${kind}:`, ...indented(itemLines, 2 + listIndent)];
  return [{ start: first.lead, end: last.tail, newText: indented(lines, column).join(lineBreak) }];
}
