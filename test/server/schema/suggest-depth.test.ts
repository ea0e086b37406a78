import { expect, test } from 'vitest';
import { findSlot } from '../../../server/src/schema/suggest/find-slot.ts';
import { findParents } from '../../../server/src/schema/suggest/parents.ts';
import { maximumDepth } from '../../../server/src/syntax/concrete-tokens.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

const dashes = (count: number) => '- '.repeat(count);

test('behind as many dashes as are read, something may be written, and behind more of them nothing', () => {
  const pathBehind = (count: number) => findSlot(parseText(dashes(count)), 2 * count)?.path.length;
  expect(pathBehind(3)).toBe(3);
  expect(pathBehind(maximumDepth)).toBe(maximumDepth);
  expect(pathBehind(maximumDepth + 1)).toBeUndefined();
  expect(pathBehind(100_000)).toBeUndefined();
});

test('so it is with brackets', () => {
  const pathBehind = (count: number) => findSlot(parseText('['.repeat(count)), count)?.path.length;
  expect(pathBehind(3)).toBe(3);
  expect(pathBehind(maximumDepth)).toBe(maximumDepth);
  expect(pathBehind(maximumDepth + 1)).toBeUndefined();
});

test('what stands around a place is looked for only so far as it is read', () => {
  const tree = parseText(`${dashes(50_000)}x\n${' '.repeat(100_000)}\n`);
  expect(findParents(tree, 1, 100_000, []).path).toHaveLength(maximumDepth + 1);
  const stairs = parseText(Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''));
  expect(findParents(stairs, 1_000, 1_000, []).path).toHaveLength(maximumDepth + 1);
});
