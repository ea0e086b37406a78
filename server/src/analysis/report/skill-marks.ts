import { isDeclared } from '../skills/is-declared.ts';
import { skillProgressions } from '../skills/progression.ts';
import { repeatedSkills } from '../skills/repeated-skills.ts';
import type { Teaching } from '../skills/taught-skills.ts';
import type { Track } from '../skills/tracks.ts';
import type { AskedFor } from './asked-for.ts';
import { assessedSkills } from './assessed-skills.ts';
import { lackedSkills } from './lacks.ts';
import type { SkillMark } from './report.ts';
import type { ReportBasis } from './report-basis.ts';
import type { SkillReach } from './skill-reach.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** In so many courses at one level, a skill is taught again and again. */
const manyCourses = 4;

/** Answers what stands out about a skill on a way. */
export function skillMarks(
  basis: ReportBasis,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): (skill: string, reach: SkillReach) => readonly SkillMark[] {
  const { snapshot, program, tracks } = basis;
  const lacked = lackedSkills(targets);
  const repeated = new Map(
    tracks.map((track) => {
      const found = repeatedSkills(skillProgressions(snapshot, program, track).values(), manyCourses);
      return [track, new Set(found.map(({ skill }) => skill))];
    }),
  );
  const isAssessed = assessment(basis);

  return (skill, { way, track, teachings, onlyForSome }) => {
    const isTaught = teachings.length > 0;
    const lacks = (lacked.get(skill) ?? []).filter((lack) => lack.way === way);
    const isReachedInPart = lacks.some(({ requirement }) => requirement.state === 'partial');
    const marks: Readonly<Record<SkillMark, boolean>> = {
      gap: lacks.length > 0 && !isReachedInPart,
      shortfall: isReachedInPart,
      'only-for-some': onlyForSome,
      redundant: repeated.get(track)?.has(skill) === true,
      orphan: isTaught && asked.isTold && !asked.skills.has(skill) && isDeclared(snapshot, skill),
      'never-assessed': isTaught && !teachings.some((one) => isAssessed(one, track)),
    };
    return inOrder.filter((mark) => marks[mark]);
  };
}

const inOrder: readonly SkillMark[] = ['gap', 'shortfall', 'only-for-some', 'redundant', 'orphan', 'never-assessed'];

/**
 * Answers whether what a course teaches is assessed on a way: by a course of it, or by the program. Everything is where it
 * is nowhere said what is assessed.
 */
function assessment({ model, courses, tracks }: ReportBasis): (teaching: Teaching, track: Track) => boolean {
  const byProgram = new Set(model.assessments.flatMap(({ assesses }) => assesses.map(({ text }) => text)));
  const isSaid = byProgram.size > 0 || [...courses.values()].some((course) => assessedSkills(course).size > 0);
  if (!isSaid) return () => true;
  const byCourses = new Map(
    tracks.map((track) => [track, new Set([...track.courses.values()].flatMap((one) => [...assessedSkills(one.in)]))]),
  );
  return (teaching, track) =>
    byProgram.has(teaching.skill) ||
    byCourses.get(track)?.has(teaching.skill) === true ||
    // A course in no plan assesses what it teaches as well.
    assessedSkills(teaching.in).has(teaching.skill);
}
