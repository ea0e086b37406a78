import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { serverBundle } from '../../protocol/bundle.ts';
import type { Ended } from '../command-line.ts';

/** Nobody in particular: the user that every Linux has for that. */
const nobody = 65_534;

/** Whether permissions can be tried here: by somebody who is not root, or by root as somebody else. */
export const knowsPermissions = process.platform !== 'win32' && (process.getuid?.() !== 0 || canBecomeNobody());

/** Runs the built command line as somebody whom permissions concern, in a folder that is made theirs for it. */
export function asAPerson(folder: string, args: readonly string[]): Ended {
  const cli = path.join(path.dirname(serverBundle()), 'cli.js');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(path.dirname(path.dirname(cli)), 0o755);
    for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
      chownSync(path.join(folder, name), nobody, nobody);
    }
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_DISABLE_COMPILE_CACHE: '1' },
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  return { code: status, stdout, stderr };
}

function canBecomeNobody(): boolean {
  return spawnSync(process.execPath, ['--version'], { uid: nobody, gid: nobody }).status === 0;
}
