import process from 'node:process';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkMinimum } from '../../../../server/src/cli/coverage/minimum.ts';
import { coverageText } from '../../../../server/src/cli/coverage/text.ts';
import { paintFor } from '../../../../server/src/cli/terminal.ts';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { openProgram } from '../../../support/open-program.ts';
import { reportOf } from '../../../support/reports.ts';
import { about } from './programs.ts';

const report = reportOf(openProgram);
const complete = reportOf(openProgram.replace(', HIT 900', ''));

async function textOf(format: 'md' | 'csv' | 'html', of = report): Promise<string> {
  return String((await coverageDocument(of, format, about)).content);
}

describe('Where not all courses are known, a coverage is a lower bound', () => {
  test('in words in Markdown, in short in the matrix of a page, and in a column of a table', async () => {
    expect(await textOf('md')).toContain('| Clerk | Role | at least 50 % | at least 50 % |');
    expect(await textOf('html')).toContain('≥ 50 %');
    const rows: string[][] = parse(await textOf('csv'), { bom: true, relax_column_count: true });
    expect(rows.find(([name]) => name === 'Target')?.slice(2, 5)).toEqual([
      'Covered for everyone (%)',
      'Possible (%)',
      'At least',
    ]);
    expect(rows.find(([name, kind]) => name === 'Clerk' && kind === 'Role')?.slice(2, 5)).toEqual(['50', '50', 'yes']);
  });

  test('which documents explain, and only where it is so', async () => {
    expect(await textOf('html')).toContain('At least, ≥');
    expect(await textOf('html', complete)).not.toContain('≥');
  });

  test('and no gap is known, which is not said to be none', async () => {
    expect(report.gaps).toEqual([]);
    for (const format of ['md', 'csv', 'html'] as const) {
      const text = await textOf(format);
      expect(text).toContain('No gap is known.');
      expect(text).not.toContain('every skill that is required');
    }
  });

  test('in a terminal', () => {
    const output = { write: () => true };
    const paint = paintFor(
      { stdout: output, stderr: output, stdin: process.stdin, env: {}, cwd: () => '/' },
      { color: false },
    );
    expect(coverageText(report, { paint, width: 200 })).toMatch(/Clerk +≥ 50 % +≥ 50 % /);
  });

  test('below which nothing is certain', () => {
    expect(checkMinimum(report, 80)).toEqual({
      sentences: [
        'Clerk: at least 50 % is covered for everyone; whether it is 80 % is not known, as not all courses are.',
      ],
      isBelow: false,
      isOpen: true,
    });
    expect(checkMinimum(report, 50)).toEqual({ sentences: [], isBelow: false, isOpen: false });
    expect(checkMinimum(complete, 80)).toEqual({
      sentences: [
        'Clerk: 50 % is covered for everyone, and 80 % is asked for.',
        '  SQL: missing, Introduced is required; no course teaches anything near it',
      ],
      isBelow: true,
      isOpen: false,
    });
  });
});
