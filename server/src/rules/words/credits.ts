import type { Amount } from '../../model/amount.ts';

type Credits = Pick<Amount, 'min' | 'max'>;

/** So many numbers of a sum are shown. */
const shownNumbers = 10;

/** Credits as people write them: `3 credits`, `1 credit`, `1–3 credits`. */
export function creditsInWords(credits: Credits): string {
  return `${amountInWords(credits)} ${credits.min === 1 && credits.max === 1 ? 'credit' : 'credits'}`;
}

/** The number alone, or both ends of a range: `3`, `1–3`. */
export function amountInWords({ min, max }: Credits): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** An amount as a file has it: `3`, `{ min: 1, max: 3 }`. */
export function amountInFile({ min, max }: Credits): string {
  return min === max ? String(min) : `{ min: ${min}, max: ${max} }`;
}

/** The same in a sentence that asks to write it, where braces need marks around them. */
export function amountToWrite(credits: Credits): string {
  return credits.min === credits.max ? amountInFile(credits) : `\`${amountInFile(credits)}\``;
}

/** A sum as it is reckoned: `40 + 18 + 48 + 3 + 6 = 115 credits`; the sum alone where it is that of one number. */
export function reckoning(amounts: readonly Credits[], sum: Credits): string {
  if (amounts.length < 2) return creditsInWords(sum);
  const shown = amounts.length <= shownNumbers + 1 ? amounts : amounts.slice(0, shownNumbers);
  const rest = shown.length < amounts.length ? ' + …' : '';
  return `${shown.map(amountInWords).join(' + ')}${rest} = ${creditsInWords(sum)}`;
}
