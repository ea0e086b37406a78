import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { CourseContribution, CoverageResult } from '../../analysis/report/target-coverage.ts';
import { sharesShown } from '../../drawing/matrix/share.ts';
import { coveredByOthersInWords, coveredByOthersMeaning } from '../../drawing/summary/words.ts';
import { targetRows } from './rows.ts';

/** What one course does for one target on one plan, and what that would lose without it. */
export interface ContributionRow {
  readonly course: ReportCourse;
  readonly target: string;
  /** Empty where there is one plan. */
  readonly way: string;
  /** Absent where nothing says how far the course brings what it teaches. */
  readonly share?: number;
  /** Absent where other courses may cover the same, as not all are known. */
  readonly loss?: CourseContribution['loss'];
}

/** Course by course; a concentration has a row where it says something else than the plan without it. */
export function contributionRows(report: ProgramReport): readonly ContributionRow[] {
  const rows = targetRows(report);
  const byRow = new Map(rows.map((row) => [row, new Map(row.result.courses.map((one) => [one.code, one]))]));
  return report.courses.flatMap((course) => {
    const own = new Map<string, string>();
    return rows.flatMap((row): ContributionRow[] => {
      const contribution = byRow.get(row)?.get(course.code);
      if (!contribution) return [];
      const numbers = numbersOf(row.result, contribution);
      const said = JSON.stringify(numbers);
      if (row.result.way === '') own.set(row.target.id, said);
      else if (own.get(row.target.id) === said) return [];
      return [{ course, target: row.target.title, way: row.way, ...numbers }];
    });
  });
}

function numbersOf(
  result: CoverageResult,
  { code, share, loss }: CourseContribution,
): Pick<ContributionRow, 'share' | 'loss'> {
  const isKnown = result.possible !== undefined && !result.atLeast;
  const isTold = result.possible !== undefined && sharesShown(result).get(code)?.untold === false;
  return { ...(isTold ? { share } : {}), ...(isKnown && isTold ? { loss } : {}) };
}

/** What stands out about what a course contributes, in a few words; empty for nothing. */
export function contributionInWords({ idle, losesNothing }: ReportCourse): string {
  if (idle) return 'No part in any target';
  return losesNothing ? 'Others cover its part as well' : '';
}

/** The courses that stand out with no part, and those with one that others have, in sentences. */
export function coursesThatAddNothing(report: ProgramReport): readonly string[] {
  return [...coursesWithoutPart(report), ...coursesCoveredByOthers(report)];
}

/** The courses that stand out with no part in anything, in a sentence; none where there are none. */
export function coursesWithoutPart({ courses }: ProgramReport): readonly string[] {
  const idle = courses.filter((course) => course.idle && course.taken !== 'nobody');
  if (idle.length === 0) return [];
  const stand = idle.length === 1 ? 'course stands' : 'courses stand';
  return [`${idle.length} ${stand} out with no part in any role, framework or outcome: ${listed(idle)}.`];
}

/** The courses whose part others cover as well, in a sentence, and what does not follow from that. */
export function coursesCoveredByOthers({ courses }: ProgramReport): readonly string[] {
  const covered = courses.filter(({ losesNothing }) => losesNothing);
  if (covered.length === 0) return [];
  return [`${coveredByOthersInWords(covered.length)}: ${listed(covered)}. ${coveredByOthersMeaning}`];
}

function listed(courses: readonly ReportCourse[]): string {
  return courses.map(({ shown }) => shown).join(', ');
}

/** What the numbers of a table of contributions are. */
export const contributionMeaning =
  'Share: the coverage that the course would give all alone. Lost: what would be covered less without it. A course that loses nothing has a part that others cover as well.';
