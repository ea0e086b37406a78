import type { Place } from '../report/place.ts';
import type { CoveredRequirement } from '../report/target-coverage.ts';
import type { Measure, RequiredRank } from './measure.ts';
import type { Ranks, Reached } from './reached.ts';

/** All that decides how far a requirement is covered. */
export interface Requirement {
  readonly id: string;
  readonly importance: 'core' | 'useful';
  readonly weight: number;
  readonly measure: Measure;
  readonly required: RequiredRank;
  readonly reached: Reached;
  /** What is not known: whether there are more `courses` that teach it, or whether there is such a `skill` at all. */
  readonly doubt?: 'courses' | 'skill';
  /** Where something else says how far it is: of outcomes. */
  readonly state?: CoveredRequirement['state'];
  /** Where it is written that it is required. */
  readonly place?: Place;
}

/** Whether the same would be said of both, wherever they are written. */
export function isSameRequirement(one: Requirement, other: Requirement): boolean {
  return (
    one.id === other.id &&
    one.importance === other.importance &&
    one.weight === other.weight &&
    one.measure.key === other.measure.key &&
    one.required?.rank === other.required?.rank &&
    one.reached === other.reached &&
    one.doubt === other.doubt &&
    one.state === other.state
  );
}

/** Whether two things are written at the same place, or nowhere. */
export function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return (
    one?.uri === other?.uri &&
    one?.line === other?.line &&
    one?.character === other?.character &&
    one?.endLine === other?.endLine &&
    one?.endCharacter === other?.endCharacter
  );
}

export function coveredRequirement(requirement: Requirement): CoveredRequirement {
  const { id, importance, weight, measure, required, reached } = requirement;
  const state = requirement.state ?? stateOf(requirement);
  const labeled = (rank: number) => {
    const label = measure.labelOf(rank);
    return rank > 0 && label !== undefined ? { rank, label } : undefined;
  };
  const possible = labeled(reached.possible);
  const guaranteed = labeled(reached.guaranteed);
  return {
    id,
    importance,
    weight,
    by: measure.by,
    ...(required ? { required } : {}),
    ...(possible ? { possible } : {}),
    ...(guaranteed ? { guaranteed } : {}),
    state,
    ...(state === 'unknown' ? {} : { score: scoresOf(reached, requirement) }),
    courses: reached.courses,
  };
}

/** min(1, rank ÷ required rank); 0 where nothing can be told. */
export function scoreOf(rank: number, { required, measure }: Pick<Requirement, 'required' | 'measure'>): number {
  const needed = required?.rank ?? (measure.by === 'taught' ? 1 : Infinity);
  return rank >= needed ? 1 : rank / needed;
}

export function scoresOf(ranks: Ranks, requirement: Requirement): { possible: number; guaranteed: number } {
  return { possible: scoreOf(ranks.possible, requirement), guaranteed: scoreOf(ranks.guaranteed, requirement) };
}

function stateOf(requirement: Requirement): CoveredRequirement['state'] {
  const { reached, doubt } = requirement;
  const { courses, possible } = reached;
  if (scoreOf(possible, requirement) >= 1) return 'met';
  if (doubt) return 'unknown';
  if (courses.length === 0) return 'missing';
  return isComparable(requirement) ? 'partial' : 'unknown';
}

/** Whether it can be said how far the courses that are known bring it. */
export function isComparable({ measure, required, reached: { courses, possible }, state }: Requirement): boolean {
  // Who says how far an outcome is, says with it what is in doubt.
  if (state || measure.by === 'taught' || courses.length === 0) return true;
  if (!required) return false;
  // Where some outcomes say how far a course goes, a course without such an outcome is not taken to go further.
  return measure.by === 'bloom' ? possible > 0 : courses.every(({ rank }) => rank !== undefined);
}
