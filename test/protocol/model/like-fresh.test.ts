import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActionKind, actionWeights } from './person.ts';
import { play, type Sequence, type Step } from './play.ts';

/**
 * By hand: `FUZZ_SECONDS=600 SEED=7 npx vitest run test/protocol/model` goes on for so long, and prints what it did.
 * `SEED=7 FUZZ_PATH=12:0:3` or `FUZZ_PLAY='{ "workspace": … }'` play one sequence again, as a failure names it.
 */
const { FUZZ_SECONDS: seconds, FUZZ_PATH: path, FUZZ_PLAY: played } = process.env;
const isByHand = seconds !== undefined;
const sequences = 20;

const kind = fc.oneof(
  ...Object.entries(actionWeights).map(([one, weight]) => ({ weight, arbitrary: fc.constant(one as ActionKind) })),
);
const turns = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.constant(41) },
);
const step: fc.Arbitrary<Step> = fc.tuple(fc.noShrink(kind), fc.noShrink(fc.nat()), turns);
const sequence: fc.Arbitrary<Sequence> = fc.record({
  workspace: fc.noShrink(fc.nat()),
  pulls: fc.noShrink(fc.boolean()),
  steps: fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }),
});

test('Whatever is done in whatever order, the server says what a server says that is started now.', {
  timeout: (Number(seconds ?? 0) + 600) * 1_000,
}, async () => {
  const counts = { sequences: 0, steps: 0, comparisons: 0 };
  const property = fc.asyncProperty(sequence, async (one) => {
    const { fault, history, compared } = await play(one);
    counts.sequences++;
    counts.steps += one.steps.length;
    counts.comparisons += compared;
    expect(fault, history.join('\n')).toBeUndefined();
  });
  if (played !== undefined)
    return fc.assert(property, { examples: [[JSON.parse(played)]], numRuns: 1, endOnFailure: true });
  const until = performance.now() + Number(seconds ?? 0) * 1_000;
  const { seed = Math.floor(Math.random() * 1e9) } = fc.readConfigureGlobal();
  try {
    for (let round = 0; round === 0 || performance.now() < until; round++) {
      await fc.assert(property, {
        seed: seed + round,
        numRuns: sequences,
        ...(path === undefined ? {} : { path, endOnFailure: true }),
      });
    }
  } finally {
    if (isByHand || path !== undefined) console.log(JSON.stringify(counts));
  }
  expect(counts.comparisons).toBeGreaterThan(counts.sequences);
});
