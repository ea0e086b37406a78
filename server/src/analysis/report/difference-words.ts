import type { CreditRange } from './report.ts';

/** An amount in words, such as `3` or `3 to 4`. */
export function rangeInWords({ min, max }: CreditRange): string {
  return min === max ? amountInWords(min) : `${amountInWords(min)} to ${amountInWords(max)}`;
}

/** Sums of tenths and thirds are a hair off in binary; nobody counts credits in thousandths. */
function amountInWords(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}
