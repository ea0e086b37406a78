import type { CreditRange, Sum } from '../../analysis/report/report.ts';

/** Credits in words: “3 credits”, “1 to 4 credits”; nothing where they are not known. */
export function creditWords(credits: CreditRange | undefined): string {
  if (!credits) return '';
  const { min, max } = credits;
  return min === max ? `${min} ${min === 1 ? 'credit' : 'credits'}` : `${min} to ${max} credits`;
}

/** A sum of credits in words, which says what it lacks. */
export function sumWords(sum: Sum): string {
  return sum.unknown === 0 ? creditWords(sum) : `${creditWords(sum)}, ${sum.unknown} not known`;
}
