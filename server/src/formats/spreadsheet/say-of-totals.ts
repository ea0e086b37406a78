import { namesIn, type Say } from './say.ts';
import type { Row } from './sheet.ts';

/** A row of totals, and of which term it is; of the program where it is of none. */
export interface TotalRead {
  readonly row: Row;
  readonly words: string;
  readonly total: number | undefined;
  readonly of: string | undefined;
}

/** Says what the rows of totals tell: of several, in one line. */
export function sayOfTotals(totals: readonly TotalRead[], say: Say): void {
  const told = totals.filter(({ total }) => total !== undefined);
  for (const { row, words, total, of } of told.length > 1 ? totals.filter((one) => one.total === undefined) : totals) {
    const what = of === undefined ? 'the program' : `“${of}”`;
    const means = total === undefined ? 'it tells no credits' : `its ${total} are the credits of ${what}`;
    say('information', `The row of totals “${words}” is no course; ${means}.`, row);
  }
  if (told.length < 2) return;
  const named = told.map(({ total, of }) => `${total} of ${of === undefined ? 'the program' : `“${of}”`}`);
  say('information', `The rows of totals are no courses; they tell the credits: ${namesIn(named, 20)}.`, told[0]?.row);
}
