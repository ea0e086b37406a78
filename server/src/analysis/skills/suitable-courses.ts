import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCourses } from '../program-courses.ts';
import { requisiteGraph } from '../requisites/graph.ts';
import { coursesNeeded } from '../requisites/transitive.ts';
import { nearnessTo } from './skill-neighbors.ts';
import { taughtSkills } from './taught-skills.ts';
import type { Track, TrackCourse } from './tracks.ts';

/** What a near skill counts for against one of the same category, and a course that is needed before anyway. */
const weights = { near: 10, 'same-category': 1, apart: 0, needed: 5 } as const;

/**
 * The courses of a program's own file that could take up a skill, the most suitable first: those that everyone takes and
 * that teach skills near to it, and are needed for the course `before` which it is to be taught. Where none is near, the
 * earliest of all. Courses that teach the skill already, and those in or behind the term of `before`, are none of them.
 */
export function suitableCourses(
  snapshot: Snapshot,
  program: SourceDocument,
  track: Track,
  skill: string,
  before?: TrackCourse,
): readonly TrackCourse[] {
  const teaching = new Set(
    taughtSkills(snapshot, program)
      .get(skill)
      ?.map((one) => one.in.code),
  );
  const end = before?.places[0]?.term;
  const candidates = [...track.courses.values()]
    .filter(({ certain, in: { code, document } }) => certain && document === program && !teaching.has(code))
    .filter((one) => before === undefined || (end !== undefined && whenOf(one) < end))
    .sort((a, b) => whenOf(a) - whenOf(b));
  const nearness = nearnessTo(skill, snapshot.taxonomy, snapshot.links.scopeOf(program).documents);
  const needed = before
    ? coursesNeeded(requisiteGraph(programCourses(snapshot, program)).edges, before.in.code)
    : new Set<string>();
  const weighed = candidates.map((one) => {
    const skills = one.in.course.teaches.map(({ id }) => weights[nearness(id.text)]);
    const sum = skills.reduce<number>((total, weight) => total + weight, 0);
    return { one, weight: sum === 0 ? 0 : sum + (needed.has(one.in.code) ? weights.needed : 0) };
  });
  const near = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return near.length > 0 ? near.map(({ one }) => one) : candidates.slice(0, 1);
}

function whenOf({ places }: TrackCourse): number {
  return places[0]?.term ?? Number.MAX_SAFE_INTEGER;
}
