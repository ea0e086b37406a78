import { hasComment } from '../../syntax/edit/lift.ts';
import { liftItem } from '../../syntax/edit/lift-item.ts';
import { childFor, hasReferences, isFlow, type Spot } from '../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** A course, choice or elective that is dragged, by what people call it, and where it stands. */
export interface MovedSpot {
  readonly name: string;
  readonly spot: Spot;
}

/** A sentence that says why nothing can be dragged into a term, once it turned out that it cannot. */
export function whyRefused(
  tree: SyntaxTree,
  title: string,
  term: Spot | undefined,
  moved: readonly MovedSpot[],
): string {
  const named = moved.find(({ spot }) => hasReferences(spot.node));
  if (named) {
    return `${named.name} is marked with & or *, because it is written once for several places. Move it in the text.`;
  }
  const remarked = moved.find(({ spot }) => needsLines(tree, spot));
  if (remarked && term) {
    const comment = `${remarked.name} has a comment (#)`;
    if (isFlow(term.node)) {
      return `${comment}, and ${title} is written in braces, where none can stand. Write ${title} on lines of its own, or move the comment.`;
    }
    const list = childFor(term, 'courses')?.node;
    if (list && isFlow(list) && hasComment(tree, list.start, list.end)) {
      return `${comment}, and the courses of ${title} are written in brackets that hold a comment already. Write them on lines of their own, each after a dash.`;
    }
  }
  return 'This term is written in a way that cannot be changed by dragging. Move the lines in the text.';
}

/** Whether a comment belongs to an item, so that it cannot stand in brackets. */
function needsLines(tree: SyntaxTree, spot: Spot): boolean {
  const lifted = liftItem(tree, spot);
  return lifted !== undefined && lifted.flow === undefined && lifted.lines.some((line) => line.includes('#'));
}
