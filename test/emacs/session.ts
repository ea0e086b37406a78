import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { run } from '../../client/editor/processes.mjs';
import { codeBlock } from '../support/code-blocks.ts';

/** Everything that a session said, by what it was about, in the order in which it was said. */
export type Said = ReadonlyMap<string, readonly unknown[]>;

/**
 * Runs a script of this folder in Emacs, set up with the blocks of docs/editors/emacs.md that have these words in them,
 * with HIT_FILE open.
 */
export async function inEmacs(
  script: string,
  blocks: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Said> {
  const home = mkdtempSync(path.join(tmpdir(), 'hit-emacs-'));
  const init = path.join(home, 'init.el');
  writeFileSync(init, blocks.map((words) => codeBlock('docs/editors/emacs.md', 'elisp', words)).join('\n'));
  const results = path.join(home, 'said.jsonl');
  writeFileSync(results, '');
  const env = {
    ...process.env,
    // The server is found where `npm ci` puts it, as it would be where `npm install --global` does.
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    HOME: home,
    HIT_SAID: results,
    ...environment,
  };
  const scripts = [path.join(import.meta.dirname, 'session.el'), init, path.join(import.meta.dirname, script)];
  const { code, output } = await run(
    'emacs',
    ['--batch', '--no-init-file', ...scripts.flatMap((file) => ['--load', file])],
    { cwd: home, env, timeout: 60_000 },
  );
  const written = readFileSync(results, 'utf8');
  expect(code, `${written}\n${output}`).toBe(0);
  const said = new Map<string, unknown[]>();
  for (const line of written.split('\n').filter((one) => one !== '')) {
    const { what, value } = JSON.parse(line);
    said.set(what, [...(said.get(what) ?? []), value]);
  }
  expect(said.has('end'), output).toBe(true);
  return said;
}

/** Whether this Emacs has a library, by itself or as a package. */
export function hasLibrary(name: string): boolean {
  const { status } = spawnSync('emacs', ['--batch', '--eval', `(progn (package-activate-all) (require '${name}))`]);
  return status === 0;
}
