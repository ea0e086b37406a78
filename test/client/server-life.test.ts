import { expect, test } from 'vitest';
import { createCrashLimit } from '../../client/src/crashes.ts';
import { countFindings, worstSeverity } from '../../client/src/status-words.ts';

test('a server that crashes now and then is started again each time', () => {
  let now = 0;
  const limit = createCrashLimit(4, 180_000, () => now);
  for (let crash = 0; crash < 20; crash++) {
    expect(limit.mayRestart()).toBe(true);
    now += 60_000;
  }
});

test('a server that crashes five times in a row is left alone until the person starts it again', () => {
  const limit = createCrashLimit(4, 180_000, () => 0);
  expect([1, 2, 3, 4, 5].map(() => limit.mayRestart())).toEqual([true, true, true, true, false]);
  limit.forget();
  expect(limit.mayRestart()).toBe(true);
});

test('the status says how many findings a file has, the worst first', () => {
  expect(countFindings([])).toBe('No findings');
  expect(countFindings([0])).toBe('1 error');
  expect(countFindings([1, 0, 3, 0, 2])).toBe('2 errors, 1 warning, 1 note, 1 hint');
  expect(worstSeverity([2, 1, 3])).toBe(1);
  expect(worstSeverity([])).toBeUndefined();
});
