import { type StdioOptions, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { serverBundle, temporaryFolder } from '../protocol/bundle.ts';

const endWith = pathToFileURL(path.resolve(import.meta.dirname, '../../server/src/cli/end-with.ts')).href;

/** Runs a process of Node that ends with this work, as the command line does with its own. */
function ended(work: string) {
  const folder = temporaryFolder({ 'main.mjs': `import { endWith } from '${endWith}';\nawait endWith(${work});\n` });
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'main.mjs')], { encoding: 'utf8' });
  return [status, stderr];
}

test('The process ends with the code that its work comes to.', () => {
  for (const code of [0, 1, 2]) expect(ended(`Promise.resolve(${code})`)).toEqual([code, '']);
});

test('Work that never comes to an end, and waits for nothing, ends with 2 and a sentence, and not as Node would.', () => {
  expect(ended('new Promise(() => {})')).toEqual([
    2,
    'This is a mistake of hit-curriculum itself: it ended before its work was done.\n',
  ]);
});

test.skipIf(!existsSync('/dev/full'))(
  'What cannot be written because the disk is full ends with 2, and says so.',
  () => {
    const cli = path.join(path.dirname(serverBundle()), 'cli.js');
    const full = openSync('/dev/full', 'w');
    try {
      for (const args of [['rules'], ['--help'], ['taxonomy', 'search', 'coding']]) {
        const stdio: StdioOptions = ['ignore', full, 'pipe'];
        const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { stdio, encoding: 'utf8' });
        expect([args, status, stderr]).toEqual([args, 2, 'What was asked for cannot be written: the disk is full.\n']);
      }
    } finally {
      closeSync(full);
    }
  },
);
