import type { Concentration } from '../../model/curriculum.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { isSameScale, rankOf, type Scale, scaleOf, scaleOfFile } from '../level-scale.ts';
import {
  type Contribution,
  isAtTop,
  type OutcomeCoverage,
  outcomeCoverage,
  stateOf,
} from '../outcomes/outcome-coverage.ts';
import type { CoveredRequirement } from '../report/target-coverage.ts';
import { taughtSkills } from '../skills/taught-skills.ts';
import type { Grounds } from './grounds.ts';
import type { Ranks, Reached, Teacher } from './reached.ts';
import type { Requirement } from './requirement.ts';
import type { Way } from './ways.ts';

/** All that `requiredOutcomes` and what is made of it depend on: where each is the same as before, all of it is. */
export function groundsOfOutcomes({ snapshot, program, weights }: Grounds, way: Way): readonly unknown[] {
  const taught = taughtSkills(snapshot, program);
  const outcomes = outcomeCoverage(snapshot, program);
  const skills = outcomes.flatMap(({ outcome }) => outcome.skills.map(({ text }) => taught.get(text)));
  return [way, weights.core, scaleOfFile(snapshot, program), outcomes, ...skills];
}

/**
 * The outcomes that count on a way, each of which requires the top of the program's scale: those of the program, and on
 * the way of a concentration its own as well. None where they weigh nothing.
 */
export function requiredOutcomes(grounds: Grounds, way: Way): readonly Requirement[] {
  const { snapshot, program, weights, measures } = grounds;
  if (weights.core <= 0) return [];
  const model = factsOf(program)?.model;
  const scale = model && scaleOf(model, snapshot.taxonomy);
  const top = scale?.levels.at(-1);
  const measure = measures.onScale(scale);
  return outcomeCoverage(snapshot, program)
    .filter(({ concentration }) => countsOn(way, concentration))
    .flatMap((covered) => {
      const id = covered.outcome.id?.text;
      if (id === undefined) return [];
      return [
        {
          id,
          importance: 'core',
          weight: weights.core,
          measure,
          required: top && scale && { rank: scale.levels.length, label: top.label },
          ...judged(grounds, way, covered, scale),
        },
      ];
    });
}

function countsOn({ track }: Way, concentration: Concentration | undefined): boolean {
  return !concentration || concentration.id.text === track.concentration?.id.text;
}

function judged(
  grounds: Grounds,
  way: Way,
  { outcome, contributions: all }: OutcomeCoverage,
  scale: Scale | undefined,
): Pick<Requirement, 'reached' | 'state' | 'doubt'> {
  const { snapshot, program } = grounds;
  const contributions = all.filter((one) => way.order.has(one.in.code));
  const named = grounds.reached(way, `outcome ${outcome.id?.text}`, () =>
    contributions.map((one) => teacher(one, scale)),
  );
  const taught = taughtSkills(snapshot, program);
  const skills = outcome.skills.map(({ text }) =>
    grounds.reached(way, `top ${text}`, () =>
      (taught.get(text) ?? []).filter(isAtTop).map(({ in: { code } }) => ({ code, rank: 1 })),
    ),
  );
  const top = scale?.levels.length ?? 0;
  const isTold = contributions.some(({ level }) => level !== undefined);
  const bySkills = isTold && skills.length > 0 && top > 0 ? skills : [];
  const reached =
    bySkills.length === 0
      ? named
      : grounds.kept.together.of(`${way.id}\n${outcome.id?.text}\n${top}\n${way.orderKey}`, [named, ...bySkills], () =>
          together(way, named, bySkills, top),
        );
  const isReached = top > 0 && reached.possible === top;
  const state = covered(stateOf(contributions, isReached, scale), contributions.length > 0);
  // What these courses do not say would not be known with all others either.
  if (way.complete || state === 'unknown') return { reached, state };
  return { reached, state: state === 'met' ? 'met' : 'unknown', doubt: 'courses' };
}

/** What the courses that are known make of an outcome. */
function covered(state: OutcomeCoverage['state'], isLedTo: boolean): CoveredRequirement['state'] {
  if (state === 'reached') return 'met';
  if (state === 'unknown') return 'unknown';
  if (state === 'below') return 'partial';
  return isLedTo ? 'unknown' : 'missing';
}

/** The top of one scale is as high as that of another one. */
function teacher(one: Contribution, scale: Scale | undefined): Teacher {
  const { code } = one.in;
  if (isAtTop(one)) return { code, rank: scale?.levels.length ?? 1 };
  const rank = isSameScale(one.scale, scale) ? rankOf(one) : undefined;
  return { code, ...(rank === undefined ? {} : { rank: rank + 1 }) };
}

/**
 * What courses do for an outcome by what they say of it, or together by bringing each of its skills to the top. Each of
 * the courses that bring one there then has the whole of it as its share: without it, it may be all lost.
 */
function together(way: Way, named: Reached, skills: readonly Reached[], top: number): Reached {
  const bySkills = (ranks: readonly Ranks[]): Ranks => ({
    possible: ranks.every(({ possible }) => possible > 0) ? top : 0,
    guaranteed: ranks.every(({ guaranteed }) => guaranteed > 0) ? top : 0,
  });
  const higher = (one: Ranks, other: Ranks): Ranks => ({
    possible: Math.max(one.possible, other.possible),
    guaranteed: Math.max(one.guaranteed, other.guaranteed),
  });
  const joint = bySkills(skills);
  if (joint.possible === 0) return named;
  const all = higher(named, joint);
  const inSkills = new Set(skills.flatMap(({ courses }) => courses.map(({ code }) => code)));
  const codes = new Set([...named.courses.map(({ code }) => code), ...inSkills]);
  const without = new Map<string, Ranks>();
  for (const code of codes) {
    const left = higher(named.without.get(code) ?? named, bySkills(skills.map((one) => one.without.get(code) ?? one)));
    if (left.possible < all.possible || left.guaranteed < all.guaranteed) without.set(code, left);
  }
  const own = new Map(named.courses.map((one) => [one.code, one]));
  const courses = [...codes]
    .sort((a, b) => (way.order.get(a) ?? 0) - (way.order.get(b) ?? 0))
    .map((code) => (inSkills.has(code) ? { code, rank: top } : (own.get(code) ?? { code })));
  return { courses, possible: all.possible, guaranteed: all.guaranteed, without };
}
