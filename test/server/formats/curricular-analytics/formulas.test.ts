import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCell, withoutFormula } from '../../../../server/src/formats/curricular-analytics/formulas.ts';
import { fileText } from '../../../../server/src/formats/import/file-text.ts';
import { readPlan, writtenPlan } from './read.ts';

/** A program in which a text stands wherever people write words, and its courses require each other. */
function programWith(words: string): string {
  return fileText({
    curriculum: 'program',
    title: `${words} program`,
    institution: `${words} college`,
    award: 'associate',
    courses: new Map([
      ['HIT 100', { title: `${words} first`, credits: 3 }],
      ['HIT 110', { title: `${words} second`, credits: 3 }],
      [`${words} 120`, { title: `${words} third`, credits: 3, prerequisites: ['HIT 100', 'HIT 110'] }],
    ]),
    terms: [
      { title: 'Term 1', courses: ['HIT 100', 'HIT 110', { elective: `${words} elective`, credits: 3 }] },
      { title: 'Term 2', courses: [`${words} 120`] },
    ],
  });
}

/** The cells of a table as a spreadsheet takes it apart; one that waits for other signs between the cells knows no quotes here. */
function cellsOf(csv: string, delimiter: string): string[] {
  if (delimiter !== ',') return csv.split(/\n/).flatMap((line) => line.split(delimiter));
  const rows: string[][] = parseCsv(csv, { delimiter });
  return rows.flat();
}

const isFormula = (cell: string, delimiter: string) =>
  (delimiter === ',' ? /^[\s\0]*[=+\-@＝＋－＠]/ : /^["\s\0]*[=+\-@＝＋－＠]/).test(cell);

describe.each([
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1+1',
  '\r\n=1+1',
  "'=1+1",
  "''-x",
  'a; =1+1',
  'a;"=1+1"',
  'a;;-1',
  "a;'@b",
  'a,=1+1',
  'a\t=1+1',
  '"=1+1"',
  "'tis",
])('%j in a plan for Curricular Analytics', (words) => {
  const csv = String(writtenPlan(programWith(words)).content);

  test('is no formula in a spreadsheet, whatever that takes for the ends of cells', () => {
    for (const delimiter of [',', ';', '\t']) {
      expect(cellsOf(csv, delimiter).filter((cell) => isFormula(cell, delimiter))).toEqual([]);
    }
  });

  test('comes back as it was, but for white space, and so do the requisites', () => {
    const { text, notes } = readPlan(csv);
    const before = programWith(words.replace(/\s+/g, ' ').trim());
    const titles = (of: string) =>
      of.match(/(?<=\b(title|institution|elective): ).*(?=program|college|first|second|third|elective)/g);
    expect(titles(text)).toEqual(titles(before));
    expect(text).toContain('prerequisites: [HIT 100, HIT 110]');
    expect(notes.filter((note) => note.startsWith('e'))).toEqual([]);
    expect(String(writtenPlan(text).content)).toBe(csv);
  });
});

test('Requisites stay numbers with semicolons between them', () => {
  expect(String(writtenPlan(programWith('=1')).content)).toMatch(/,1;2,/);
});

test('Whatever a text is, its cell is no formula, and means the text again', () => {
  const words = fc.array(fc.constantFrom('=', '+', '-', '@', '＝', "'", ';', '"', ' ', 'a', '1'), { maxLength: 12 });
  fc.assert(
    fc.property(words, (signs) => {
      const text = signs.join('').trim();
      const cell = withoutFormula(text);
      expect(fromCell(cell)).toBe(text);
      expect(cell.split(';').filter((part, at) => (at === 0 ? /^[=+\-@＝]/ : /^[\s"]*[=+\-@＝]/).test(part))).toEqual(
        [],
      );
    }),
  );
});
