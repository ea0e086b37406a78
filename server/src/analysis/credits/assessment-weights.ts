import type { Course } from '../../model/course.ts';

/** What the weights of a course's assessments add up to, in percent. */
export interface AssessmentWeights {
  readonly sum: number;
  /** How many assessments have no weight, or none that can be understood. */
  readonly unknown: number;
}

/**
 * The sum of the weights of a course. Undefined where there are none, all are zero (yet to be filled in), one is no
 * share of 100, or a name stands twice, so that nobody can tell which of the two counts.
 */
export function weightsOf({ assessments }: Pick<Course, 'assessments'>): AssessmentWeights | undefined {
  const weights = assessments.flatMap(({ weight }) => weight ?? []);
  if (!weights.some((weight) => weight > 0) || weights.some((weight) => weight < 0 || weight > 100)) return undefined;
  if (new Set(assessments.map(({ name }) => name.text)).size < assessments.length) return undefined;
  const sum = Math.round(weights.reduce((total, one) => total + one, 0) * 1000) / 1000;
  return { sum, unknown: assessments.length - weights.length };
}

/**
 * Weights in the same proportions that make exactly 100: whole numbers, or halves where a small weight would vanish
 * otherwise. What rounding leaves over goes to those that it would take the most from. Undefined where even halves are
 * too coarse.
 */
export function normalizedWeights(weights: readonly number[]): number[] | undefined {
  return shared(weights, 100) ?? shared(weights, 200)?.map((halves) => halves / 2);
}

/** So many equal pieces, shared out in the proportions of weights; undefined where one that is not zero gets none. */
function shared(weights: readonly number[], pieces: number): number[] | undefined {
  const sum = weights.reduce((total, one) => total + one, 0);
  if (!(sum > 0) || !Number.isFinite(sum)) return undefined;
  const exact = weights.map((weight) => (weight * pieces) / sum);
  // A share of 27 that arithmetic made 26.999999999 is one of 27.
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = pieces - shares.reduce((total, one) => total + one, 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - (shares[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return weights.some((weight, index) => weight > 0 && shares[index] === 0) ? undefined : shares;
}
