import type { Entry } from '../../../../schemas/taxonomy.ts';
import type { Suggestion } from '../../schema/suggest/suggestion.ts';
import { looseMatch, rankOfWords, type SearchWords, searchWords, typedWords } from '../../taxonomy/search.ts';
import { isReferableList, type TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { Preference } from './ids/lacking.ts';
import { near } from './ids/offered.ts';

/** A suggestion with what it is ordered by, the first of them weighing most. */
interface Placed {
  readonly suggestion: Suggestion;
  readonly keys: readonly [rank: number, group: number, match: number, ...order: readonly number[]];
}

/**
 * By rank; ids as they answer what was typed, then those that are nearest at hand (of the taxonomy, the `preferred`
 * ones), then in the order in which people look for them; all else as the schema has it. Ids that do not answer what was
 * typed are left out, and those that hold no more than its letters, too, once any answers it better.
 */
export function inOrder(
  suggestions: readonly Suggestion[],
  typed: string,
  taxonomy: TaxonomyIndex,
  preferred: ReadonlyMap<string, Preference>,
  known: KnownWords = newKnownWords(),
): Suggestion[] {
  const wanted = typedWords(typed);
  let firstId: number | undefined;
  let best = looseMatch;
  const placed = suggestions.flatMap((suggestion, index): Placed[] => {
    const id = idOf(suggestion, taxonomy, preferred);
    if (!id) return [{ suggestion, keys: [suggestion.rank, index, 0] }];
    const match = wanted.words.length === 0 ? 0 : rankOfWords(wordsOf(id.entry, known), wanted);
    if (match === undefined) return [];
    best = Math.min(best, match);
    firstId ??= index;
    return [{ suggestion, keys: [suggestion.rank, firstId, match, ...id.order] }];
  });
  return placed
    .filter(({ keys }) => keys[2] < looseMatch || best === looseMatch)
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ suggestion }) => suggestion);
}

/** The words of entries of the taxonomy, which stay the same; those of ids of the workspace are made for each list. */
export type KnownWords = WeakMap<Entry, SearchWords>;

export function newKnownWords(): KnownWords {
  return new WeakMap();
}

function wordsOf(entry: Entry, known: KnownWords): SearchWords {
  const words = known.get(entry) ?? searchWords(entry);
  known.set(entry, words);
  return words;
}

/** The words by which an id is found, and where it stands among those that are found equally well. */
function idOf(
  { list, value, offer }: Suggestion,
  taxonomy: TaxonomyIndex,
  preferred: ReadonlyMap<string, Preference>,
): { readonly entry: Entry; readonly order: readonly number[] } | undefined {
  if (offer) {
    const { title = '', words = [], order } = offer;
    return { entry: { id: offer.value, label: title, description: '', synonyms: words }, order };
  }
  if (list === undefined || !isReferableList(list)) return undefined;
  const entry = taxonomy.entry(list, String(value));
  if (!entry) return undefined;
  const preference = list === 'skills' ? preferred.get(entry.id) : undefined;
  return { entry, order: [preference?.nearness ?? near.usual, taxonomy.order(list, entry.id)] };
}

function compare(a: Placed['keys'], b: Placed['keys']): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
