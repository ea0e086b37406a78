import { linkKey, type Reference } from '../../model/link.ts';
import type { RelatedPlace } from '../../syntax/finding.ts';
import type { Meaning } from '../rule.ts';

/** An id that a file names, once or many times, with one meaning. */
export interface Named<M extends Meaning = Meaning> {
  readonly first: M;
  readonly all: readonly Reference[];
}

/**
 * The ids among references, each once. What is wrong with an id is one mistake however often the file names it: whoever
 * reads a list of problems wants to see the causes, and whoever mends one wants to be taken to all of its places. So a
 * rule reports the first place, and names the others with it.
 */
export function eachOnce<M extends Meaning>(
  meanings: readonly M[],
  keyOf: (meaning: M) => string = ({ reference }) => linkKey(reference),
): Named<M>[] {
  const groups = new Map<string, { first: M; all: Reference[] }>();
  for (const meaning of meanings) {
    const key = keyOf(meaning);
    const group = groups.get(key);
    if (group) group.all.push(meaning.reference);
    else groups.set(key, { first: meaning, all: [meaning.reference] });
  }
  return [...groups.values()];
}

/** The other places of an id, as places that belong to a finding about the first. */
export function otherPlaces({ first, all }: Named): RelatedPlace[] {
  return all
    .filter((reference) => reference !== first.reference)
    .map(({ word: { text, start, end } }) => ({ message: `${text} stands here as well`, start, end }));
}

/** “ It stands in 3 places of this file.”; nothing for a single one. */
export function placesInWords({ all }: Named): string {
  return all.length > 1 ? ` It stands in ${all.length} places of this file.` : '';
}
