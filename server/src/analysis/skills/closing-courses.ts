import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { nearCourses } from './near-courses.ts';
import { firstTerm, taughtSkills } from './taught-skills.ts';
import type { Track } from './tracks.ts';

/** A course that could close a gap. */
export interface ClosingCourse {
  readonly course: ProgramCourse;
  /**
   * Why it could: `raise`, everyone takes it, and it teaches the skill below the required level; `teaches-for-some`, it
   * teaches the skill, and not everyone takes it: it is an option, on another way, or in no plan; `near`, everyone takes
   * it, and it teaches what is near to the skill, or is called by it.
   */
  readonly why: 'raise' | 'teaches-for-some' | 'near';
}

/**
 * The courses that could close a gap on some tracks, the best first: those that teach the skill already, and of these the
 * last that everyone takes in front; then those that teach what is near to it. None where there is nothing of the kind.
 *
 * @param teaching folded codes of courses that teach it too, though they do not say so by that name
 */
export function closingCourses(
  snapshot: Snapshot,
  program: SourceDocument,
  tracks: readonly Track[],
  skill: string,
  teaching: Iterable<string> = [],
): readonly ClosingCourse[] {
  const all = programCourses(snapshot, program);
  const isCertain = ({ code }: ProgramCourse) => tracks.every(({ courses }) => courses.get(code)?.certain === true);
  const named = (taughtSkills(snapshot, program).get(skill) ?? []).map((one) => one.in.code);
  const teachers = [...new Set([...named, ...teaching])].flatMap((code) => all.get(code) ?? []);
  const raise = teachers.filter(isCertain).sort((a, b) => firstTerm(b) - firstTerm(a));
  const forSome = teachers.filter((course) => !isCertain(course));
  const near = nearCourses(snapshot, program)(skill, (course) => isCertain(course) && !teachers.includes(course));
  return [
    ...raise.map((course): ClosingCourse => ({ course, why: 'raise' })),
    ...forSome.map((course): ClosingCourse => ({ course, why: 'teaches-for-some' })),
    ...near.map((course): ClosingCourse => ({ course, why: 'near' })),
  ];
}
