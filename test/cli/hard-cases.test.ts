import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { serverBundle, temporaryFolder } from '../protocol/bundle.ts';

/** The Node that runs the tests, and another one that the machine has: with an older one, deep texts can end the process. */
const nodes = [process.execPath, ...othersOnPath().slice(0, 1)];

function othersOnPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node'));
  return found.filter((node) => existsSync(node) && node !== process.execPath && isNewEnough(node));
}

function isNewEnough(node: string): boolean {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= 20;
}

/** Everything that was ever found to end a process, as a folder of files. */
const hardFiles = {
  'brackets.curriculum.yaml': '['.repeat(100_000),
  'closed.curriculum.yaml': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'braces.curriculum.yaml': '{a: '.repeat(100_000),
  'dashes.curriculum.yaml': '- '.repeat(100_000),
  'questions.curriculum.yaml': '? '.repeat(100_000),
  'groups.curriculum.yaml': Array.from({ length: 1_900 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  'deep.curriculum.yaml': `courses: ${'{A: '.repeat(198)}x${'}'.repeat(198)}\n`,
  'bomb.curriculum.yaml': `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]\n`).join('')}courses: *a30\n`,
  'circle.curriculum.yaml': 'a: &a [*a]\ncourses: &c\n  A: *c\n',
};

describe.each(nodes)('with %s', (node) => {
  test('files that are too deep, and such that have no end, are told of like any other', { timeout: 120_000 }, () => {
    const folder = temporaryFolder({ ...hardFiles, 'small.curriculum.yaml': 'curriculum: small\ntitel: Small\n' });
    const cli = path.join(path.dirname(serverBundle()), 'cli.js');
    const { status, stdout, stderr } = spawnSync(node, [cli, 'check', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    for (const name of ['brackets', 'closed', 'braces', 'dashes', 'questions', 'groups']) {
      expect(stdout).toMatch(new RegExp(`^${name}\\.curriculum\\.yaml:1:1 +error +not-checked-too-deep$`, 'm'));
    }
    expect(stdout).toContain('Unknown key `titel`. Did you mean `title`?');
  });
});
