import { expect, test } from 'vitest';
import { applied } from '../../../server/src/syntax/edit/change.ts';
import { remove } from '../../../server/src/syntax/edit/remove.ts';
import { spotAt } from '../../../server/src/syntax/edit/spot.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

/** A text without what stands at some paths of it; undefined where that cannot be taken out. */
function without(text: string, ...paths: readonly (readonly (string | number)[])[]): string | undefined {
  const tree = parseText(text);
  const spots = paths.flatMap((path) => spotAt(tree, path) ?? []);
  expect(spots).toHaveLength(paths.length);
  const changes = remove(tree, ...spots);
  return changes && applied(text, changes);
}

test.each<[string, string, readonly (string | number)[][], string | undefined]>([
  ['the first of a line', 'a: [x, y, z] # all\n', [['a', 0]], 'a: [y, z] # all\n'],
  ['the last of a line', 'a: [x, y, z] # all\n', [['a', 2]], 'a: [x, y] # all\n'],
  [
    'both ends of a line',
    'a: { x: 1, y: 2, z: 3 }\n',
    [
      ['a', 'z'],
      ['a', 'x'],
    ],
    'a: { y: 2 }\n',
  ],
  ['a number sign in quotes', 'a: [x, " #", y]\n', [['a', 0]], 'a: [" #", y]\n'],
  ['a number sign in a word', 'a: [x#1, y#2]\n', [['a', 1]], 'a: [x#1]\n'],
  ['lines with comments', 'a: [\n  x, # of x\n  # of y\n  y,\n  z\n]\n', [['a', 0]], 'a: [\n  # of y\n  y,\n  z\n]\n'],
  ['one of two on a line with comments', 'a: [\n  x, y, # of both\n  z\n]\n', [['a', 0]], undefined],
  ['the last line with a comment', 'a: [\n  x, # of x\n  y # of y\n]\n', [['a', 1]], 'a: [\n  x, # of x\n]\n'],
  ['a comment right behind the bracket', 'a: [# open\n  x,\n  y\n]\n', [['a', 0]], 'a: [# open\n  y\n]\n'],
  ['lines, from below', 'a: 1\nb: 2\nc: 3\nd: 4\n', [['d'], ['b']], 'a: 1\nc: 3\n'],
  ['lines that follow one another', 'a: 1\nb: 2\nc: 3\n', [['b'], ['a']], 'c: 3\n'],
  ['what is all that its key has', 'a: 1\nb:\n  - x\n', [['b', 0]], 'a: 1\n'],
  ['the first behind a dash', '- a: 1\n  b: 2\n- c: 3\n', [[0, 'a']], '- b: 2\n- c: 3\n'],
  ['what others mean by its name', 'a: &x 1\nb: *x\n', [['a']], undefined],
  ['who means another by its name', 'a: &x 1\nb: *x\n', [['b']], 'a: &x 1\n'],
  ['empty lines above stay', 'a: 1\n\nb: 2\n\nc: 3\n', [['b']], 'a: 1\n\nc: 3\n'],
  ['a text that is not ended by a line break', 'a: 1\nb: 2', [['b']], 'a: 1'],
])('%s', (_what, text, paths, expected) => {
  expect(without(text, ...paths)).toBe(expected);
});
