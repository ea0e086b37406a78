import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { run } from '../../client/editor/processes.mjs';

/** Everything that a session said, by what it was about, in the order in which it was said. */
export type Said = ReadonlyMap<string, readonly unknown[]>;

/** Runs a script of this folder in Neovim, with a file open that the language server serves. */
export async function inNeovim(
  script: string,
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const program = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const env = {
    ...process.env,
    HIT_CLIENT: path.join(import.meta.dirname, 'client.lua'),
    HIT_FILE: file,
    HIT_SERVER: JSON.stringify([program, 'hit-curriculum-language-server', '--stdio']),
    ...environment,
  };
  const { code, output } = await run(
    'nvim',
    ['--headless', '--clean', '-n', '-S', path.join(import.meta.dirname, script)],
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
