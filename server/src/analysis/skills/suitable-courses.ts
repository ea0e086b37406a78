import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCourses } from '../program-courses.ts';
import { requisiteGraph } from '../requisites/graph.ts';
import { coursesNeeded, coursesUnlocked } from '../requisites/transitive.ts';
import { neighborsAmong } from './skill-neighbors.ts';
import { taughtSkills } from './taught-skills.ts';
import { titledCourses } from './titled-courses.ts';
import type { Track, TrackCourse } from './tracks.ts';

/**
 * What a near skill counts for against one of the same category, and a course that is needed before anyway; one that is
 * called by the skill counts for more than whatever it teaches.
 */
const weights = { near: 10, 'same-category': 1, needed: 5, called: 10_000 } as const;

/** Where a skill is to be taught: in a term before that of a course, or after it. */
export interface Wanted {
  readonly before?: TrackCourse;
  readonly after?: TrackCourse;
}

/**
 * The courses of a program's own file that could take up a skill, the most suitable first: those that everyone takes and
 * that are called by it, or teach skills near to it, and are needed for the course `before` which it is to be taught, or need that `after`
 * which it is. Where none is near, the earliest of all; after a course, only what needs it. Courses that teach the skill
 * already, and those of other terms, are none of them; where no terms are known, what needs a course comes after it.
 */
export function suitableCourses(
  snapshot: Snapshot,
  program: SourceDocument,
  track: Track,
  skill: string,
  { before, after }: Wanted = {},
): readonly TrackCourse[] {
  const teaching = new Set(
    taughtSkills(snapshot, program)
      .get(skill)
      ?.map((one) => one.in.code),
  );
  const edges = before || after ? requisiteGraph(programCourses(snapshot, program)).edges : [];
  const needed = before ? coursesNeeded(edges, before.in.code) : new Set<string>();
  const resting = after ? coursesUnlocked(edges, after.in.code) : new Set<string>();
  const rests = ({ in: { code } }: TrackCourse) => resting.has(code);
  const end = before?.places[0]?.term;
  const start = after?.places[0]?.term;
  const isAfter = (one: TrackCourse) => {
    if (track.terms.length === 0) return rests(one);
    return start !== undefined && one.places[0]?.term !== undefined && whenOf(one) > start;
  };
  const candidates = [...track.courses.values()]
    .filter(({ certain, in: { code, document } }) => certain && document === program && !teaching.has(code))
    .filter((one) => before === undefined || (end !== undefined && whenOf(one) < end))
    .filter((one) => after === undefined || isAfter(one))
    .sort((a, b) => whenOf(a) - whenOf(b));
  const nearness = factAbout(snapshot, program, readNearness)(skill);
  const titled = titledCourses(snapshot, program)(skill);
  const weighed = candidates.map((one) => {
    const sum = (nearness.get(one.in.code) ?? 0) + (titled.get(one.in.code) ?? 0) * weights.called;
    return { one, weight: sum === 0 ? 0 : sum + (needed.has(one.in.code) || rests(one) ? weights.needed : 0) };
  });
  const near = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  if (near.length > 0) return near.map(({ one }) => one);
  return after ? candidates.filter(rests) : candidates.slice(0, 1);
}

/** Skill → what the courses teach that is near to it, weighed and added up, by folded code. */
function readNearness(snapshot: Snapshot, program: SourceDocument): (skill: string) => ReadonlyMap<string, number> {
  const codes = new Map<string, string[]>();
  for (const { code, course } of programCourses(snapshot, program).values()) {
    for (const { id } of course.teaches) {
      const list = codes.get(id.text);
      if (list) list.push(code);
      else codes.set(id.text, [code]);
    }
  }
  const neighbors = neighborsAmong(codes.keys(), snapshot.taxonomy, snapshot.links.scopeOf(program).documents);
  return (skill) => {
    const sums = new Map<string, number>();
    for (const [other, nearness] of neighbors(skill)) {
      for (const code of codes.get(other) ?? []) sums.set(code, (sums.get(code) ?? 0) + weights[nearness]);
    }
    return sums;
  };
}

function whenOf({ places }: TrackCourse): number {
  return places[0]?.term ?? Number.MAX_SAFE_INTEGER;
}
