import type { Suggestion } from '../../schema/suggest/suggestion.ts';
import { looseMatch, searchRank } from '../../taxonomy/search.ts';
import { isReferableList, type TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';

/** A suggestion with what it is ordered by, the first of them weighing most. */
interface Placed {
  readonly suggestion: Suggestion;
  readonly keys: readonly [rank: number, group: number, match: number, order: number];
}

/**
 * By rank; ids of the taxonomy as they answer what was typed, then in the order in which people look for them; all else
 * as the schema has it. Ids that do not answer it are left out, and those that hold no more than its letters, too, once
 * any answers it better.
 */
export function inOrder(suggestions: readonly Suggestion[], typed: string, taxonomy: TaxonomyIndex): Suggestion[] {
  const firstOfList = new Map<string, number>();
  let best = looseMatch;
  const placed = suggestions.flatMap((suggestion, index): Placed[] => {
    const { list, value, rank } = suggestion;
    const entry = list !== undefined && isReferableList(list) ? taxonomy.entry(list, String(value)) : undefined;
    if (list === undefined || !isReferableList(list) || !entry) return [{ suggestion, keys: [rank, index, 0, 0] }];
    const match = searchRank(entry, typed);
    if (match === undefined) return [];
    best = Math.min(best, match);
    const group = firstOfList.get(list) ?? index;
    firstOfList.set(list, group);
    return [{ suggestion, keys: [rank, group, match, taxonomy.order(list, entry.id)] }];
  });
  return placed
    .filter(({ keys }) => keys[2] < looseMatch || best === looseMatch)
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ suggestion }) => suggestion);
}

function compare(a: Placed['keys'], b: Placed['keys']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
