import { expect, test } from 'vitest';
import { diagnosticsInTime } from '../../server/src/cli/check/diagnostics-in-time.ts';
import { fixtureWorkspace } from '../support/workspace.ts';

/** A clock on which so many milliseconds pass between two looks at it. */
function clock(step: number) {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}

const codes = (step: number) => {
  const { snapshot, document } = fixtureWorkspace('curriculum: hit\ntitel: HIT\naward: certificate\n');
  const found = diagnosticsInTime(snapshot(), document('/test.curriculum.yaml'), undefined, clock(step));
  return found.map(({ code }) => code);
};

test('A file that is checked in time is told of.', () => {
  expect(codes(1)).toContain('schema-unknown-key');
});

test('Of a file that takes longer than twenty seconds only that is told.', () => {
  expect(codes(20_001)).toEqual(['not-checked-too-slow']);
});
