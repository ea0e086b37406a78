import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';
import { startHitCurriculum } from './running.ts';

const role = (id: string, level: string) => `role: ${id}
title: ${id}
summary: Codes.
career: entry
responsibilities: [Coding]
requires:
  icd-10-cm-coding: ${level}
education: { minimum: associate }
`;

const catalog = (code: string) => `catalog: college
title: College
institution: College
version: 2026
calendar: semester
courses:
  ${code}: { title: Records, credits: 3 }
`;

const program = `curriculum: hit
title: HIT
award: certificate
uses: [college]
courses:
  HIT 110: { title: Coding, credits: 3, prerequisites: [HIT 100] }
`;

const watching = /Watching (\d+) files?\. Ctrl\+C ends\./;

describe('hit-curriculum check --watch', () => {
  test('checks again what changed, and ends on Ctrl+C with what was found last', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': role('a', 'mastered') });
    const running = startHitCurriculum(folder, ['check', '--watch']);
    const first = await running.says(watching);
    expect(first).toContain('Watching 1 file.');
    expect(first).not.toContain('\u001b');
    writeFileSync(path.join(folder, 'a.role.yaml'), role('a', 'high'));
    expect(await running.says(watching)).toContain('`high` is not');
    expect(await running.interrupt()).toBe(1);
  });

  test('checks again what depends on a file that changed', async () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'all.courses.yaml': catalog('HIT 100') });
    const running = startHitCurriculum(folder, ['check', '--watch', 'hit.curriculum.yaml']);
    expect(await running.says(watching)).not.toContain('HIT 100');
    writeFileSync(path.join(folder, 'all.courses.yaml'), catalog('HIT 101'));
    expect(await running.says(watching)).toContain('`HIT 100` is not');
    writeFileSync(path.join(folder, 'all.courses.yaml'), catalog('HIT 100'));
    expect(await running.says(watching)).not.toContain('`HIT 100` is not');
  });

  test('sees files come, move and go, also in new folders', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': role('a', 'mastered') });
    const running = startHitCurriculum(folder, ['check', '--watch']);
    await running.says(watching);
    mkdirSync(path.join(folder, 'new'));
    writeFileSync(path.join(folder, 'new/b.role.yaml'), role('b', 'high'));
    expect(await running.says(watching)).toMatch(/new\/b\.role\.yaml[\s\S]*Watching 2 files/);
    renameSync(path.join(folder, 'new/b.role.yaml'), path.join(folder, 'c.role.yaml'));
    expect(await running.says(watching)).toMatch(/(?<!new\/)c\.role\.yaml[\s\S]*Watching 2 files/);
    rmSync(path.join(folder, 'c.role.yaml'));
    expect(await running.says(watching)).toContain('Watching 1 file.');
    expect(await running.interrupt()).toBe(0);
  });

  test('follows the configuration', async () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'all.courses.yaml': catalog('HIT 101') });
    const running = startHitCurriculum(folder, ['check', '--watch']);
    expect(await running.says(watching)).toContain('`HIT 100` is not');
    writeFileSync(path.join(folder, 'hit-curriculum.config.yaml'), 'rules:\n  unknown-course: off\n');
    expect(await running.says(watching)).not.toContain('`HIT 100` is not');
  });

  test('says that the file is gone, and goes on when it is there again', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': role('a', 'mastered') });
    const running = startHitCurriculum(folder, ['check', '--watch', 'a.role.yaml']);
    await running.says(watching);
    rmSync(path.join(folder, 'a.role.yaml'));
    await running.says(/There is no file a\.role\.yaml\./);
    writeFileSync(path.join(folder, 'a.role.yaml'), role('a', 'mastered'));
    await running.says(watching);
    expect(await running.interrupt()).toBe(0);
  });

  test('says that its own folder is gone, and goes on when it is there again, or another one of that name', async () => {
    const around = temporaryFolder({ 'own/a.role.yaml': role('a', 'mastered') });
    const [own, away] = [path.join(around, 'own'), path.join(around, 'away')];
    const running = startHitCurriculum(own, ['check', '--watch', '.']);
    await running.says(watching);
    renameSync(own, away);
    expect(await running.says(/Still watching/)).toContain(`There is no folder ${realpathSync(around)}`);
    renameSync(away, own);
    await running.says(watching);
    writeFileSync(path.join(own, 'b.role.yaml'), role('b', 'high'));
    expect(await running.says(/Watching 2 files/)).toContain('`high` is not');
    rmSync(own, { recursive: true });
    await running.says(/There is no folder/);
    mkdirSync(own);
    writeFileSync(path.join(own, 'c.role.yaml'), role('c', 'mastered'));
    await running.says(watching);
    writeFileSync(path.join(own, 'c.role.yaml'), role('c', 'high'));
    expect(await running.says(/Watching 1 file/)).toContain('`high` is not');
    expect(await running.interrupt()).toBe(1);
  });

  test('with --fix mends what is written, and is not woken by itself', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': role('a', 'mastered') });
    const running = startHitCurriculum(folder, ['check', '--watch', '--fix']);
    await running.says(watching);
    writeFileSync(path.join(folder, 'a.role.yaml'), role('a', 'masterd'));
    expect(await running.says(watching)).toContain('Mended: a.role.yaml.');
    expect(await running.saysMeanwhile(800)).toBe('');
    expect(await running.interrupt()).toBe(0);
  });

  test('tells in the terminal only', () => {
    const folder = temporaryFolder({ 'a.role.yaml': role('a', 'mastered') });
    const { code, stderr } = hitCurriculum(folder, ['check', '--watch', '--format', 'json']);
    expect([code, stderr]).toEqual([
      2,
      '--watch tells what it finds in the terminal: leave out --format, --out and --fix-dry-run.\n',
    ]);
  });
});
