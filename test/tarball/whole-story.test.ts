import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { emptyFolder } from './folders.ts';
import { folderWithPackage, nodesHere, packageIn } from './installed.ts';
import { coder, metricsOfPlan, plan } from './plans.ts';

let place: string;
beforeAll(() => {
  place = folderWithPackage();
});

/** Runs the installed program in a folder. */
function hitCurriculum(folder: string, ...args: string[]) {
  const program = path.join(packageIn(place), 'bin/hit-curriculum.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** Title, complexity, blocking, delay and centrality of the courses of a program, by title. */
function metricsOf(folder: string, file: string): (string | number)[][] {
  const { code, stdout, stderr } = hitCurriculum(folder, 'metrics', file, '--format', 'json');
  expect(code, stderr).toBe(0);
  const { courses } = JSON.parse(stdout) as { courses: { title: string; metrics: Record<string, number> }[] };
  return byTitle(courses.map(({ title, metrics: of }) => [title, of.complexity, of.blocking, of.delay, of.centrality]));
}

function byTitle(rows: readonly unknown[][]): (string | number)[][] {
  return [...(rows as (string | number)[][])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('Somebody who has a plan and the package', () => {
  let folder: string;
  const file = 'coding.curriculum.yaml';
  beforeAll(() => {
    folder = emptyFolder({ 'coding.csv': plan, 'coder.curriculum.yaml': coder });
  });

  test('imports the plan, which checks clean', () => {
    const { code, stderr } = hitCurriculum(folder, 'import', 'curricular-analytics', 'coding.csv');
    expect(code, stderr).toBe(0);
    expect(hitCurriculum(folder, 'check', file)).toMatchObject({ code: 0 });
  });

  test.each(nodesHere())('has the dashes of a plan that Windows has saved, under Node %s', (_version, node) => {
    const saved = emptyFolder();
    const words = plan.replace('Medical Coding', 'Coding \u0096 the college\u0092s');
    writeFileSync(path.join(saved, 'old.csv'), words, 'latin1');
    const program = path.join(packageIn(place), 'bin/hit-curriculum.mjs');
    const { stderr } = spawnSync(node, [program, 'import', 'curricular-analytics', 'old.csv'], {
      cwd: saved,
      encoding: 'utf8',
    });
    const file = path.join(saved, 'old.curriculum.yaml');
    expect(existsSync(file) && readFileSync(file, 'utf8'), stderr).toContain('Coding – the college’s');
  });

  test('does not lose what was written since, by importing it again', () => {
    expect(hitCurriculum(folder, 'import', 'curricular-analytics', 'coding.csv')).toMatchObject({ code: 2 });
  });

  test('sees its metrics', () => {
    expect(metricsOf(folder, file)).toEqual(metricsOfPlan);
  });

  test.each([
    ['coverage', 'coder.html', /^<!doctype html>/i],
    ['coverage', 'coder.xlsx', /^PK/],
    ['coverage', 'coder.svg', /^<svg /],
    ['map', 'map.svg', /^<svg /],
  ])('writes documents: %s --out %s', (command, name, begin) => {
    const { code, stderr } = hitCurriculum(folder, command, 'coder', '--out', name);
    expect(code, stderr).toBe(0);
    expect(readFileSync(path.join(folder, name), 'latin1').replace(/^<\?xml[^>]*>\s*/, '')).toMatch(begin);
  });

  test('compares two versions', () => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, 'next.curriculum.yaml'), text.replace('Coding Practicum', 'Practicum in Coding'));
    const { code, stdout, stderr } = hitCurriculum(folder, 'compare', file, 'next.curriculum.yaml', '--format', 'md');
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('Practicum in Coding');
  });

  test('has CI fail for a gap', () => {
    const { code, stdout } = hitCurriculum(folder, 'coverage', 'coder', '--role', 'medical-coder', '--min', '80');
    expect(code).toBe(1);
    expect(stdout).toContain('Medical Coder');
  });
});

describe('Somebody who makes a mistake is told in one line', () => {
  test.each([
    ['a file that is not there', ['check', 'missing.curriculum.yaml'], 'missing.curriculum.yaml'],
    ['a flag that there is not', ['check', '--levle', 'error'], '--levle'],
    ['broken YAML', ['coverage', 'broken.curriculum.yaml'], 'broken.curriculum.yaml:3'],
    ['a binary file', ['check', 'binary.curriculum.yaml'], 'binary.curriculum.yaml'],
    ['a folder without curricula', ['check', 'empty'], 'empty'],
  ])('%s', (_, args, words) => {
    const folder = emptyFolder({
      'broken.curriculum.yaml': 'curriculum: broken\ntitle: Broken\ncourses: [HIT 112\naward: "cert\n',
      'empty/notes.txt': 'Nothing here.\n',
    });
    writeFileSync(path.join(folder, 'binary.curriculum.yaml'), Buffer.from('504b0304140000000800', 'hex'));
    const { code, stdout, stderr } = hitCurriculum(folder, ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(words);
  });

  test('and sees broken YAML as a finding where findings are asked for', () => {
    const folder = emptyFolder({ 'broken.curriculum.yaml': 'curriculum: broken\ntitle: "Broken\n' });
    const { code, stdout } = hitCurriculum(folder, 'check');
    expect(code).toBe(1);
    expect(stdout).toContain('quotation mark');
  });
});

/** Degree plans of real colleges, and what others worked out of them; not part of the repository. */
const data = path.join(root, '../shared/data');
const plans = filesIn(path.join(data, 'nuanalytics/plans'));
const programs = filesIn(path.join(data, 'programs'));

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => (name.endsWith('.csv') ? [path.join(folder, name)] : []));
}

