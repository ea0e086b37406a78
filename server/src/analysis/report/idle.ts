import type { Course } from '../../model/course.ts';
import { skillsOf } from '../outcomes/idle-courses.ts';
import { isWhollyKnown } from '../outcomes/known-program.ts';
import { outcomeCoverage } from '../outcomes/outcome-coverage.ts';
import type { ProgramCourse } from '../program-courses.ts';
import type { AskedFor } from './asked-for.ts';
import type { ReportBasis } from './report-basis.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** Of the courses of a plan, so many must have a part before one that says nothing of what it teaches stands out. */
const mostOfAll = 0.75;

/**
 * The folded codes of the courses that contribute nothing: they have no part in any target on any way, they lead to no
 * outcome, and what they teach is not even broader or narrower than what is asked for. A course that says nothing of what
 * it teaches may just not be written yet: it is idle only where nearly all others contribute, and never where its subject
 * changes from term to term. None where not all that the program draws on or prepares for is known, and none of the
 * courses that no plan has.
 */
export function idleCodes(
  basis: ReportBasis,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): ReadonlySet<string> {
  const { snapshot, program, courses } = basis;
  const outcomes = outcomeCoverage(snapshot, program);
  const isFor = asked.isTold || (outcomes.length > 0 && basis.targets.length === 0);
  if (!isFor || !isWhollyKnown(snapshot, program)) return new Set();
  const contributing = new Set([
    ...targets.flatMap(({ results }) => results.flatMap((result) => result.courses.map(({ code }) => code))),
    ...outcomes.flatMap(({ contributions }) => contributions.map((one) => one.in.code)),
  ]);
  const taken = [...courses.values()].filter((one) => one.taken !== 'nobody');
  const apart = taken.filter(
    ({ code, course }) => !contributing.has(code) && !skillsOf(course).some((skill) => asked.skills.has(skill)),
  );
  const isMapped = taken.length - apart.length >= mostOfAll * taken.length;
  const isIdle = ({ course }: ProgramCourse) => saysSomething(course) || (isMapped && !changesSubject(course));
  return new Set(apart.filter(isIdle).map(({ code }) => code));
}

function saysSomething({ teaches, outcomes }: Course): boolean {
  return teaches.length > 0 || outcomes.length > 0;
}

function changesSubject({ repeatable, credits }: Course): boolean {
  return repeatable || (credits !== undefined && credits.min !== credits.max);
}
