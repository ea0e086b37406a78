import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const role = (id: string) => `role: ${id}
title: Clerk ${id}
summary: Keeps records.
responsibilities: [Keeping records]
requires: { hipaa: introduced }
`;

/** A repository with a few roles in a folder of it, and one commit. */
function repository(): string {
  const folder = temporaryFolder(
    Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`roles/${id}.role.yaml`, role(id)])),
  );
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  return folder;
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'A version');
}

function checkedSince(folder: string, revision: string, ...args: readonly string[]): string[] {
  const { stdout, stderr } = hitCurriculum(folder, ['check', '-f', 'json', '--changed', revision, ...args]);
  expect(stderr).toBe('');
  return JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
}

describe('hit-curriculum check --changed', () => {
  test('checks what was changed, committed or not, what is new, and what has another name', () => {
    const folder = repository();
    const at = (name: string) => path.join(folder, 'roles', `${name}.role.yaml`);
    expect(checkedSince(folder, 'HEAD')).toEqual([]);
    writeFile(at('a'), `${role('a')}# Changed.\n`);
    commit(folder);
    writeFile(at('b'), `${role('b')}# Changed.\n`);
    renameSync(at('c'), at('moved'));
    rmSync(at('d'));
    writeFile(at('new'), role('new'));
    expect(checkedSince(folder, 'HEAD~1')).toEqual(['a', 'b', 'moved', 'new'].map((name) => `roles/${name}.role.yaml`));
    expect(checkedSince(folder, 'HEAD')).toEqual(['b', 'moved', 'new'].map((name) => `roles/${name}.role.yaml`));
    // In a folder of the repository, and of what is named there.
    expect(checkedSince(path.join(folder, 'roles'), 'main', 'n*.role.yaml')).toEqual(['new.role.yaml']);
  });

  test('leaves out what others changed meanwhile, and other line breaks', () => {
    const folder = repository();
    git(folder, 'checkout', '--quiet', '-b', 'mine');
    writeFile(path.join(folder, 'roles/a.role.yaml'), `${role('a')}# Mine.\n`);
    commit(folder);
    git(folder, 'checkout', '--quiet', 'main');
    writeFile(path.join(folder, 'roles/b.role.yaml'), `${role('b')}# Theirs.\n`);
    commit(folder);
    git(folder, 'checkout', '--quiet', 'mine');
    writeFile(path.join(folder, 'roles/c.role.yaml'), role('c').replaceAll('\n', '\r\n'));
    expect(checkedSince(folder, 'main')).toEqual(['roles/a.role.yaml']);
  });

  test('looks ids up in all files, and says so where nothing was changed', () => {
    const folder = repository();
    writeFile(path.join(folder, 'roles/twice.role.yaml'), role('a'));
    const { stdout } = hitCurriculum(folder, ['check', '--changed', 'HEAD']);
    expect(stdout).toMatch(/^roles\/twice\.role\.yaml:1:7 .* duplicate-id\n/);
    commit(folder);
    expect(hitCurriculum(folder, ['check', '--changed', 'HEAD'])).toEqual({
      code: 0,
      stdout: 'Nothing was changed since HEAD.\n',
      stderr: '',
    });
  });

  test('takes everything as new before the first commit, so that a hook lets it pass', () => {
    const fresh = temporaryFolder({ 'roles/a.role.yaml': role('a'), 'b.role.yaml': role('b') });
    git(fresh, 'init', '--quiet');
    expect(checkedSince(fresh, 'HEAD')).toEqual(['b.role.yaml', 'roles/a.role.yaml']);
    expect(hitCurriculum(fresh, ['check', '--changed', 'main'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no version “main”/),
    });
  });

  test('says in one sentence what is wrong with a revision', () => {
    const folder = repository();
    const wrong = (revision: string) => hitCurriculum(folder, ['check', '--changed', revision]);
    for (const revision of ['nowhere', '--output=x', 'HEAD~9']) {
      expect(wrong(revision)).toEqual({
        code: 2,
        stdout: '',
        stderr: `There is no version “${revision}” in the Git repository here; name a branch, a tag or a commit that was fetched.\n`,
      });
    }
  });
});
