import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../server/src/api/check.ts';
import { createWorkspace } from '../../server/src/api/create-workspace.ts';
import { workspaceTexts } from './generate/workspace.ts';
import { programOfLines } from './generate.ts';

const bench = fileURLToPath(new URL('bench.ts', import.meta.url));

describe('The data of the benchmark', () => {
  test.each([200, 1_000, 3_000])('is a program of about %i lines in which nothing is found', async (lines) => {
    const text = programOfLines(lines);
    const workspace = await createWorkspace({ files: { 'program.curriculum.yaml': text } });
    expect(Math.abs(text.split('\n').length - lines)).toBeLessThan(40);
    expect(workspace.findings('program.curriculum.yaml').findings).toEqual([]);
  });

  test('is the same each time, and another one for another seed', () => {
    expect(programOfLines(1_000)).toBe(programOfLines(1_000));
    expect(programOfLines(1_000, 2)).not.toBe(programOfLines(1_000));
  });

  test('is a workspace of colleges in which nothing is found', async () => {
    const texts = workspaceTexts(20);
    const workspace = await createWorkspace({ files: Object.fromEntries(texts) });
    expect(workspace.files()).toHaveLength(20);
    expect(check(workspace).files.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('A short run of the benchmark', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-bench-test-'));
  let page = '';

  beforeAll(async () => {
    const out = path.join(folder, 'benchmark.md');
    const few = [
      '--sizes',
      '200',
      '--workspaces',
      '10',
      '--samples',
      'general-education.s',
      '--edits',
      '2',
      '--endurance',
      '40',
    ];
    await promisify(execFile)(process.execPath, [bench, '--quick', '--no-peer', ...few, '--out', out], {
      maxBuffer: 2 ** 24,
    });
    page = readFileSync(out, 'utf8');
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tells how it was made', () => {
    expect(cells('command')[0]).toContain('npm run bench -- --quick --no-peer --sizes 200');
    expect(cells('system')[0]).toMatch(/Node v\d+/);
  });

  test.each([
    'keystroke → diagnostics, all kinds',
    'the same, asked for by the editor',
    'ten edits 60 ms apart: last → diagnostics',
    'completion of a key after an edit',
    'completion of a value after an edit',
    'hover after an edit',
    'symbols after an edit',
    'open → first diagnostics',
    'open → last diagnostics',
    'start → initialized',
    'resident memory, MB',
  ])('has a figure for: %s', (row) => expect(cells(row)[1]).toMatch(/^[\d.,]+ \/ [\d.,]+( [✓✗])?$/));

  test.each([
    'a letter in a description',
    'a letter in a folded text',
    'a letter in a Bloom level, award or level (proved)',
    'a letter in the id of a skill',
    'a digit of credits',
    'a new line',
    'a new key, letter by letter',
  ])('has figures for the keystroke: %s', (row) => {
    expect(cells(row)[0]).toMatch(/^[\d.,]+ \([\d.,]+\)$/);
    expect(cells(row)[1]).toMatch(/^[\d.,]+ \([\d.,]+\)$/);
  });

  test('has the workspace, with every file reported and nothing found', () => {
    expect(cells('files reported, findings')).toEqual(['10, 0']);
    expect(cells('start → every file checked, ms')[0]).toMatch(/^[\d.,]+$/);
    expect(cells('a digit of credits in one of them, ms')[0]).toMatch(/^[\d.,]+ \/ [\d.,]+$/);
  });

  test('has the edits one after the other, with the heap before and after', () => {
    const change = expect.stringMatching(/→.*%/);
    expect(cells('200')).toEqual(['40', change, change, change]);
  });

  test('has the sample, and every stage', () => {
    expect(cells('example-college/general-education.skills.yaml')[1]).toMatch(/^[\d.,]+ : –$/);
    for (const stage of ['text update', 'reading, after an edit', 'rules, after an edit', 'all of the above']) {
      expect(cells(stage)[0]).toMatch(/^[\d.,]+ \/ [\d.,]+$/);
    }
    expect(page).toMatch(/Coverage of a program of 60 courses against 15 roles, again after an edit: [\d.]+ \//);
  });

  /** The cells of the first row that begins with these words, without these words. */
  function cells(words: string): string[] {
    const row = page.split('\n').find((line) => line.startsWith(`| ${words} |`)) ?? '';
    return row
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim());
  }
});
