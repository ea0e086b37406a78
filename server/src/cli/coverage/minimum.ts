import type { ProgramReport } from '../../analysis/report/report.ts';
import { targetRows } from '../../formats/rows.ts';
import { wholePercent } from '../../formats/words.ts';

/** What is covered for everyone by less than a percentage, each in a sentence. What is not known is not below it. */
export function belowMinimum(report: ProgramReport, minimum: number): readonly string[] {
  return targetRows(report).flatMap(({ target, result: { guaranteed }, way }) => {
    if (guaranteed === undefined || guaranteed * 100 + 1e-9 >= minimum) return [];
    const where = way === '' ? '' : ` (${way})`;
    return [
      `${target.title}${where}: ${wholePercent(guaranteed)} % is covered for everyone, and ${minimum} % is asked for.`,
    ];
  });
}
