import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import type { CoverageResult } from '../../../../server/src/analysis/report/target-coverage.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { type AnyCollege, colleges, filesOf } from './any-college.ts';
import { type Expected, targetsOf } from './by-brute-force.ts';

const rounded = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 1e9) / 1e9 + 0);

function coverageOf(college: AnyCollege) {
  const files = Object.entries(filesOf(college)).map(([path, text]) => `//- ${path}\n${text}`);
  const workspace = fixtureWorkspace(files.join(''));
  return programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
}

function said({ way, possible, guaranteed, atLeast, mapped, counts, requirements, courses }: CoverageResult) {
  return {
    way,
    possible: rounded(possible),
    guaranteed: rounded(guaranteed),
    atLeast: atLeast === true,
    mapped: rounded(mapped),
    counts,
    requirements: Object.fromEntries(
      requirements.map(({ id, state, score }) => [
        id,
        { state, score: score && [rounded(score.possible), rounded(score.guaranteed)] },
      ]),
    ),
    courses: Object.fromEntries(
      courses
        .filter(({ share }) => share > 0)
        .map(({ code, share, loss }) => [code, [share, loss.possible, loss.guaranteed].map(rounded)]),
    ),
  };
}

function worked({ way, possible, guaranteed, atLeast, mapped, counts, requirements, courses }: Expected) {
  return {
    way,
    possible: rounded(possible),
    guaranteed: rounded(guaranteed),
    atLeast,
    mapped: rounded(mapped),
    counts,
    requirements: Object.fromEntries(
      Object.entries(requirements).map(([id, { state, score }]) => [
        id,
        { state, score: score && [rounded(score.possible), rounded(score.guaranteed)] },
      ]),
    ),
    courses: Object.fromEntries(
      Object.entries(courses)
        .filter(([, { share }]) => share > 0)
        .map(([code, { share, possible: lost, guaranteed: forEveryone }]) => [
          code,
          [share, lost, forEveryone].map(rounded),
        ]),
    ),
  };
}

test('Coverage is what comes out when all that students can choose is tried out.', () => {
  fc.assert(
    fc.property(colleges, (college) => {
      const coverage = coverageOf(college);
      const expected = targetsOf(college);
      for (const { id, results } of coverage) {
        expect(results.map(said), id).toEqual(expected[id]?.map(worked));
        for (const [at, { requirements }] of results.entries()) {
          for (const { id: skill, score } of requirements) {
            const least = expected[id]?.[at]?.requirements[skill]?.leastOfAll ?? 0;
            expect(score?.guaranteed ?? 0).toBeLessThanOrEqual(least + 1e-9);
          }
        }
      }
    }),
    { seed: 20261123, numRuns: 250 },
  );
});
