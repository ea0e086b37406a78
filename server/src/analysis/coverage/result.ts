import type { CourseContribution, CoverageResult, CoveredRequirement } from '../report/target-coverage.ts';
import { isComparable, type Requirement, scoreOf, scoresOf } from './requirement.ts';
import type { Way } from './ways.ts';

/** A requirement, and how far it is covered. */
export interface Judged {
  readonly requirement: Requirement;
  readonly covered: CoveredRequirement;
}

/** Of all that is required, by weight, so much must be known how far it is met for a coverage to be told. */
const leastJudged = 1 / 2;

/**
 * What the requirements of a target add up to on one way. Where not all courses are known, what those that are known
 * reach is counted of everything that is required: the coverage is then that much at least.
 */
export function resultOf(way: Way, judged: readonly Judged[]): CoverageResult {
  const measured = judged.filter(
    ({ requirement, covered }) => covered.score || (isLeftOpen(requirement, covered) && isComparable(requirement)),
  );
  let isOpen = false;
  let weights = 0;
  let possible = 0;
  let guaranteed = 0;
  for (const { requirement, covered } of measured) {
    const { weight } = covered;
    const score = covered.score ?? scoresOf(requirement.reached, requirement);
    weights += weight;
    possible += weight * score.possible;
    guaranteed += weight * score.guaranteed;
    // A course that is not known may also bring to everyone what can be reached.
    if (requirement.doubt === 'courses' && score.guaranteed < 1) isOpen = true;
  }
  const requirements = judged.map(({ covered }) => covered);
  const all = requirements.reduce((sum, { weight }) => sum + weight, 0);
  // Where most is not known, the little that is would pass for the whole.
  const isTold = weights > 0 && weights >= all * leastJudged;
  const taught = requirements.filter(({ courses }) => courses.length > 0).length;
  const inState = (state: CoveredRequirement['state']) => requirements.filter((one) => one.state === state).length;
  return {
    way: way.id,
    ...(isTold ? { guaranteed: guaranteed / weights, possible: possible / weights } : {}),
    ...(isTold && isOpen ? { atLeast: true } : {}),
    requirements,
    courses: contributions(way, judged, new Set(measured), weights),
    counts: {
      guaranteed: requirements.filter(({ state, score }) => state === 'met' && score?.guaranteed === 1).length,
      met: inState('met'),
      partial: inState('partial'),
      missing: inState('missing'),
      unknown: inState('unknown'),
    },
    ...(requirements.length > 0 ? { mapped: taught / requirements.length } : {}),
  };
}

/** Whether it is not judged only because there may be more courses. */
function isLeftOpen({ doubt }: Requirement, { state }: CoveredRequirement): boolean {
  return state === 'unknown' && doubt === 'courses';
}

interface Sums {
  share: number;
  possible: number;
  guaranteed: number;
  readonly requirements: string[];
}

/** Only the courses that teach a requirement are looked at for it: without the others it is as it was. */
function contributions(
  { order }: Way,
  judged: readonly Judged[],
  measured: ReadonlySet<Judged>,
  weights: number,
): readonly CourseContribution[] {
  const byCourse = new Map<string, Sums>();
  for (const one of judged) {
    const { requirement, covered } = one;
    const all = scoresOf(requirement.reached, requirement);
    for (const { code, rank = 0 } of covered.courses) {
      const sums = byCourse.get(code) ?? { share: 0, possible: 0, guaranteed: 0, requirements: [] };
      byCourse.set(code, sums);
      sums.requirements.push(covered.id);
      if (!measured.has(one)) continue;
      sums.share += covered.weight * scoreOf(rank, requirement);
      const left = requirement.reached.without.get(code);
      if (!left) continue;
      const scores = scoresOf(left, requirement);
      sums.possible += covered.weight * (all.possible - scores.possible);
      sums.guaranteed += covered.weight * (all.guaranteed - scores.guaranteed);
    }
  }
  const part = (sum: number) => (weights > 0 ? sum / weights : 0);
  return [...byCourse]
    .map(([code, { share, possible, guaranteed, requirements }]) => ({
      code,
      share: part(share),
      // Numbers are rounded, and differently in each sum.
      loss: { possible: part(Math.min(possible, share)), guaranteed: part(Math.min(guaranteed, share)) },
      requirements,
    }))
    .sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}
