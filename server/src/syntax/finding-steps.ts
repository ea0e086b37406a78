import type { Finding } from './finding.ts';

/** Pauses between the steps of a judgement, and at the end its findings. */
export type FindingSteps = Generator<undefined, readonly Finding[], void>;

/** What comes out of steps in the end, for whoever has nothing to do in between. */
export function atOnce<Result>(steps: Generator<undefined, Result, void>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
