import { expect, test } from 'vitest';
import { editBetween } from '../../../../server/src/syntax/incremental/edit.ts';
import { createLineTable, type LineTable } from '../../../../server/src/syntax/lines.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';

test('a line table that follows edits has the lines of the text, whatever ends them', () => {
  const random = seededRandom(9);
  const start = 'a: 1\r\nb: 2\rc: 3\n\n\r\r\n\n\rd: 4';
  let text = start;
  let table = createLineTable(text);
  for (let edits = 0; edits < 10_000; edits++) {
    const after = edits % 25 === 0 ? start : randomEdit(text, random);
    table = table.following(editBetween(text, after), after);
    expect(starts(table), JSON.stringify([text, after])).toEqual(starts(createLineTable(after)));
    text = after;
  }
});

test('an edit that parts CR from LF, or joins them, makes another number of lines', () => {
  const joined = createLineTable('a\rb').following({ start: 2, end: 3, length: 1 }, 'a\r\n');
  expect(starts(joined)).toEqual([0, 3]);
  const parted = createLineTable('a\r\nb').following({ start: 2, end: 2, length: 1 }, 'a\rx\nb');
  expect(starts(parted)).toEqual([0, 2, 4]);
});

test('where a position is found does not depend on which one was asked for before', () => {
  const random = seededRandom(3);
  for (const text of ['', 'a', '\n', 'a: 1\r\nb: 2\rc: 3\n\n\r\r\n\n\rd: 4', 'a\n\n\nb\n']) {
    const table = createLineTable(text);
    for (let times = 0; times < 500; times++) {
      const offset = Math.floor(random() * (text.length + 3)) - 1;
      expect(table.positionAt(offset), JSON.stringify([text, offset])).toEqual(
        createLineTable(text).positionAt(offset),
      );
    }
  }
});

function starts(table: LineTable): number[] {
  return Array.from({ length: table.lineCount }, (_, line) => table.startOf(line));
}
