import { expect, test } from 'vitest';
import { linesOfKey, missingColon } from '../../../server/src/syntax/words-above-key.ts';

const said = (text: string) => missingColon({ text, start: 3, end: 3 + text.length });

test('A word without a colon is an error, with what to write', () => {
  expect(said('credits')).toEqual({
    code: 'yaml-missing-colon',
    severity: 'error',
    message: 'A key needs a colon and a value: write “credits: …”, or a dash before it if it belongs to a list.',
    values: { word: 'credits' },
    start: 3,
    end: 10,
  });
});

test('A sentence of more than forty characters is shown by its first ones', () => {
  const forty = 'An introduction to the records of health';
  expect(forty).toHaveLength(40);
  expect(said(forty).message).toContain(`“${forty}: …”`);
  expect(said(`${forty}.`).message).toContain(`“${forty}…: …”`);
  expect(said(`${forty}.`).values).toEqual({ word: `${forty}.` });
});

test('What is pasted from a table is called a row; two words with a tab between them are none', () => {
  expect(said('HIT 100\tIntroduction\t3')).toMatchObject({
    code: 'yaml-table-row',
    message:
      'This looks like a row of a table with 3 cells: write each cell on a line of its own, behind a key and a colon.',
    values: { cells: ['HIT 100', 'Introduction', '3'] },
  });
  expect(said('HIT 100\tIntroduction').code).toBe('yaml-missing-colon');
});

const lines = (source: string) =>
  linesOfKey(`ab${source}: c`, { start: 2, end: 2 + source.length }).map(({ text, start, end }) => [text, start, end]);

test('A key that is read over several lines is words, and a key below them', () => {
  expect(lines('one\n  two words \r\n\n three')).toEqual([
    ['one', 2, 5],
    ['two words', 8, 17],
    ['three', 22, 27],
  ]);
});

test.each(['title', '"one\ntwo"', "'one\ntwo'", '[a,\nb]', '{ a: 1,\nb: 2 }', '? a\nb', '&a b\nc'])(
  'There are none above %j',
  (source) => {
    expect(lines(source)).toEqual([]);
  },
);
