import { foldCode } from '../../model/link.ts';
import type { Requisite } from '../../model/requisite.ts';
import { isSameScale } from '../level-scale.ts';
import type { SkillProgression, SkillStep } from './progression.ts';
import type { Track, TrackCourse } from './tracks.ts';

/** A course that everyone takes, and that falls behind the level to which an earlier one has brought the skill. */
export interface LevelFall {
  readonly step: SkillStep;
  /** The earlier course, of the highest level; of several the last. */
  readonly after: SkillStep;
}

/**
 * Where a skill falls back along the terms, in their order. Only courses that everyone takes, each in one term, are
 * compared, and only those that teach the skill under one id: an equal item may mean more or less.
 *
 * @param misplaced the folded codes of courses that stand in a wrong term anyway; they are not compared
 */
export function levelFalls(
  { skill, steps }: SkillProgression,
  misplaced: ReadonlySet<string> = new Set(),
): readonly LevelFall[] {
  const falls: LevelFall[] = [];
  let highest: SkillStep | undefined;
  let ofTerm: SkillStep | undefined;
  let term: number | undefined;
  for (const step of steps) {
    if (step.teaching.skill !== skill || !isCertain(step) || misplaced.has(step.course.in.code)) continue;
    if (step.term !== term) highest = higher(highest, ofTerm);
    if (step.term !== term) ofTerm = undefined;
    term = step.term;
    ofTerm = higher(ofTerm, step);
    if (highest && isBelow(step, highest)) falls.push({ step, after: highest });
  }
  return falls;
}

function isCertain({ course: { certain, places }, term, rank }: SkillStep): boolean {
  return certain && term !== undefined && rank !== undefined && places.every((place) => place.term === term);
}

/** Of one step and a later one that with the higher level; the later one where they are alike. */
function higher(one: SkillStep | undefined, later: SkillStep | undefined): SkillStep | undefined {
  return !one || !later ? (later ?? one) : isBelow(later, one) ? one : later;
}

function isBelow(one: SkillStep, other: SkillStep): boolean {
  if (one.rank === undefined || other.rank === undefined) return false;
  return isSameScale(one.teaching.scale, other.teaching.scale) && one.rank < other.rank;
}

/**
 * The lowest step of the term in which a skill first appears, where that is certainly above the first level. It is not
 * certain where a course of an unknown term begins with it, and where a course of that first term rests on others that
 * are no part of the track, and may have begun.
 */
export function highStart({ steps, first, unplanned }: SkillProgression, track: Track): SkillStep | undefined {
  if (unplanned.length > 0 || steps.some(({ rank, term }) => rank === undefined || term === undefined))
    return undefined;
  if (first.some(({ rank, course }) => rank === 0 || restsOnOthers(course, track))) return undefined;
  return first.reduce<SkillStep | undefined>(
    (lowest, step) => (lowest?.rank !== undefined && lowest.rank <= (step.rank ?? 0) ? lowest : step),
    undefined,
  );
}

function restsOnOthers({ in: { course } }: TrackCourse, { courses }: Track): boolean {
  const isOther = (one: Requisite): boolean => {
    if (one.kind === 'condition') return false;
    if (one.kind === 'course') return one.external || !courses.has(foldCode(one.code.text));
    return one.items.some(isOther);
  };
  return [...course.requisites.prerequisites, ...course.requisites.corequisites].some(isOther);
}