describe.skipIf(plans.length === 0)('Published plans (skipped where ../shared/data/nuanalytics is missing)', () => {
  test.each(plans.map((file) => [path.basename(file), file]))('%s is imported, with its metrics', (name, source) => {
    const folder = emptyFolder();
    const { code, stderr } = hitCurriculum(folder, 'import', 'curricular-analytics', source);
    expect(code, stderr).toBe(0);
    const [file = ''] = readdirSync(folder);
    expect(hitCurriculum(folder, 'check', file)).toMatchObject({ code: 0 });
    const published = path.join(data, 'nuanalytics/correct', name.replace('.csv', '_w_metrics.csv'));
    expect(metricsOf(folder, file)).toEqual(publishedMetrics(published));
  });
});

describe.skipIf(programs.length === 0)('Real programs (skipped where ../shared/data/programs is missing)', () => {
  test.each(programs.map((file) => [path.basename(file), file]))('%s is imported and judged', (_, source) => {
    const folder = emptyFolder();
    const { code, stderr } = hitCurriculum(folder, 'import', 'curricular-analytics', source);
    const [file = ''] = readdirSync(folder);
    // What the plan leaves open, such as credits, is named, and is found again.
    expect(hitCurriculum(folder, 'check', file).code, stderr).toBe(code);
    expect(hitCurriculum(folder, 'coverage', file, '--out', 'coverage.html')).toMatchObject({ code: 0 });
    expect(hitCurriculum(folder, 'map', file, '--out', 'map.svg')).toMatchObject({ code: 0 });
    expect(hitCurriculum(folder, 'coverage', file, '--out', 'coverage.xlsx')).toMatchObject({ code: 0 });
  });

  test.skipIf(!programs.some((file) => file.includes('ucf')))(
    'the core of Central Florida measures what was published',
    () => {
      const folder = emptyFolder();
      hitCurriculum(folder, 'import', 'curricular-analytics', programs.find((file) => file.includes('ucf')) ?? '');
      const rows = metricsOf(folder, readdirSync(folder)[0] ?? '');
      const sums = [1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
      expect(sums).toEqual([94, 37, 57, 109]);
    },
  );
});

/** The same columns of a table with published metrics. */
function publishedMetrics(file: string): (string | number)[][] {
  const lines = readFileSync(file, 'latin1').split(/\r?\n/).map(cellsOf);
  const start = lines.findIndex(([first]) => first === 'Course ID');
  const rows = lines.slice(start + 1).filter(([id]) => /^\d+$/.test(id ?? ''));
  return byTitle(rows.map((row) => [row[1]?.trim(), ...[10, 11, 12, 13].map((column) => Number(row[column]))]));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'),
  );
}
