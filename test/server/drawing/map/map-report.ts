import type { ProgramReport, ReportRequisite } from '../../../../server/src/analysis/report/report.ts';
import { bigReport } from '../../../support/big-report.ts';

/** Who needs whom, by the numbers of courses: `[course, needs, kind]`. */
export type Needs = readonly [number, number, ReportRequisite['kind']];

/** A report with that many courses in that many terms (none: without a plan), and these requisites between them. */
export function mapReport(courses: number, terms: number, needs: readonly Needs[]): ProgramReport {
  const report = bigReport({ courses, terms: Math.max(1, terms), roles: 1, skills: 10 });
  const codes = report.courses.map(({ code }) => code);
  return {
    ...report,
    ways: report.ways.map((way) => (terms === 0 ? { ...way, terms: [] } : way)),
    courses: report.courses.map((course, index) => ({
      ...course,
      requisites: needs
        .filter(([of]) => of === index)
        .map(([, needed, kind]) => ({ kind, needs: codes[needed] ?? '', oneOfSeveral: false })),
    })),
  };
}

/** Requisites as a large program has them: each course needs two that come some places before it. */
export function manyNeeds(courses: number): Needs[] {
  return Array.from({ length: courses }, (_, course): Needs[] => [
    [course, course - 7 - (course % 3), 'prerequisites'],
    [course, course - 9 - (course % 5), course % 4 === 0 ? 'corequisites' : 'prerequisites'],
  ])
    .flat()
    .filter(([, needed]) => needed >= 0);
}
