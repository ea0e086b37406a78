import { counted } from '../../rules/words/lists.ts';
import { inCircles } from '../framework/tree.ts';
import type { ImportNote } from '../import/imported.ts';
import type { ItemRelations } from './import-associations.ts';

/** The items of a framework in the order of its tree, with the one above each and those that are above it as well. */
export interface ImportedTree {
  readonly order: readonly string[];
  readonly broader: ReadonlyMap<string, string>;
  readonly further: ReadonlyMap<string, readonly string[]>;
}

/** Makes a tree of what items say of those above them: the first counts, and no item is above itself. */
export function importedTree(
  ids: readonly string[],
  relationsOf: (id: string) => ItemRelations | undefined,
  source: string,
  notes: ImportNote[],
): ImportedTree {
  const broader = new Map<string, string>();
  const further = new Map<string, string[]>();
  const sequences = new Map<string, number>();
  for (const id of ids) {
    const parents = relationsOf(id)?.parents ?? [];
    const above = [...new Set(parents.flatMap((parent) => parent.above ?? []))].filter((one) => one !== id);
    const [first, ...rest] = above;
    if (first !== undefined) broader.set(id, first);
    if (rest.length > 0) further.set(id, rest);
    const place = parents.find((parent) => parent.above === first) ?? parents[0];
    if (place?.sequence !== undefined) sequences.set(id, place.sequence);
  }
  const circles = inCircles(broader);
  for (const id of circles) {
    const above = broader.get(id);
    broader.delete(id);
    if (above !== undefined) further.set(id, [above, ...(further.get(id) ?? [])]);
  }
  if (circles.length > 0) {
    const what = counted(circles.length, 'item stands', 'items stand');
    notes.push({
      severity: 'warning',
      message: `${what} below itself in the tree of the package; the circle was opened at ${circles.slice(0, 3).join(', ')}.`,
      source,
    });
  }
  return { order: inOrder(ids, broader, sequences), broader, further };
}

/** Each item behind the one that it stands below; beside each other by their numbers, then as the package has them. */
function inOrder(
  ids: readonly string[],
  broader: ReadonlyMap<string, string>,
  sequences: ReadonlyMap<string, number>,
): string[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const sequenceOf = (id: string) => sequences.get(id) ?? Number.POSITIVE_INFINITY;
  const placeOf = (id: string) => places.get(id) ?? 0;
  // Infinity less Infinity is no number, so what has no number is compared by its place.
  const sorted = [...ids].sort((a, b) => sequenceOf(a) - sequenceOf(b) || placeOf(a) - placeOf(b));
  const below = new Map<string, string[]>();
  const top: string[] = [];
  for (const id of sorted) {
    const above = broader.get(id);
    const siblings = above === undefined ? top : (below.get(above) ?? []);
    if (above !== undefined) below.set(above, siblings);
    siblings.push(id);
  }
  const order: string[] = [];
  const waiting = top.reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    for (const child of (below.get(next) ?? []).reverse()) waiting.push(child);
  }
  return order;
}
