import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { serverBundle, temporaryFolder } from '../protocol/bundle.ts';

test('the command line can be used while it is built anew, and what is old goes away', async () => {
  // In a copy: the other tests go on with the bundle that they began with.
  const out = temporaryFolder();
  cpSync(path.dirname(serverBundle()), out, { recursive: true });
  const old = path.join(out, 'parts', 'old.js');
  writeFileSync(old, '');
  const script = path.join(import.meta.dirname, '../../server/esbuild.mjs');
  const build = spawn(process.execPath, [script, '--out', out], { stdio: 'ignore' });
  let missing = 0;
  const watching = setInterval(() => {
    if (!existsSync(path.join(out, 'cli.js'))) missing++;
  }, 5);
  const code = await new Promise((resolve) => build.once('exit', resolve));
  clearInterval(watching);
  expect({ code, missing, isOldThere: existsSync(old) }).toEqual({ code: 0, missing: 0, isOldThere: false });
});

test('every part of the bundles can be read, also those that are loaded for a rare command', async () => {
  const out = path.dirname(serverBundle());
  const parts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(parts.length).toBeGreaterThan(10);
  const unreadable = await Promise.all(
    parts.map(async (file) => {
      const read = esbuild.transform(readFileSync(path.join(out, file), 'utf8'), { logLevel: 'silent' });
      return read.then(
        () => [],
        (error: Error) => [`${file}: ${error.message.slice(0, 200)}`],
      );
    }),
  );
  expect(unreadable.flat()).toEqual([]);
});
