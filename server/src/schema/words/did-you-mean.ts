import { distance } from 'fastest-levenshtein';

const maximumLength = 100;

/** The candidate that a person most likely meant by a word; absent when none is close. */
export function closestTo(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || word.length > maximumLength) return undefined;
  const plain = withoutStyle(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word || candidate === '') continue;
    const cost = costOf(plain, withoutStyle(candidate), limit);
    if (cost <= limit && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { candidate, cost };
  }
  return best?.candidate;
}

function costOf(word: string, candidate: string, limit: number): number {
  if (word === candidate) return 0;
  // A word that is only begun, or that has an ending too much.
  const isBegun = word.length >= 3 && candidate.startsWith(word);
  const hasEnding = candidate.length >= 3 && word.startsWith(candidate);
  if (isBegun || hasEnding) return Math.min(limit, Math.abs(word.length - candidate.length) / 4);
  if (Math.abs(word.length - candidate.length) > limit || candidate.length <= 2) return limit + 1;
  return distance(word, candidate);
}

/** Capitals, and what words are joined by, are no part of what is meant. */
function withoutStyle(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** “ Did you mean `x`?”, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
}
