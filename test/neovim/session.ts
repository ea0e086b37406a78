import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { run } from '../../client/editor/processes.mjs';
import { codeBlock } from '../support/code-blocks.ts';

/** Everything that a session said, by what it was about, in the order in which it was said. */
export type Said = ReadonlyMap<string, readonly unknown[]>;

/** Runs a script of this folder in Neovim, as the docs set it up, with a file open that the language server serves. */
export async function inNeovim(
  script: string,
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const home = mkdtempSync(path.join(tmpdir(), 'hit-neovim-home-'));
  const init = path.join(home, 'init.lua');
  writeFileSync(init, codeBlock('docs/editors/neovim.md', 'lua', isRecent() ? 'vim.lsp.enable' : 'start_client'));
  const env = {
    ...process.env,
    // The server is found where `npm ci` puts it, as it would be where `npm install --global` does.
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
    HIT_CLIENT: path.join(import.meta.dirname, 'client.lua'),
    HIT_FILE: file,
    ...environment,
  };
  const { code, output } = await run(
    'nvim',
    ['--headless', '-u', init, '-i', 'NONE', '-n', '-S', path.join(import.meta.dirname, script)],
    { cwd: root, env, timeout: 60_000 },
  );
  expect(code, output).toBe(0);
  const said = new Map<string, unknown[]>();
  for (const line of output.split('\n').filter((one) => one.startsWith('{'))) {
    const { what, value } = JSON.parse(line);
    said.set(what, [...(said.get(what) ?? []), value]);
  }
  return said;
}

/** Whether this Neovim keeps the configurations of servers itself, as it does from 0.11 on. */
function isRecent(): boolean {
  const [, major = '0', minor = '0'] =
    /v(\d+)\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' })) ?? [];
  return Number(major) > 0 || Number(minor) >= 11;
}
