import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { codeBlock } from '../support/code-blocks.ts';
import { folderWithPackage, nodesHere } from './installed.ts';

describe('The library in the package', () => {
  let place: string;
  beforeAll(() => {
    place = folderWithPackage();
    cpSync(path.join(root, 'samples/example-college'), path.join(place, 'college'), { recursive: true });
    copyFileSync(path.join(root, 'docs/examples/check-and-coverage.mjs'), path.join(place, 'example.mjs'));
  });

  test.each(nodesHere())('runs the example under Node %s', (_, node) => {
    const { status, stdout, stderr } = spawnSync(node, ['example.mjs', 'college'], { cwd: place, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Health Information Technician: 100 %');
  });

  test('does what its page shows', () => {
    writeFileSync(path.join(place, 'page.mjs'), codeBlock('server/README.md', 'js', 'createWorkspace'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['page.mjs'], { cwd: place, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Health Information Technology, A.A.S., Health Information Technician: 1\n');
  });

  test('has types for what it offers, which need no others', () => {
    writeFileSync(path.join(place, 'typed.ts'), typed);
    expect(typeErrors('typed.ts')).toBe('');
  });

  test('has types that tell what is wrong', () => {
    writeFileSync(path.join(place, 'wrong.ts'), typed.replace('{ folder: place }', '{ fodler: place }'));
    expect(typeErrors('wrong.ts')).toContain('fodler');
  });

  function typeErrors(file: string): string {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext'];
    return spawnSync(process.execPath, [tsc, ...options, file], { cwd: place, encoding: 'utf8' }).stdout;
  }
});

const typed = `
import { check, type CheckedFile, coverage, createWorkspace, CurriculumError, type Severity } from 'hit-curriculum-language-server';

export async function gravest(place: string): Promise<Severity | undefined> {
  const workspace = await createWorkspace({ folder: place });
  const files: readonly CheckedFile[] = check(workspace).files;
  const shares: (number | undefined)[] = coverage(workspace).targets.map(({ results }) => results[0]?.guaranteed);
  if (shares.length === 0) throw new CurriculumError('program-missing', 'There is no program.');
  return files.flatMap(({ findings }) => findings)[0]?.severity;
}
`;
