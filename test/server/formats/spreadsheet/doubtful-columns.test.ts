import { describe, expect, test } from 'vitest';
import { doubtAbout, saysOnlyYes } from '../../../../server/src/formats/spreadsheet/doubtful-columns.ts';
import type { Column } from '../../../../server/src/formats/spreadsheet/layout.ts';

function doubt(field: Column['field'], cells: readonly string[], more: Partial<Column> = {}, hasLevels = false) {
  return doubtAbout({ field, heading: 'Heading', guessed: true, index: 0, ...more } as Column, cells, hasLevels);
}

describe('A person is asked to look', () => {
  test('at a column that is left out, unless it is empty', () => {
    expect(doubt('ignored', ['Room 4'])).toBe('is left out');
    expect(doubt('ignored', [])).toBeUndefined();
  });

  test('at check marks beside columns that say levels: they may be no skill at all', () => {
    expect(doubt('skill', ['x', '', 'X'], {}, true)).toBe('says no level: is it a skill?');
    expect(doubt('outcome', ['✓'], {}, true)).toBe('says no level: is it an outcome?');
    expect(doubt('skill', ['x'])).toBeUndefined();
    expect(doubt('skill', ['x', 'I'], {}, true)).toBeUndefined();
  });

  test('at requisites that may be of two kinds', () => {
    expect(doubt('prerequisites', ['HIT 100'], { heading: 'Prereqs / Co-reqs' })).toBe('may hold corequisites as well');
    expect(doubt('prerequisites', ['HIT 100'], { heading: 'Prerequisites' })).toBeUndefined();
  });

  test('at credits of which most are no numbers', () => {
    expect(doubt('credits', ['3', 'see catalog', 'varies'])).toBe('holds more than numbers');
    expect(doubt('credits', ['3', '4', 'varies'])).toBeUndefined();
  });

  test('and not at a title, nor at what they have said themselves', () => {
    expect(doubt('title', ['Coding'])).toBeUndefined();
    expect(doubt('ignored', ['Room 4'], { guessed: false })).toBeUndefined();
  });
});

test.each([
  [['x', 'X', ''], true],
  [['yes'], true],
  [['x', 'y'], false],
  [['mastered'], false],
  [['', '-'], false],
])('Whether %j only says yes: %j', (cells, expected) => {
  expect(saysOnlyYes(cells)).toBe(expected);
});
