import type { Entry } from '../../../schemas/taxonomy.ts';
import { meaningOf, namesOfEntry, standsIn, wordsOf } from './name-words.ts';

/** The rank of an entry whose id holds the letters that were typed, scattered: worth showing where nothing else is. */
export const looseMatch = 7;

/** Fewer letters than these stand somewhere in most entries, so they only find what starts with them. */
const fewestInnerLetters = 3;

type Named = Entry & { readonly abbreviation?: string };

/** What a person has typed, or an entry is called, in the words by which the two are compared: made once for many. */
export interface TypedWords {
  readonly words: readonly string[];
  readonly joined: string;
  /** As by `meaningOf`. */
  readonly meaning: () => readonly string[];
}

export interface SearchWords {
  /** The words of the id, joined. */
  readonly id: string;
  /** The words of the id, the label and the abbreviation. */
  readonly named: readonly string[];
  /** The words of each name, as by `namesOfEntry`. */
  readonly names: readonly (readonly string[])[];
  readonly joinedNames: ReadonlySet<string>;
  /** The words of all names. */
  readonly known: readonly string[];
  readonly joined: string;
  /** What the names mean; it takes longer than all else, and most entries are found or left out by their letters. */
  readonly meaning: () => MeantWords;
}

interface MeantWords {
  /** Of the id, the label and the abbreviation. */
  readonly named: readonly string[];
  /** Of each name. */
  readonly names: readonly (readonly string[])[];
}

export function typedWords(typed: string): TypedWords {
  const words = wordsOf(typed);
  return { words, joined: words.join(''), meaning: once(() => meaningOf(typed)) };
}

export function searchWords(entry: Named): SearchWords {
  const names = namesOfEntry(entry);
  const words = names.map(wordsOf);
  const known = words.flat();
  return {
    id: wordsOf(entry.id).join(''),
    named: wordsOf(`${entry.id} ${entry.label} ${entry.abbreviation ?? ''}`),
    names: words,
    joinedNames: new Set(words.map((name) => name.join(''))),
    known,
    joined: known.join(''),
    meaning: once(() => ({
      named: [entry.id, entry.label, entry.abbreviation ?? ''].flatMap(meaningOf),
      names: names.map(meaningOf),
    })),
  };
}

function once<Answer extends object>(work: () => Answer): () => Answer {
  let known: Answer | undefined;
  return () => {
    known ??= work();
    return known;
  };
}

/**
 * How well an entry answers what a person has typed: 0 where it is called exactly so, then where its id starts so, where
 * words of its id or label do, words of one synonym, where one of its names stands whole in what was typed, words of several
 * names, any part of them, and at last where the letters stand in its id in that order. Absent where none of this is so. Capitals, hyphens and
 * spaces do not count, the order of words and their number do not, and abbreviations count as what they stand for.
 */
export function searchRank(entry: Named, typed: string): number | undefined {
  return rankOfWords(searchWords(entry), typedWords(typed));
}

/** The same of words that were made before. */
export function rankOfWords(entry: SearchWords, typed: TypedWords): number | undefined {
  const { words: wanted, joined } = typed;
  if (wanted.length === 0 || entry.joinedNames.has(joined)) return 0;
  if (entry.id.startsWith(joined)) return 1;
  if (allStart(wanted, entry.named)) return 2;
  if (entry.names.some((name) => allStart(wanted, name))) return 3;
  const isAcross = allStart(wanted, entry.known);
  if (joined.length < fewestInnerLetters) return isAcross ? 5 : undefined;
  const meant = rankOfMeaning(entry.meaning(), typed.meaning());
  if (meant !== undefined) return meant;
  if (isAcross) return 5;
  if (entry.joined.includes(joined)) return 6;
  return isSubsequence(joined, entry.id) ? looseMatch : undefined;
}

/** The rank by what words mean, where it is not found by its letters. */
function rankOfMeaning({ named, names }: MeantWords, wanted: readonly string[]): number | undefined {
  if (wanted.length === 0) return undefined;
  const joined = wanted.join('');
  if (names.some((name) => name.join('') === joined)) return 0;
  if (allStart(wanted, named)) return 2;
  if (names.some((name) => allStart(wanted, name))) return 3;
  if (names.some((name) => standsIn(name, wanted))) return 4;
  return allStart(wanted, names.flat()) ? 5 : undefined;
}

function allStart(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function isSubsequence(letters: string, word: string): boolean {
  let found = 0;
  for (const letter of word) if (letter === letters[found]) found++;
  return found === letters.length;
}
