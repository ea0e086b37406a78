import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isSameScale, rankOf } from '../level-scale.ts';
import { type TaughtSkills, type Teaching, taughtSkills } from './taught-skills.ts';
import { isAssured, keptTracks, type Track, type TrackCourse } from './tracks.ts';

/** One course on a track that teaches a skill. */
export interface SkillStep {
  readonly teaching: Teaching;
  readonly course: TrackCourse;
  /** The first term in which it can be taken, counted from 0; absent where the plan does not say. */
  readonly term?: number;
  /** The place of the level on its scale, counted from 0; absent where the scale does not have it. */
  readonly rank?: number;
}

/** How a skill goes on along a track. */
export interface SkillProgression {
  /** An id of the taxonomy, or `framework/item`. What a framework says to be equal to it counts as well. */
  readonly skill: string;
  /** The courses that teach it, by their terms; those of no known term last. Courses of one term are in no order. */
  readonly steps: readonly SkillStep[];
  /** Those that teach it and stand in no plan: nobody knows yet when they are taken, if at all. */
  readonly unplanned: readonly Teaching[];
  /** The steps of the term in which it first appears; none where no term is known. */
  readonly first: readonly SkillStep[];
}

export type SkillProgressions = ReadonlyMap<string, SkillProgression>;

/**
 * Skill → how it goes on along a track, for every skill that a course on it teaches, also under an equal item. Worked out
 * once; where a course teaches something else, only what is known of those skills is another object than before.
 */
export function skillProgressions(snapshot: Snapshot, program: SourceDocument, track: Track): SkillProgressions {
  const known = keptProgressions(snapshot, program);
  const before = known.get(track);
  const taught = taughtSkills(snapshot, program);
  if (before?.taught === taught) return before.progressions;
  const progressions = readProgressions(taught, track, before);
  known.set(track, { taught, progressions });
  return progressions;
}

interface KnownProgressions {
  readonly taught: TaughtSkills;
  readonly progressions: SkillProgressions;
}

const keptProgressions = keptAbout<WeakMap<Track, KnownProgressions>>({
  reads: new Set(),
  restsOn: [keptTracks],
  work: () => new WeakMap(),
});

function readProgressions(
  taught: TaughtSkills,
  track: Track,
  before: KnownProgressions | undefined,
): SkillProgressions {
  const progressions = new Map<string, SkillProgression>();
  for (const [skill, teachings] of taught) {
    const known = before?.taught.get(skill) === teachings ? before.progressions.get(skill) : undefined;
    const steps = known ? known.steps : teachings.flatMap((teaching) => stepOf(teaching, track));
    if (steps.length === 0) continue;
    const unplanned = () => teachings.filter((one) => one.in.taken === 'nobody' && !track.courses.has(one.in.code));
    progressions.set(skill, known ?? { ...progressionOf(skill, steps), unplanned: unplanned() });
  }
  return progressions;
}

function stepOf(teaching: Teaching, { courses }: Track): SkillStep[] {
  const course = courses.get(teaching.in.code);
  if (!course) return [];
  const term = course.places[0]?.term;
  const rank = rankOf(teaching);
  return [{ teaching, course, ...(term === undefined ? {} : { term }), ...(rank === undefined ? {} : { rank }) }];
}

function progressionOf(skill: string, all: readonly SkillStep[]): Omit<SkillProgression, 'unplanned'> {
  const steps = [...all].sort((a, b) => whenOf(a) - whenOf(b) || whereOf(a) - whereOf(b));
  const term = steps[0]?.term;
  return {
    skill,
    steps,
    first: term === undefined ? [] : steps.filter((step) => step.term === term),
  };
}

function whenOf({ term }: SkillStep): number {
  return term ?? Number.MAX_SAFE_INTEGER;
}

/** Within a term, as the plan has them; without a plan, as the program declares them. */
function whereOf({ course }: SkillStep): number {
  return course.places[0]?.slot.start ?? 0;
}

/** How far a skill comes on a track. */
export interface ReachedLevels {
  /** A step to the highest level that it can reach; absent where the levels are not all on one scale. */
  readonly possible?: SkillStep;
  /** A step to the highest level that it reaches for everyone; absent where it is not taught to everyone. */
  readonly guaranteed?: SkillStep;
}

/** How far a skill comes, at most and for everyone. Courses that stand in no plan do not count. */
export function reachedLevels({ steps }: SkillProgression, track: Track): ReachedLevels {
  const [one] = steps;
  const compare = steps.every(
    ({ rank, teaching }) => rank !== undefined && isSameScale(teaching.scale, one?.teaching.scale),
  );
  if (!compare) return {};
  const byRank = [...steps].sort((a, b) => rankIn(b) - rankIn(a));
  const [possible] = byRank;
  // Scales have few levels, however many courses teach a skill.
  const ranks = [...new Set(byRank.map(rankIn))];
  const reached = ranks.find((rank) =>
    isAssured(
      track,
      byRank.filter((step) => rankIn(step) >= rank).map(({ course }) => course),
    ),
  );
  const guaranteed = byRank.find((step) => rankIn(step) === reached);
  return { ...(possible ? { possible } : {}), ...(guaranteed ? { guaranteed } : {}) };
}

function rankIn({ rank = -1 }: SkillStep): number {
  return rank;
}
