import type { CourseContribution, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { mainResults } from './gaps.ts';

/** The most that a course contributes to a target: its own weighted share, from 0 to 1. */
export function shareOf(target: TargetCoverage, code: string): number {
  return contributionOf(target, code)?.share ?? 0;
}

/** What a course does for a target, on that way on which it does most. */
export function contributionOf(target: TargetCoverage, code: string): CourseContribution | undefined {
  const all = mainResults(target).flatMap(({ courses }) => courses.filter((one) => one.code === code));
  return all.reduce<CourseContribution | undefined>(
    (most, one) => (most === undefined || one.share > most.share ? one : most),
    undefined,
  );
}
