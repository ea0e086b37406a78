import { reachesPercent, wholePercent } from '../../analysis/report/percent.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import { targetRows } from '../../formats/report/rows.ts';

/** What a check against a minimum says. */
export interface MinimumCheck {
  /** What is certainly below it, and what may be: each in a sentence. */
  readonly sentences: readonly string[];
  /** Something is certainly below it. What is not known is not. */
  readonly isBelow: boolean;
}

/** Checks whether all that is shown is covered for everyone by a percentage. */
export function checkMinimum(report: ProgramReport, minimum: number): MinimumCheck {
  const below = targetRows(report).flatMap(({ target, result, way }) => {
    const { guaranteed, atLeast = false } = result;
    if (guaranteed === undefined || reachesPercent(guaranteed, minimum)) return [];
    const name = result.way === '' ? target.title : `${target.title} (${way})`;
    const percent = wholePercent(guaranteed);
    const sentence = atLeast
      ? `${name}: at least ${percent} % is covered for everyone; whether it is ${minimum} % is not known, as not all courses are.`
      : `${name}: ${percent} % is covered for everyone, and ${minimum} % is asked for.`;
    return [{ sentence, isCertain: !atLeast }];
  });
  return { sentences: below.map(({ sentence }) => sentence), isBelow: below.some(({ isCertain }) => isCertain) };
}
