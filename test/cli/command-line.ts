import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { serverBundle } from '../protocol/bundle.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a folder, as a script would: nobody looks at a terminal. `input` comes in by a pipe. */
export function hitCurriculum(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: string | Uint8Array = '',
): Ended {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const cli = path.join(path.dirname(serverBundle()), 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...rest, ...env },
    encoding: 'utf8',
    input,
  });
  return { code: status, stdout, stderr };
}
