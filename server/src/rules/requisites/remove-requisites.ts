import type { RequisiteEdge } from '../../analysis/requisites/course-requisites.ts';
import { applied, type TextChange, together } from '../../syntax/edit/change.ts';
import { remove } from '../../syntax/edit/remove.ts';
import { type Spot, spotsAround } from '../../syntax/edit/spot.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SyntaxNode, SyntaxTree } from '../../syntax/tree.ts';

/**
 * Takes requisites of one course out, with the groups and lists that would be empty without them. Undefined where that
 * cannot be done safely: where what is written also stands for something else, by an alias or a merge key.
 */
export function removeRequisites(tree: SyntaxTree, edges: readonly RequisiteEdge[]): TextChange[] | undefined {
  const byParent = new Map<SyntaxNode, Spot[]>();
  for (const edge of edges) {
    const spot = spotToRemove(tree, edge);
    if (!spot?.parent) return undefined;
    const spots = byParent.get(spot.parent.node);
    if (!spots) byParent.set(spot.parent.node, [spot]);
    else if (!spots.some(({ index }) => index === spot.index)) spots.push(spot);
  }
  const changes = together(...[...byParent.values()].map((spots) => remove(tree, ...spots)));
  return changes && applied(tree.text, changes) !== undefined ? changes : undefined;
}

/** The item of the list, or the group around it of which it is all. */
function spotToRemove(tree: SyntaxTree, { requisite, owner: { course } }: RequisiteEdge): Spot | undefined {
  if (requisite.start < course.start || requisite.end > course.end) return undefined;
  let spot = spotsAround(tree, requisite.start).find((one) => isItem(one, requisite));
  if (!spot || isShared(spot)) return undefined;
  for (let group = groupAround(spot); group; group = groupAround(spot)) spot = group;
  return spot;
}

function isItem({ node, parent }: Spot, { start, end }: OffsetRange): boolean {
  return parent?.node.kind === 'sequence' && node.start === start && node.end === end;
}

/** Whether a node or what holds it has a name by which it may be meant elsewhere. */
function isShared({ node, parent, entry }: Spot): boolean {
  if (isNamed(node) || (entry && isNamed(entry.key))) return true;
  return parent !== undefined && isShared(parent);
}

function isNamed(node: SyntaxNode): boolean {
  return node.kind !== 'alias' && node.anchor !== undefined;
}

/** The group, an item of a list itself, whose only item a spot is. */
function groupAround({ parent: list }: Spot): Spot | undefined {
  if (list?.node.kind !== 'sequence' || list.node.items.length > 1) return undefined;
  const group = list.parent;
  return group?.parent?.node.kind === 'sequence' ? group : undefined;
}
