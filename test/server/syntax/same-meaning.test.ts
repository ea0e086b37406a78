import { expect, test } from 'vitest';
import { meansTheSame } from '../../../server/src/syntax/format/same-meaning.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

const same = (one: string, other: string) => meansTheSame(parseText(one), parseText(other));

test('white space between words means nothing', () => {
  expect(same('a:   [b,c]\n\n\nd:\n    e: 1 # x', 'a: [b, c]\n\nd:\n  e: 1   # x\n')).toBe(true);
});

test.each([
  ['a comment is lost', 'a: 1 # x', 'a: 1'],
  ['a comment becomes a text', 'a: |\n  x\n# y', 'a: |\n  x\n  # y'],
  ['a key moves into the group above', 'a:\n  b: 1\nc: 2', 'a:\n  b: 1\n  c: 2'],
  ['an item moves into the list above', '- a\n- - b\n- c', '- a\n- - b\n  - c'],
  ['a number becomes a text', 'a: 51.0707', 'a: "51.0707"'],
  ['a number is written otherwise', 'a: 1.0', 'a: 1.00'],
  ['a word in quotation marks changes its marks', 'a: "b"', "a: 'b'"],
  ['a text has another line', 'a: |\n  b\n  c', 'a: |\n  b\n\n  c'],
  ['space inside a text changes', 'a: b  c', 'a: b c'],
  ['a name is lost', 'a: &x 1\nb: 1', 'a: 1\nb: 1'],
  ['a reference is another', 'a: &x 1\nb: &y 1\nc: *x', 'a: &x 1\nb: &y 1\nc: *y'],
  ['a tag is lost', 'a: !!str x', 'a: x'],
  ['a document is more', 'a: 1\n', 'a: 1\n---\n'],
  ['a mistake appears', 'a: [b]', 'a: [b'],
])('not the same: %s', (_what, one, other) => {
  expect(same(one, other)).toBe(false);
  expect(same(one, one)).toBe(true);
});
