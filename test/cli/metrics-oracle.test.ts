import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

/** Degree plans with what curricularanalytics.org says of them, and real programs; not part of the repository. */
const data = path.join(import.meta.dirname, '../../../shared/data');
const correct = path.join(data, 'nuanalytics/correct');
const plans = existsSync(correct) ? readdirSync(correct).filter((name) => name.endsWith('.csv')) : [];
const real = path.join(data, 'programs/ucf-hiim-2014.csv');

/** A row by what it says of the course: its own id and number are no matter. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly metrics: readonly string[];
}

function rowsOf(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const start = data.findIndex(([first]) => first === 'Course ID');
  const cell = (cells: readonly string[], name: string) => cells[data[start]?.indexOf(name) ?? -1]?.trim() ?? '';
  return data
    .slice(start + 1)
    .filter(([first = '']) => /^\d+$/.test(first))
    .map((cells) => ({
      id: cell(cells, 'Course ID'),
      title: cell(cells, 'Course Name').replaceAll(/\s+/g, ' '),
      code: `${cell(cells, 'Prefix')}${cell(cells, 'Number')}`.replaceAll(/\s/g, ''),
      metrics: ['Complexity', 'Blocking', 'Delay', 'Centrality'].map((name) => cell(cells, name)),
    }));
}

interface Measured {
  readonly code: string;
  readonly title?: string;
  readonly metrics?: Readonly<Record<'complexity' | 'blocking' | 'delay' | 'centrality', number>>;
}

describe.skipIf(plans.length === 0)('Metrics of published plans (skipped where the plans are missing)', () => {
  test.each(plans)('%s: every course is as curricularanalytics.org has it', (name) => {
    const published = rowsOf(readFileSync(path.join(correct, name), 'latin1'));
    expect(published.length).toBeGreaterThan(20);
    const folder = temporaryFolder();
    const imported = hitCurriculum(folder, ['import', 'curricular-analytics', path.join(correct, name), '--out', '.']);
    expect(imported.code).toBeLessThan(2);

    const { code, stdout } = hitCurriculum(folder, ['metrics', '--format', 'json']);
    expect(code).toBe(0);
    const courses = JSON.parse(stdout).courses as Measured[];
    expect(
      courses.map(({ title, metrics }) => ({
        title,
        metrics: metrics && [
          metrics.complexity.toFixed(1),
          String(metrics.blocking),
          metrics.delay.toFixed(1),
          String(metrics.centrality),
        ],
      })),
    ).toEqual(published.map(({ title, metrics }) => ({ title, metrics })));

    // And in the columns of the format, course by course.
    const written = hitCurriculum(folder, ['metrics', '--format', 'curricular-analytics', '--quiet']);
    expect(written.code).toBe(0);
    expect(rowsOf(written.stdout).map(({ id, title, code, metrics }) => [id, title, code, ...metrics])).toEqual(
      published.map(({ id, title, code, metrics }) => [id, title, code, ...metrics]),
    );
  });
});

describe.skipIf(!existsSync(real))('Metrics of a real program (skipped where it is missing)', () => {
  test('the core of Central Florida', () => {
    const folder = temporaryFolder();
    hitCurriculum(folder, ['import', 'curricular-analytics', real, '--out', '.']);
    const { total, courses } = JSON.parse(hitCurriculum(folder, ['metrics', '--format', 'json']).stdout);
    expect(total).toEqual({ complexity: 94, blocking: 37, delay: 57, centrality: 109 });
    const highest = (of: 'complexity' | 'centrality') =>
      (courses as Measured[]).reduce((best, one) =>
        (one.metrics?.[of] ?? 0) > (best.metrics?.[of] ?? 0) ? one : best,
      );
    expect(highest('complexity')).toMatchObject({ code: 'HIM 3006', metrics: { complexity: 12 } });
    expect(highest('centrality')).toMatchObject({ code: 'HIM 4816C', metrics: { centrality: 34 } });
  });
});
