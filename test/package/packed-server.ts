import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { npmCommand, runNpm } from '../../client/editor/processes.mjs';

/** What `npm pack` made. */
export interface Packed {
  /** The path of the archive. */
  readonly tarball: string;
  readonly files: readonly string[];
  /** In bytes. */
  readonly unpackedSize: number;
}

/** Packs the server into a folder, as it would be published. */
export async function packServer(folder: string): Promise<Packed> {
  const { code, output } = await runNpm(
    ['pack', '--workspace', 'server', '--pack-destination', folder, '--json', '--loglevel', 'error'],
    root,
  );
  expect(code, output).toBe(0);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  // What the scripts of the package say stands before.
  const told: unknown = JSON.parse(output.slice(output.search(/^[[{]$/m)));
  const [about] = Object.values(told as Record<string, { files: { path: string }[]; unpackedSize: number }>);
  if (!about) throw new Error(output);
  return {
    tarball: path.join(folder, name),
    files: about.files.map((file) => file.path),
    unpackedSize: about.unpackedSize,
  };
}

/** A new empty folder with the package installed in it, and nothing asked of the network. */
export function folderWith({ tarball }: Packed): string {
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const [npm = 'npm', ...rest] = npmCommand('install', '--offline', '--no-audit', '--no-fund', tarball);
  const { status, stdout, stderr } = spawnSync(npm, rest, { cwd: folder, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return folder;
}

/** A folder of its own for a test. */
export function emptyFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'hit-packed-')));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
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
