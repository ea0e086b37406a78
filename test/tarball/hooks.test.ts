import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { mistaken, sound } from './curricula.ts';
import { emptyFolder } from './folders.ts';
import { folderWithPackage } from './installed.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly additional_dependencies: readonly string[];
}

const hooks: readonly Hook[] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));

describe('The hooks for pre-commit', () => {
  let place: string;

  beforeAll(() => {
    place = folderWithPackage();
  });

  /** What pre-commit does: it runs the entry with the names of the files that are about to be committed. */
  function runHook(id: string, folder: string, ...files: string[]) {
    const hook = hooks.find((one) => one.id === id);
    if (!hook) throw new Error(`There is no hook ${id}.`);
    const [program = '', ...args] = hook.entry.split(' ');
    const chosen = files.filter((file) => new RegExp(hook.files).test(file));
    const env = {
      ...process.env,
      PATH: `${path.join(place, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    };
    return spawnSync(program, [...args, ...chosen], { cwd: folder, env, encoding: 'utf8' });
  }

  test('let pass what is right', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound, 'notes.yaml': 'titel: mine\n' });
    expect(runHook('hit-curriculum-check', folder, 'coding.curriculum.yaml', 'notes.yaml')).toMatchObject({
      status: 0,
    });
  });

  test('stop what is wrong, and say why', () => {
    const folder = emptyFolder({ 'programs/coding.curriculum.yaml': mistaken });
    const { status, stdout } = runHook('hit-curriculum-check', folder, 'programs/coding.curriculum.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain('titel');
  });

  test('lay out what is not', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound.replace('HIT 112:', 'HIT 112:   ') });
    runHook('hit-curriculum-format', folder, 'coding.curriculum.yaml');
    expect(readFileSync(path.join(folder, 'coding.curriculum.yaml'), 'utf8')).toBe(sound);
  });

  test('come with the version of the package that is beside them', () => {
    const { name, version } = JSON.parse(readFileSync(path.join(root, 'server/package.json'), 'utf8'));
    for (const hook of hooks) expect(hook.additional_dependencies).toEqual([`${name}@${version}`]);
  });

  test.each([
    ['programs/hit.curriculum.yaml', true],
    ['health.courses.yml', true],
    ['coder.role.yaml', true],
    ['a/b/core.skills.yaml', true],
    ['hit-curriculum.config.yaml', true],
    ['college/hit-curriculum.config.yml', true],
    ['not-hit-curriculum.config.yaml', false],
    ['curriculum.yaml', false],
    ['hit.curriculum.yaml.orig', false],
    ['docker-compose.yaml', false],
  ])('are about files of the format: %s', (file, isOurs) => {
    for (const { files } of hooks) expect(new RegExp(files).test(file)).toBe(isOurs);
  });
});
