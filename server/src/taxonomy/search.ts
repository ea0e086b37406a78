import type { Entry } from '../../../schemas/taxonomy.ts';

/** The rank of an entry whose id holds the letters that were typed, scattered: worth showing where nothing else is. */
export const looseMatch = 5;

/** Fewer letters than these stand somewhere in most entries, so they only find what starts with them. */
const fewestInnerLetters = 3;

/**
 * How well an entry answers what a person has typed: 0 where it is called exactly so, then where its id starts so, where
 * words of its id or label do, words of its synonyms, any part of them, and at last where the letters stand in its id in
 * that order. Absent where none of this is so. Capitals, hyphens and spaces do not count.
 */
export function searchRank(entry: Entry & { readonly abbreviation?: string }, typed: string): number | undefined {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const joined = wanted.join('');
  const names = [entry.id, entry.label, entry.abbreviation ?? '', ...(entry.synonyms ?? [])];
  if (names.some((name) => wordsOf(name).join('') === joined)) return 0;
  if (wordsOf(entry.id).join('').startsWith(joined)) return 1;
  const named = wordsOf(`${entry.id} ${entry.label} ${entry.abbreviation ?? ''}`);
  if (allStart(wanted, named)) return 2;
  const known = names.flatMap(wordsOf);
  if (allStart(wanted, known)) return 3;
  if (joined.length < fewestInnerLetters) return undefined;
  if (known.join('').includes(joined)) return 4;
  return isSubsequence(joined, wordsOf(entry.id).join('')) ? looseMatch : undefined;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function allStart(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function isSubsequence(letters: string, word: string): boolean {
  let found = 0;
  for (const letter of word) if (letter === letters[found]) found++;
  return found === letters.length;
}
