import type { CourseContribution, CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';

/** What a course does for a target on one way. */
export interface WayContribution {
  readonly contribution: CourseContribution;
  readonly result: CoverageResult;
}

/** The most that a course contributes to a target: its own weighted share, from 0 to 1. */
export function shareOf(target: TargetCoverage, code: string): number {
  return contributionOf(target, code)?.contribution.share ?? 0;
}

/** What a course does for a target, on that way on which it does most; of equal ones the first, so the program's own. */
export function contributionOf(target: TargetCoverage, code: string): WayContribution | undefined {
  const all = target.results.flatMap((result) =>
    result.courses.filter((one) => one.code === code).map((contribution) => ({ contribution, result })),
  );
  return all.reduce<WayContribution | undefined>(
    (most, one) => (most === undefined || one.contribution.share > most.contribution.share ? one : most),
    undefined,
  );
}
