import type { CodedRow } from './coded-rows.ts';
import { readCredits } from './credits.ts';
import type { CellOf } from './entry.ts';
import type { Say } from './say.ts';

/** No week has so many hours of lecture, laboratory or clinical practice for one course. */
const mostWeekly = { lecture: 12, laboratory: 20, clinical: 40 } as const;

/** Whether the hours of the list are those of a week; where they are not, that is noted. */
export function hoursAreWeekly(rows: readonly CodedRow[], cellOf: CellOf, say: Say): boolean {
  for (const kind of ['lecture', 'laboratory', 'clinical'] as const) {
    const found = rows.find(({ row }) => {
      const { amount } = readCredits(cellOf(row, kind));
      return typeof amount === 'number' && amount > mostWeekly[kind];
    });
    if (found === undefined) continue;
    const words = `${cellOf(found.row, kind)} hours of ${kind}, as ${found.code} has, are those of a term and not of a week; the hours are left out.`;
    say('error', words, found.row, kind);
    return false;
  }
  return true;
}
