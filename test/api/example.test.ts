import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { serverBundle, temporaryFolder } from '../protocol/bundle.ts';

const root = path.join(import.meta.dirname, '../..');
const name = 'hit-curriculum-language-server';

/** A folder with the example, in which the package is installed. */
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  const installed = path.join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  copyFileSync(path.join(root, 'server/package.json'), path.join(installed, 'package.json'));
  symlinkSync(path.dirname(serverBundle()), path.join(installed, 'dist'), 'junction');
  copyFileSync(path.join(root, 'docs/examples/check-and-coverage.mjs'), path.join(folder, 'example.mjs'));
}, 60_000);

function example(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

test('the example checks the samples, and says what their programs cover', () => {
  const { code, stdout, stderr } = example(path.join(root, 'samples/example-college'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^0 errors and \d+ warnings in 8 files\.$/m);
  expect(stdout).toContain('\nHealth Information Technology, A.A.S.\n  Health Information Technician: 100 %\n');
});

test('the example ends with 1 where something is wrong, and with 2 where there is nothing to read', () => {
  const { code, stdout } = example(path.join(root, 'samples/mistakes'));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^mistakes\.curriculum\.yaml:7: error: /m);
  expect(example('nowhere')).toEqual({ code: 2, stdout: '', stderr: 'There is no folder nowhere.\n' });
  const empty = temporaryFolder();
  expect(example(empty)).toEqual({ code: 2, stdout: '', stderr: `There are no curricula in ${empty}.\n` });
});
