import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAllWhole } from '../../server/src/cli/write-file.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';
import { smallProgram } from './small-program.ts';

const program = smallProgram();
const plan = `Curriculum,Coding
Degree Type,AAS
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,Introduction,HIT,100,,,,3,,
`;
const files = { 'hit.curriculum.yaml': program, 'plan.csv': plan };

describe('--out - is standard output', () => {
  test.each([
    ['coverage', 'hit', '--format', 'md'],
    ['coverage', 'hit'],
    ['metrics', 'hit', '--format', 'csv'],
    ['metrics', 'hit'],
    ['map', 'hit', '--date', '2026-08-17'],
    ['compare', 'hit.curriculum.yaml', 'hit.curriculum.yaml'],
    ['check', '--format', 'json'],
    ['export', 'curricular-analytics', 'hit'],
  ])('%s %s %s %s', (...args) => {
    const folder = temporaryFolder(files);
    const words = args.filter((word) => word !== undefined);
    const without = hitCurriculum(folder, words);
    expect(without.stdout.length).toBeGreaterThan(20);
    expect(hitCurriculum(folder, [...words, '--out', '-'])).toEqual(without);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  test('import', () => {
    const folder = temporaryFolder(files);
    const args = ['import', 'curricular-analytics', 'plan.csv'];
    expect(hitCurriculum(folder, [...args, '-o', '-'])).toEqual(hitCurriculum(folder, [...args, '--dry-run']));
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });
});

describe('no document is written over a file of the workspace', () => {
  test.each([
    ['coverage', 'hit', '--format', 'html'],
    ['metrics', 'hit', '--format', 'json'],
    ['export', 'curricular-analytics', 'hit'],
  ])('%s', (...args) => {
    const folder = temporaryFolder(files);
    const { code, stdout, stderr } = hitCurriculum(folder, [...args, '--out', 'hit.curriculum.yaml']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hit.curriculum.yaml is called like a program, and this is none: name another file with --out.\n',
    });
    expect(readFileSync(path.join(folder, 'hit.curriculum.yaml'), 'utf8')).toBe(program);
  });
});

test('a name with a percent sign is a name', () => {
  const folder = temporaryFolder(files);
  const { code, stdout } = hitCurriculum(folder, [
    'import',
    'curricular-analytics',
    'plan.csv',
    '-o',
    '50%.curriculum.yaml',
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '50%.curriculum.yaml\n' });
});

test('what never ends is not read for ever', () => {
  const folder = temporaryFolder(files);
  const { code, stderr } = hitCurriculum(folder, ['import', 'curricular-analytics', '/dev/zero']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: '/dev/zero is too large to be imported.\n' });
});

describe('several files that are written at once', () => {
  test('are all written, or none of them', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    const at = (name: string) => ({ file: path.join(folder, name), content: 'new', shown: name });
    await expect(writeAllWhole([at('a.txt'), at('b.txt'), at('nowhere/c.txt')])).rejects.toThrow(
      'nowhere/c.txt cannot be written: there is no such folder.',
    );
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
    await writeAllWhole([at('a.txt'), at('b.txt')]);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test('are put back as they were where the last one cannot be moved to its place', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    const at = (name: string) => ({ file: path.join(folder, name), content: 'new', shown: name });
    const written = writeAllWhole([at('a.txt'), at('b.txt'), at('c.txt')], async () => {
      // Somebody else makes a folder of that name meanwhile.
      mkdirSync(path.join(folder, 'c.txt'));
      writeFileSync(path.join(folder, 'c.txt', 'theirs'), '');
    });
    await expect(written).rejects.toThrow('c.txt cannot be written');
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
    rmSync(path.join(folder, 'c.txt'), { recursive: true });
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
