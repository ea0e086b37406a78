import { creditsInDate } from '../import/credits-in-date.ts';

/** Credits or hours as a file says them. */
export type Amount = number | { readonly min: number; readonly max: number };

/** What a cell of credits says, and what of it is to be looked at. */
export interface CreditsRead {
  readonly amount?: Amount;
  /** A sentence without its end, about the cell. */
  readonly remark?: string;
}

const number = '(\\d{1,3}(?:[.,]\\d{1,3})?|\\.\\d{1,3})';
const one = new RegExp(`^${number} ?(?:cr|credits?|credit hours?|units?|hours?|hrs?|sh|ch)?\\.?$`, 'iu');
const range = new RegExp(
  `^${number} ?(?:-|–|—|to|or|\\/) ?${number} ?(?:cr|credits?|credit hours?|units?|hours?|hrs?)?\\.?$`,
  'iu',
);
const withHours = new RegExp(`^${number} ?\\(\\d{1,2} ?[,/-] ?\\d{1,2}(?: ?[,/-] ?\\d{1,2})?\\)$`, 'u');

/** Reads credits such as `3`, `3.0`, `3-4`, `0.5 – 4.0` and `3 cr`. */
export function readCredits(cell: string): CreditsRead {
  const text = cell
    .replace(/\s+/gu, ' ')
    .replace(/[*†‡¹²³]+$/u, '')
    .trim()
    .replace(/^\(([^()]*)\)$|^\[([^[\]]*)\]$/u, '$1$2')
    .trim();
  if (text === '' || /^(?:-|–|—|n\/?a|tbd|varies|variable)$/iu.test(text)) return {};
  const single = one.exec(text)?.[1] ?? undefined;
  if (single !== undefined) return { amount: numberOf(single) };
  const hours = withHours.exec(text)?.[1];
  if (hours !== undefined) return { amount: numberOf(hours), remark: 'the hours in brackets are left out' };
  const ofThree = amongHours(text);
  if (ofThree !== undefined) return { amount: ofThree, remark: `the hours in “${text}” are left out` };
  const between = range.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined) {
    const [min, max] = [numberOf(between[1]), numberOf(between[2])];
    if (min === max) return { amount: min };
    // `3/45` are credits and hours.
    if (min < max && max <= 24) return { amount: { min, max } };
  }
  const dated = creditsInDate(text) ?? creditsInDay(text);
  if (dated !== undefined) {
    return { amount: dated, remark: `the date is read as ${dated.min}-${dated.max}, which Excel takes for a date` };
  }
  return { remark: 'it is no number of credits' };
}

/** The same in a cell that is a date in Excel, which takes 3-4 for the fourth of March. */
function creditsInDay(text: string): ReturnType<typeof creditsInDate> {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)$/u.exec(text)?.map(Number) ?? [];
  return month !== undefined && day !== undefined && month < day ? { min: month, max: day } : undefined;
}

/** The credits of `3-2-4`: hours of lecture and laboratory with the credits behind or before them, whichever comes out even. */
function amongHours(text: string): number | undefined {
  const [, first, second, third] = /^(\d{1,2})-(\d{1,2})-(\d{1,2})$/u.exec(text)?.map(Number) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const comesOut = (credits: number, lecture: number, laboratory: number) =>
    [1, 2, 3].some((hours) => lecture + laboratory / hours === credits);
  const read = new Set([
    ...(comesOut(third, first, second) ? [third] : []),
    ...(comesOut(first, second, third) ? [first] : []),
  ]);
  return read.size === 1 ? [...read][0] : undefined;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
