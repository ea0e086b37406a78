import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { harmlessCell } from '../../../../server/src/formats/report/csv-cells.ts';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { about, formula, hostile, sampleReports, smallReport } from './programs.ts';

async function rowsOf(report = smallReport()): Promise<string[][]> {
  const { content } = await coverageDocument(report, 'csv', about);
  return parse(String(content), { bom: true, relax_column_count: true });
}

/** The rows below a heading, up to the next empty line. */
function below(rows: readonly string[][], heading: string): string[][] {
  const start = rows.findIndex(([first]) => first === heading);
  const end = rows.findIndex((row, index) => index > start && row.every((cell) => cell === ''));
  return rows.slice(start + 1, end < 0 ? undefined : end);
}

describe('Coverage as CSV', () => {
  test('is what Excel takes for UTF-8, with its line ends', async () => {
    const { name, content } = await coverageDocument(smallReport(), 'csv', about);
    expect(name).toBe('hit-coverage.csv');
    expect(String(content).startsWith('\u{feff}Coverage of,')).toBe(true);
    expect(String(content).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has courses by term below each other, skills side by side, and level letters in the cells', async () => {
    const [head = [], ...courses] = below(await rowsOf(), 'Course × skill matrix');
    expect(head.slice(0, 6)).toEqual(['Term', 'Term in Data <b>', 'Course', 'Title', 'Credits', 'Taken by']);
    const cell = (course: string, column: string) => courses.find((row) => row[2] === course)?.[head.indexOf(column)];
    expect(courses.map((row) => row[2])).toEqual(['HIT 100', 'HIT 110', 'HIT 120', 'HIT 130']);
    expect(cell('HIT 100', 'Term')).toBe('Fall');
    expect(cell('HIT 130', 'Term')).toBe('');
    expect(cell('HIT 130', 'Term in Data <b>')).toBe('Spring');
    expect(cell('HIT 100', 'HIPAA')).toBe('I');
    expect(cell('HIT 100', 'Privacy')).toBe('M');
    expect(cell('HIT 110', 'HIPAA')).toBe('');
    expect(cell('HIT 110', 'Credits')).toBe('1–3');
    expect(cell('HIT 110', 'Taken by')).toBe('some');
  });

  test('has the gaps behind it, a line for each target on each way', async () => {
    const rows = await rowsOf();
    const [head = [], ...gaps] = below(rows, 'Gaps');
    expect(head).toEqual([
      'Skill',
      'Category',
      'State',
      'Weight',
      'Lacked by',
      'Plan',
      'Required',
      'Reached',
      'Could close it',
    ]);
    const coding = gaps.find(([skill]) => skill === 'ICD-10-CM coding');
    expect(coding?.slice(2, 8)).toEqual([
      'Missing',
      '1 (useful for one role)',
      'Clerk | [x](javascript:alert(1))',
      'Without a concentration',
      'Mastered',
      '',
    ]);
    const hipaa = gaps.find(([skill]) => skill === 'HIPAA');
    expect(hipaa?.[2]).toBe('Partial');
    expect(hipaa?.slice(6, 8)).toEqual(['Reinforced', 'Introduced']);
  });

  test('gives no spreadsheet a formula', async () => {
    const cells = (await rowsOf()).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${formula}`);
    expect(cells).toContain("'@SUM(A1)");
    expect(cells).toContain("'=1+1");
    expect(cells).toContain(hostile);
  });

  test.each([
    ['a; =1+1', "a; '=1+1"],
    ['a;"=1+1"', 'a;"\'=1+1"'],
    ['a\n"@b', 'a\n"\'@b'],
  ])('gives none a formula behind what may be the end of a cell: %j', (text, cell) => {
    expect(harmlessCell(text)).toBe(cell);
  });

  test.each([...sampleReports()])('of %s can be read', async (_name, report) => {
    const rows = await rowsOf(report);
    expect(below(rows, 'Course × skill matrix')).toHaveLength(report.courses.length + 1);
  });
});
