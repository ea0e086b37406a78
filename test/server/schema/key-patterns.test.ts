import { expect, test } from 'vitest';
import { keyPatternsOf } from '../../../server/src/schema/mistakes/key-patterns.ts';

test('The patterns of a part are read once, and not for each of thousands of keys that none of them means', () => {
  const part = { patternProperties: { '^x-': true, '^[A-Z]{3} \\d+$': {} } };
  const patterns = keyPatternsOf(part);
  expect(patterns.map((pattern) => pattern?.test('HIT 100'))).toEqual([false, true]);
  expect(keyPatternsOf(part)).toBe(patterns);
});

test('One that cannot be read is known to be there', () => {
  expect(keyPatternsOf({ patternProperties: { '(': true, '^x': true } }).map((one) => one !== undefined)).toEqual([
    false,
    true,
  ]);
});

test.each([{}, { patternProperties: true }, { patternProperties: [] }])('There are none in %j', (part) => {
  expect(keyPatternsOf(part as never)).toEqual([]);
});
