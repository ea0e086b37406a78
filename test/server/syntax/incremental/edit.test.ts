import { expect, test } from 'vitest';
import { editBetween, movedOffset } from '../../../../server/src/syntax/incremental/edit.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';

test('a typed letter is an edit of one letter', () => {
  expect(editBetween('title: Codng\n', 'title: Coding\n')).toEqual({ start: 10, end: 10, length: 1 });
});

test('a deleted line is an edit that puts nothing in', () => {
  expect(editBetween('a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\n')).toEqual({ start: 5, end: 10, length: 0 });
});

test('two equal texts have an empty edit', () => {
  expect(editBetween('a: 1\n', 'a: 1\n')).toEqual({ start: 5, end: 5, length: 0 });
  expect(editBetween('', '')).toEqual({ start: 0, end: 0, length: 0 });
});

test('CR and LF of one line break are replaced together', () => {
  expect(editBetween('a\rb', 'a\r\nb')).toEqual({ start: 1, end: 2, length: 2 });
  expect(editBetween('a\nb', 'a\r\nb')).toEqual({ start: 1, end: 2, length: 2 });
  expect(editBetween('a\r\n\r\nb', 'a\r\n\nb')).toEqual({ start: 3, end: 5, length: 1 });
});

test('a character of two halves is replaced as a whole', () => {
  expect(editBetween('📚!', '📙!')).toEqual({ start: 0, end: 2, length: 2 });
  expect(editBetween('x📚', 'x\uD83D')).toEqual({ start: 1, end: 3, length: 1 });
});

test('whatever is edited, putting the edit in makes the new text, and splits nothing', () => {
  const random = seededRandom(4);
  const start = 'courses:\r\n  HIT 100: 📚 Über "x"\r\n  HIT 112: two\n'.repeat(20);
  let before = start;
  for (let edits = 0; edits < 5_000; edits++) {
    const after = randomEdit(edits % 10 === 0 ? start : before, random);
    const { start: from, end, length } = editBetween(before, after);
    expect(before.slice(0, from) + after.slice(from, from + length) + before.slice(end)).toBe(after);
    for (const [text, offset] of [
      [before, from],
      [before, end],
      [after, from],
      [after, from + length],
    ] as const) {
      expect(text.slice(offset - 1, offset + 1)).not.toMatch(/^\r\n$|^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
    }
    before = after;
  }
});

test('offsets move with the text that they belong to', () => {
  const edit = { start: 10, end: 20, length: 5 };
  expect([0, 10, 12, 18, 20, 30].map((offset) => movedOffset(edit, offset))).toEqual([0, 10, 12, 15, 15, 25]);
});
