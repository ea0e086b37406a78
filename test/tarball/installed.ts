import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, inject } from 'vitest';
import { npmCommand } from '../../client/editor/processes.mjs';
import { emptyFolder } from './folders.ts';

/** A new empty folder with the package installed in it, and nothing asked of the network. */
export function folderWithPackage(): string {
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { tarball } = inject('packed');
  const [npm = 'npm', ...rest] = npmCommand('install', '--offline', '--no-audit', '--no-fund', tarball);
  const { status, stdout, stderr } = spawnSync(npm, rest, { cwd: folder, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return folder;
}

/** Where the package lies in such a folder. */
export function packageIn(folder: string): string {
  return path.join(folder, 'node_modules/hit-curriculum-language-server');
}

/** The programs `node` that are on the path, one of each major version, with the version as their names. */
export function nodesHere(): (readonly [version: string, program: string])[] {
  const places = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  const found = new Map<string, readonly [string, string]>();
  for (const program of [process.execPath, ...places]) {
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    const [, major] = /^v(\d+)\./.exec(version ?? '') ?? [];
    if (version && major && Number(major) >= 20 && !found.has(major)) found.set(major, [version, program]);
  }
  return [...found.values()];
}
