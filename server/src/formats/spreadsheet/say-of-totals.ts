import { namesIn, type Say } from './say.ts';
import type { Row } from './sheet.ts';

/** A row of totals, and of which term it is; of the program where it is of none. */
export interface TotalRead {
  readonly row: Row;
  readonly words: string;
  readonly total: number | undefined;
  readonly of: string | undefined;
  /** What the rows above are together, where the total is neither the sum of the term nor of all of them. */
  readonly sums?: { readonly ofTerm: string; readonly ofAll: string };
}

/** Says what the rows of totals tell: of several, in one line. */
export function sayOfTotals(totals: readonly TotalRead[], say: Say): void {
  const told = totals.filter(({ total, sums }) => total !== undefined && sums === undefined);
  for (const one of totals) sayOfNeither(one, say);
  for (const { row, words, total, of, sums } of told.length > 1
    ? totals.filter((one) => one.total === undefined)
    : totals) {
    if (sums !== undefined) continue;
    const what = of === undefined ? 'the program' : `“${of}”`;
    const means = total === undefined ? 'it tells no credits' : `its ${total} are the credits of ${what}`;
    say('information', `The row of totals “${words}” is no course; ${means}.`, row);
  }
  if (told.length < 2) return;
  const named = told.map(({ total, of }) => `${total} of ${of === undefined ? 'the program' : `“${of}”`}`);
  say('information', `The rows of totals are no courses; they tell the credits: ${namesIn(named, 20)}.`, told[0]?.row);
}

/** A total that is the sum of nothing is left out, as whatever it was written for would contradict itself. */
function sayOfNeither({ row, words, total, of, sums }: TotalRead, say: Say): void {
  if (sums === undefined) return;
  const { ofTerm, ofAll } = sums;
  say(
    'warning',
    `The row of totals “${words}” is no course; its ${total} are the sum neither of “${of}” (${ofTerm}) nor of all rows (${ofAll}), and are left out.`,
    row,
  );
}
