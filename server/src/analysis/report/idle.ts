import type { Course } from '../../model/course.ts';
import { skillsOf } from '../outcomes/idle-courses.ts';
import { areTargetsKnown, isWhollyKnown } from '../outcomes/known-program.ts';
import { outcomeCoverage } from '../outcomes/outcome-coverage.ts';
import type { ProgramCourse } from '../program-courses.ts';
import type { AskedFor } from './asked-for.ts';
import type { ReportBasis } from './report-basis.ts';
import { isDeclared } from './skill-names.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** Of the courses of a plan, so many must have a part before one that says nothing of what it teaches stands out. */
const mostOfAll = 0.75;

/**
 * The folded codes of the courses that contribute nothing: they have no part in any target on any way, they lead to no
 * outcome, and what they teach is not even broader or narrower than what is asked for.
 *
 * None of the courses that no plan has; none as long as no course contributes, or where not all is known that the program
 * draws on and prepares for; nor where a course teaches what nobody declares. A course that says nothing of what it
 * teaches may just not be written yet: it is idle only where nearly all others contribute, and never where its subject
 * changes from term to term.
 */
export function idleCodes(
  { snapshot, program, courses }: ReportBasis,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): ReadonlySet<string> {
  const outcomes = outcomeCoverage(snapshot, program);
  if (!isWhollyKnown(snapshot, program) || !areTargetsKnown(snapshot, program)) return new Set();
  const contributing = new Set([
    ...targets.flatMap(({ results }) => results.flatMap((result) => result.courses.map(({ code }) => code))),
    ...outcomes.flatMap(({ contributions }) => contributions.map((one) => one.in.code)),
  ]);
  // As long as none contributes, the program is not mapped yet.
  if (contributing.size === 0) return new Set();
  const taken = [...courses.values()].filter((one) => one.taken !== 'nobody');
  const apart = taken.filter(
    ({ code, course }) => !contributing.has(code) && !skillsOf(course).some((skill) => asked.skills.has(skill)),
  );
  const isMapped = taken.length - apart.length >= mostOfAll * taken.length;
  const isIdle = ({ course }: ProgramCourse) =>
    saysSomething(course)
      ? skillsOf(course).every((skill) => isDeclared(snapshot, skill))
      : isMapped && !changesSubject(course);
  return new Set(apart.filter(isIdle).map(({ code }) => code));
}

function saysSomething({ teaches, outcomes }: Course): boolean {
  return teaches.length > 0 || outcomes.length > 0;
}

function changesSubject({ repeatable, credits }: Course): boolean {
  return repeatable || (credits !== undefined && credits.min !== credits.max);
}
