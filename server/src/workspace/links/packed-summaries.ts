import type { LinkSummary } from './link-summary.ts';

/**
 * Summaries of many files as a few long values, which go to another thread much faster than a million small ones. Most
 * ids are named by many files: each stands here once.
 */
export interface PackedSummaries {
  /** All ids as JSON: one list of strings. */
  readonly words: string;
  /** Of each file how many ids it declares and how many it refers to, then their numbers in the list. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** What else the summary of each file says; null for a file that has none. */
  readonly others: readonly (Omit<LinkSummary, 'declared' | 'used'> | null)[];
}

export function packSummaries(summaries: readonly (LinkSummary | undefined)[]): PackedSummaries {
  const known = new Map<string, number>();
  const numbers: number[] = [];
  const numberOf = (word: string) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  const others = summaries.map((summary) => {
    if (!summary) return null;
    const { declared, used, ...other } = summary;
    numbers.push(declared.length, used.length);
    for (const word of declared) numbers.push(numberOf(word));
    for (const word of used) numbers.push(numberOf(word));
    return other;
  });
  return { words: JSON.stringify([...known.keys()]), numbers: Uint32Array.from(numbers), others };
}

/** The summaries again, in their order. */
export function unpackSummaries({ words, numbers, others }: PackedSummaries): readonly (LinkSummary | undefined)[] {
  const known = JSON.parse(words) as readonly string[];
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  return others.map((other) => {
    if (!other) return undefined;
    const [declares, uses] = [next(), next()];
    const word = () => known[next()] ?? '';
    const declared = Array.from({ length: declares }, word);
    return { ...other, declared, used: Array.from({ length: uses }, word) };
  });
}
