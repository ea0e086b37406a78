import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';

/** What `npm start -- …` says where it opens nothing. */
function started(...args: readonly string[]) {
  const start = path.join(root, 'client/editor/start.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('`npm start -- --help` tells what can be said, and opens nothing', () => {
  const { status, stdout, stderr } = started('--help');
  expect([status, stderr]).toEqual([0, '']);
  for (const option of ['--browser', '--no-open', '--port N', '--help']) expect(stdout).toContain(option);
});

test.each([
  [['--prot', '1'], 'Unknown option --prot. npm start -- --help tells what there is.\n'],
  [['--port', 'many'], '--port must be a number from 1 to 65535, not "many".\n'],
  [['one', 'two'], 'Name one folder: the one with your curricula.\n'],
])('wrong words are told in a sentence: %j', (args, sentence) => {
  expect(started(...args)).toEqual({ status: 2, stdout: '', stderr: sentence });
});
