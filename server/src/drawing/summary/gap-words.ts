import type { ClosingCourse, ProgramReport, ReportCourse, ReportGap } from '../../analysis/report/report.ts';
import { coursesOf } from './words.ts';

/** What is said of a gap, in drawings and documents alike. */

/** What the weights of gaps mean. */
export const weightMeaning = 'A gap weighs what the skill weighs for each target that lacks it, added up.';

/** `2 gaps: 1 missing, 1 partial; counted once, whatever number of targets lack them`. */
export function gapsInWords({ gaps, ways }: ProgramReport): string {
  const missing = gaps.filter(({ state }) => state === 'missing').length;
  const states = [
    missing > 0 ? `${missing} missing` : '',
    missing < gaps.length ? `${gaps.length - missing} partial` : '',
  ];
  const counted = gaps.length === 1 ? 'counted' : 'each counted';
  const plans = ways.length > 1 ? ', and on whatever plan' : '';
  const counts = `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}: ${states.filter(Boolean).join(', ')}`;
  return `${counts}; ${counted} once, whatever number of targets lack it${plans}`;
}

/** `3 (core for one role, in one framework)`: what a gap weighs, and why. */
export function weightInWords({ targets }: ProgramReport, { skill, weight, lackedBy }: ReportGap): string {
  const lacking = new Map<string, 'core' | 'useful' | 'framework'>();
  for (const { target, way } of lackedBy) {
    const found = targets.find(({ id }) => id === target);
    const requirement = found?.results.find((one) => one.way === way)?.requirements.find(({ id }) => id === skill);
    if (!found || !requirement || lacking.get(target) === 'core') continue;
    lacking.set(target, found.kind === 'framework' ? 'framework' : requirement.importance);
  }
  const count = (kind: 'core' | 'useful' | 'framework') => [...lacking.values()].filter((one) => one === kind).length;
  const parts = [
    countWords(count('core'), 'core for', 'role'),
    countWords(count('useful'), 'useful for', 'role'),
    countWords(count('framework'), 'in', 'framework'),
  ].filter(Boolean);
  return parts.length === 0 ? `${weight}` : `${weight} (${parts.join(', ')})`;
}

function countWords(count: number, before: string, thing: string): string {
  if (count === 0) return '';
  return `${before} ${count === 1 ? `one ${thing}` : `${count} ${thing}s`}`;
}

/** Courses that could close a gap in one manner. */
export interface Closing {
  readonly before: string;
  readonly courses: readonly ReportCourse[];
  readonly after: string;
}

/** What is said where no course could close a gap. */
export const nothingNear = 'no course teaches anything near it';

/** `could be raised in HIT 225`, `already taught in HIT 255, which not everyone takes`, `could be taught in HIT 110`. */
export function closingOf(report: ProgramReport, { couldClose }: ReportGap): readonly Closing[] {
  const coursesBy = (why: ClosingCourse['why']) =>
    coursesOf(
      report,
      couldClose.filter((one) => one.why === why).map(({ code }) => code),
    );
  const forSome = coursesBy('teaches-for-some');
  return [
    { before: 'could be raised in', courses: coursesBy('raise'), after: '' },
    {
      before: 'already taught in',
      courses: forSome.filter(({ taken }) => taken !== 'nobody'),
      after: ', which not everyone takes',
    },
    { before: 'already taught in', courses: forSome.filter(({ taken }) => taken === 'nobody'), after: ', in no plan' },
    { before: 'could be taught in', courses: coursesBy('near'), after: '' },
  ].filter(({ courses }) => courses.length > 0);
}

/** The same as plain text. */
export function closingInWords(report: ProgramReport, gap: ReportGap): string {
  const parts = closingOf(report, gap).map(
    ({ before, courses, after }) => `${before} ${courses.map(({ shown }) => shown).join(', ')}${after}`,
  );
  return parts.join('; ') || nothingNear;
}
