import type { Entry } from '../../../schemas/taxonomy.ts';
import { meaningOf, namesOfEntry, standsIn, wordsOf } from './name-words.ts';

/** The rank of an entry whose id holds the letters that were typed, scattered: worth showing where nothing else is. */
export const looseMatch = 7;

/** Fewer letters than these stand somewhere in most entries, so they only find what starts with them. */
const fewestInnerLetters = 3;

type Named = Entry & { readonly abbreviation?: string };

/**
 * How well an entry answers what a person has typed: 0 where it is called exactly so, then where its id starts so, where
 * words of its id or label do, words of one synonym, where one of its names stands whole in what was typed, words of several
 * names, any part of them, and at last where the letters stand in its id in that order. Absent where none of this is so. Capitals, hyphens and
 * spaces do not count, the order of words and their number do not, and abbreviations count as what they stand for.
 */
export function searchRank(entry: Named, typed: string): number | undefined {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const joined = wanted.join('');
  const names = namesOfEntry(entry);
  if (names.some((name) => wordsOf(name).join('') === joined)) return 0;
  if (wordsOf(entry.id).join('').startsWith(joined)) return 1;
  const named = wordsOf(`${entry.id} ${entry.label} ${entry.abbreviation ?? ''}`);
  if (allStart(wanted, named)) return 2;
  if (names.some((name) => allStart(wanted, wordsOf(name)))) return 3;
  const known = names.flatMap(wordsOf);
  const isAcross = allStart(wanted, known);
  if (joined.length < fewestInnerLetters) return isAcross ? 5 : undefined;
  const meant = rankOfMeaning(entry, names, typed);
  if (meant !== undefined) return meant;
  if (isAcross) return 5;
  if (known.join('').includes(joined)) return 6;
  return isSubsequence(joined, wordsOf(entry.id).join('')) ? looseMatch : undefined;
}

/** The rank by what words mean, where it is not found by its letters. */
function rankOfMeaning(entry: Named, names: readonly string[], typed: string): number | undefined {
  const wanted = meaningOf(typed);
  if (wanted.length === 0) return undefined;
  const joined = wanted.join('');
  const meant = names.map(meaningOf);
  if (meant.some((name) => name.join('') === joined)) return 0;
  if (allStart(wanted, [entry.id, entry.label, entry.abbreviation ?? ''].flatMap(meaningOf))) return 2;
  if (meant.some((name) => allStart(wanted, name))) return 3;
  if (meant.some((name) => standsIn(name, wanted))) return 4;
  return allStart(wanted, meant.flat()) ? 5 : undefined;
}

function allStart(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function isSubsequence(letters: string, word: string): boolean {
  let found = 0;
  for (const letter of word) if (letter === letters[found]) found++;
  return found === letters.length;
}
