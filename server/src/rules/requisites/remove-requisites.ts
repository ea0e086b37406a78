import type { RequisiteEdge } from '../../analysis/requisites/course-requisites.ts';
import type { TextChange } from '../../syntax/edit/change.ts';
import { removeAll } from '../../syntax/edit/remove.ts';
import { itemAt, type Spot } from '../../syntax/edit/spot.ts';
import type { SyntaxNode, SyntaxTree } from '../../syntax/tree.ts';

/**
 * Takes requisites of one course out, with the groups and lists that would be empty without them. Undefined where that
 * cannot be done safely: where what is written also stands for something else, by an alias or a merge key.
 */
export function removeRequisites(tree: SyntaxTree, edges: readonly RequisiteEdge[]): TextChange[] | undefined {
  const spots = edges.map((edge) => spotToRemove(tree, edge));
  return spots.every((spot) => spot !== undefined) ? removeAll(tree, spots) : undefined;
}

/** The item of the list, or the group around it of which it is all. */
function spotToRemove(tree: SyntaxTree, { requisite, owner: { course } }: RequisiteEdge): Spot | undefined {
  if (requisite.start < course.start || requisite.end > course.end) return undefined;
  let spot = itemAt(tree, requisite);
  if (!spot || isShared(spot)) return undefined;
  for (let group = groupAround(spot); group; group = groupAround(spot)) spot = group;
  return spot;
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
