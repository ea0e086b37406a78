import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const folders: string[] = [];
let bundle: string | undefined;

/** The path of the server's bundle for Node, made from the sources as they are now; once for a file of tests. */
export function serverBundle(): string {
  bundle ??= build();
  return bundle;
}

function build(): string {
  const out = path.join(temporaryFolder(), 'dist');
  execFileSync(process.execPath, [path.join(root, 'server/esbuild.mjs'), '--out', out]);
  // The bundle is a module, as its package says.
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }');
  return path.join(out, 'node.js');
}

/** A new folder with the given files, which is removed when the tests of this file are over. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-protocol-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFile(path.join(folder, name), text);
  return folder;
}

export function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
