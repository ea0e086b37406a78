import { distance } from 'fastest-levenshtein';

const maximumLength = 100;

/**
 * The candidate that a person most likely meant by a word; absent when none is close. A candidate that is also called
 * exactly so (`otherNames`: name → candidate) is meant before one that is only spelled alike.
 */
export function closestTo(
  word: string,
  candidates: readonly string[],
  otherNames: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  if (word === '' || word.length > maximumLength) return undefined;
  const plain = withoutStyle(word);
  for (const [name, candidate] of otherNames) {
    if (withoutStyle(name) === plain && candidates.includes(candidate)) return candidate;
  }
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word || candidate === '') continue;
    const cost = costOf(plain, withoutStyle(candidate), limit);
    if (cost <= limit && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { candidate, cost };
  }
  return best?.candidate;
}

/** The one candidate that a word begins, such as the level behind the letter `I`; absent where it begins several. */
export function onlyBegunBy(word: string, candidates: readonly string[]): string | undefined {
  const plain = withoutStyle(word);
  if (plain === '') return undefined;
  const begun = candidates.filter((candidate) => withoutStyle(candidate).startsWith(plain));
  return begun.length === 1 ? begun[0] : undefined;
}

function costOf(word: string, candidate: string, limit: number): number {
  if (word === candidate) return 0;
  // A word that is only begun, or that has an ending too much.
  const isBegun = word.length >= 3 && candidate.startsWith(word);
  const hasEnding = candidate.length >= 3 && word.startsWith(candidate);
  if (isBegun || hasEnding) return Math.min(limit, Math.abs(word.length - candidate.length) / 4);
  if (Math.abs(word.length - candidate.length) > limit || candidate.length <= 2) return limit + 1;
  return isSwapped(word, candidate) ? 1 : distance(word, candidate);
}

/** Two neighboring letters in the wrong order, as in `titel`: one slip of the fingers. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Capitals, and what words are joined by, are no part of what is meant. */
function withoutStyle(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** Words in the order in which they are likely to be meant: first those that share a part with a word. */
export function likelyFirst(word: string, candidates: readonly string[]): string[] {
  const parts = withoutStyle(word)
    .split('-')
    .filter((part) => part.length >= 4);
  const shares = (candidate: string) => parts.some((part) => sharesStart(part, withoutStyle(candidate).split('-')));
  return [...candidates.filter(shares), ...candidates.filter((candidate) => !shares(candidate))];
}

function sharesStart(part: string, words: readonly string[]): boolean {
  const start = part.slice(0, Math.max(4, part.length - 2));
  return words.some((word) => word.startsWith(start));
}

/** “ Did you mean `x`?”, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
}
