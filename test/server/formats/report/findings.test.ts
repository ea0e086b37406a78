import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import type { FindingSummary } from '../../../../server/src/formats/report/findings.ts';
import type { CoverageFormat } from '../../../../server/src/formats/report/formats.ts';
import { about, formula, hostile, smallReport } from './programs.ts';

const uri = 'file:///workspace/programs/hit.curriculum.yaml';
const findings: readonly FindingSummary[] = [
  { severity: 'hint', code: 'outcome-verb', message: hostile, place: { uri, line: 1, character: 0 } },
  {
    severity: 'error',
    code: 'unknown-course',
    message: '`HIT 999` is not a course of this program. | pipe',
    place: { uri, line: 11, character: 4 },
  },
  { severity: 'warning', code: 'term-load', message: formula, place: { uri, line: 3, character: 2 } },
];

const contentOf = async (format: CoverageFormat, found?: readonly FindingSummary[]) =>
  (await coverageDocument(smallReport(), format, about, found ? { findings: found } : {})).content;

describe('What the checks found, in documents', () => {
  test('stands in the summary of the page, the worst first', async () => {
    const page = String(await contentOf('html', findings));
    expect(page).toContain('<h3>Findings</h3>');
    expect(page).toContain('1 error, 1 warning, 1 hint');
    expect(page.indexOf('unknown-course, line')).toBeLessThan(page.indexOf('term-load, line'));
    expect(page).not.toContain(hostile);
    expect(page).toContain('unknown-course, line 12');
  });

  test('is a table in Markdown, in which nothing is markup', async () => {
    const lines = String(await contentOf('md', findings)).split('\n');
    const start = lines.indexOf('## Findings');
    expect(lines.slice(start + 2, start + 5)).toEqual([
      '| Kind | Finding | Line | Code |',
      '| --- | --- | --- | --- |',
      '| Error | HIT 999 is not a course of this program. \\| pipe | 12 | unknown-course |',
    ]);
    expect(lines[start + 6]).toMatch(/^\| Hint \| .*img.* \| 2 \| outcome-verb \|$/);
    expect(lines[start + 6]).not.toContain('<img');
  });

  test('is a sheet of the workbook, in which nothing is a formula', async () => {
    const book = read(await contentOf('xlsx', findings));
    expect(book.SheetNames).toEqual(['Roles', 'Matrix', 'Skills', 'Gaps', 'Courses', 'Plan', 'Findings', 'About']);
    const sheet = book.Sheets.Findings;
    expect(utils.sheet_to_json(sheet ?? {}, { header: 1 }).slice(0, 3)).toEqual([
      ['Kind', 'Finding', 'Line', 'Code'],
      ['Error', 'HIT 999 is not a course of this program. | pipe', 12, 'unknown-course'],
      ['Warning', formula, 4, 'term-load'],
    ]);
    expect(sheet?.B3?.f).toBeUndefined();
  });

  test('is a list in the data, which its schema describes', async () => {
    const root = path.join(import.meta.dirname, '../../../..');
    const schema = JSON.parse(readFileSync(path.join(root, 'schemas/coverage-report.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const document = JSON.parse(String(await contentOf('json', findings)));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document.findings[1]).toEqual({
      severity: 'error',
      code: 'unknown-course',
      message: '`HIT 999` is not a course of this program. | pipe',
      file: 'programs/hit.curriculum.yaml',
      line: 12,
      column: 5,
    });
  });

  test('is told where there is nothing, and not mentioned where nobody looked', async () => {
    expect(await contentOf('html', [])).toContain('The checks found nothing.');
    expect(await contentOf('md', [])).toContain('## Findings\n\nThe checks found nothing.\n');
    for (const format of ['html', 'md', 'json'] as const) expect(await contentOf(format)).not.toMatch(/findings/i);
    expect(read(await contentOf('xlsx')).SheetNames).not.toContain('Findings');
  });
});
