import { expect, test } from 'vitest';
import { applied } from '../../../server/src/syntax/edit/change.ts';
import { reorder } from '../../../server/src/syntax/edit/reorder.ts';
import { spotAt } from '../../../server/src/syntax/edit/spot.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

type Path = readonly (string | number)[];

/** A text in which what stands at some paths is in another order. */
function reordered(text: string, ...orders: readonly (readonly [Path, readonly number[]])[]): string | undefined {
  const tree = parseText(text);
  const wanted = orders.flatMap(([path, order]) => {
    const spot = spotAt(tree, path);
    return spot ? [{ spot, order }] : [];
  });
  expect(wanted).toHaveLength(orders.length);
  return applied(text, reorder(tree, wanted));
}

test.each<[string, string, Path, readonly number[], string]>([
  ['words between brackets', 'a: [x, y, z] # all\n', ['a'], [2, 0, 1], 'a: [z, x, y] # all\n'],
  ['spaces stay where they are', 'a: [ x,y,  z ]\n', ['a'], [2, 1, 0], 'a: [ z,y,  x ]\n'],
  ['keys in braces', 'a: { x: 1, y: 2 }\n', ['a'], [1, 0], 'a: { y: 2, x: 1 }\n'],
  ['keys of which one has nothing', 'a: { b: , c: 1 }\n', ['a'], [1, 0], 'a: { c: 1, b:  }\n'],
  ['a line for each', 'a: [\n  x,\n  y\n]\n', ['a'], [1, 0], 'a: [\n  y,\n  x\n]\n'],
  ['entries', 'a: 1\nb: 2\nc: 3\n', [], [2, 0, 1], 'c: 3\na: 1\nb: 2\n'],
  ['entries without a line break at the end', 'a: 1\nb: 2', [], [1, 0], 'b: 2\na: 1'],
  ['entries with line breaks of Windows', 'a: 1\r\nb: 2\r\n', [], [1, 0], 'b: 2\r\na: 1\r\n'],
  ['items', 'a:\n  - x\n  - y: 1\n    z: 2\n', ['a'], [1, 0], 'a:\n  - y: 1\n    z: 2\n  - x\n'],
  ['comments go with what they are about', 'a: 1\n# of b\nb: 2 # two\n', [], [1, 0], '# of b\nb: 2 # two\na: 1\n'],
  ['comments at the top are about the file', '# file\na: 1\nb: 2\n', [], [1, 0], '# file\nb: 2\na: 1\n'],
  [
    'comments below go with what they are in',
    'a:\n  b: 1\n  # in a\nc: 2\n',
    [],
    [1, 0],
    'c: 2\na:\n  b: 1\n  # in a\n',
  ],
  ['empty lines stay above who is not first', 'a: 1\n\nb: 2\nc: 3\n', [], [2, 1, 0], 'c: 3\n\nb: 2\na: 1\n'],
  ['who was first gets those of who is', 'a: 1\n\nb: 2\nc: 3\n', [], [1, 0, 2], 'b: 2\n\na: 1\nc: 3\n'],
  ['the first behind a dash', '- a: 1\n  b: 2\n', [0], [1, 0], '- b: 2\n  a: 1\n'],
  ['three behind a dash', '- a: 1\n  b: 2\n  c: 3\n', [0], [2, 0, 1], '- c: 3\n  a: 1\n  b: 2\n'],
])('%s', (_what, text, path, order, expected) => {
  expect(reordered(text, [path, order])).toBe(expected);
});

test.each<[string, string, Path, readonly number[]]>([
  ['what is in order', 'a: 1\nb: 2\n', [], [0, 1]],
  ['what has a name that is meant elsewhere', 'a: &x 1\nb: 2\nc: *x\n', [], [1, 0, 2]],
  ['words with a comment between them', 'a: [\n  x, # of x\n  y\n]\n', ['a'], [1, 0]],
  ['words with a comment behind the last', 'a: [\n  x,\n  y # of y\n]\n', ['a'], [1, 0]],
  ['a text that keeps the empty lines below it', 'a: |+\n  x\n\nb: 2\n', [], [1, 0]],
  ['what is no list and no group', 'a: 1\n', ['a'], [1, 0]],
])('%s stays', (_what, text, path, order) => {
  expect(reordered(text, [path, order])).toBe(text);
});

test('What is inside of another comes into order with it', () => {
  const text = 'terms:\n  - courses: [x, y]\n    title: Fall\n  - title: Spring\n';
  expect(
    reordered(
      text,
      [
        ['terms', 0, 'courses'],
        [1, 0],
      ],
      [['terms'], [1, 0]],
      [
        ['terms', 0],
        [1, 0],
      ],
    ),
  ).toBe('terms:\n  - title: Spring\n  - title: Fall\n    courses: [y, x]\n');
});

test('What stands beside another comes into order on its own', () => {
  expect(reordered('a: [x, y]\nb: [z, w]\n', [['b'], [1, 0]], [['a'], [1, 0]])).toBe('a: [y, x]\nb: [w, z]\n');
});
