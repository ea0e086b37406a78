import { blockParts, columnOf } from '../../../syntax/edit/block-part.ts';
import type { TextChange } from '../../../syntax/edit/change.ts';
import { layoutOf } from '../../../syntax/edit/layout.ts';
import { hasComment } from '../../../syntax/edit/lift.ts';
import { liftItem } from '../../../syntax/edit/lift-item.ts';
import { indented } from '../../../syntax/edit/new-value.ts';
import { childrenOf, isFlow, type Spot } from '../../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import type { Refactoring } from '../action.ts';
import { isRequisiteList } from './forms.ts';
import { offered, refactoringKinds } from './offer.ts';
import { pathOf, spotsAtCursor } from './place.ts';
import { groupIn, togetherIn, wordsOfItems } from './requisite-lists.ts';

/** Takes requisites out of a group that makes no difference: one of a single item, or one like the list around it. */
export const unwrapRequisites: Refactoring = {
  kind: refactoringKinds.requisites,
  actions(context) {
    if (!context.facts) return [];
    const { tree } = context.document;
    for (const item of spotsAtCursor(context)) {
      const { parent } = item;
      const isRequisite = parent?.node.kind === 'sequence' && isRequisiteList(pathOf(parent));
      const group = isRequisite ? groupIn(item) : undefined;
      if (!parent || !group) continue;
      const items = childrenOf(group.list);
      if (items.length !== 1 && group.kind !== togetherIn(pathOf(parent))) continue;
      const what = items.length === 1 ? 'the requisite' : 'the requisites';
      const title = `Take ${what} out of a group that makes no difference (${group.kind})`;
      const changes = isFlow(parent.node)
        ? unwrappedInFlow(tree, item, items)
        : unwrappedByLine(tree, parent, item, group.list);
      return offered(context, title, refactoringKinds.requisites, changes);
    }
    return [];
  },
};

function unwrappedInFlow(tree: SyntaxTree, { node }: Spot, items: readonly Spot[]): TextChange[] | undefined {
  const words = wordsOfItems(tree, items);
  if (words === undefined || hasComment(tree, node.start, node.end)) return undefined;
  return [{ start: node.start, end: node.end, newText: words }];
}

function unwrappedByLine(tree: SyntaxTree, parent: Spot, item: Spot, list: Spot): TextChange[] | undefined {
  const part = blockParts(tree, parent)?.[item.index];
  const lifted = childrenOf(list).map((one) => liftItem(tree, one));
  const between = isFlow(list.node) ? [item.node] : spaceAround(tree, list, item.node.start);
  const isPlain = between?.every(({ start, end }) => !hasComment(tree, start, end));
  if (!part || part.behindDash || !isPlain || !lifted.every((one) => one !== undefined)) return undefined;
  const lines = indented(
    lifted.flatMap((one) => one.lines),
    columnOf(tree, part.start),
  );
  const end = isFlow(list.node) ? item.node.end : blockParts(tree, list)?.at(-1)?.tail;
  if (end === undefined || lines.length === 0) return undefined;
  return [{ start: part.start, end, newText: lines.join(layoutOf(tree).lineBreak).trimStart() }];
}

/** What stands in front of the items of a list and between them, beside the comments that belong to them. */
function spaceAround(tree: SyntaxTree, list: Spot, start: number): { start: number; end: number }[] | undefined {
  const parts = blockParts(tree, list);
  return parts?.map(({ lead }, at) => ({ start: parts[at - 1]?.tail ?? start, end: lead }));
}
