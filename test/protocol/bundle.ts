import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { bundleServer } from './bundle-server.ts';

const folders: string[] = [];

/** That of the tests of this file alone. */
let own: string | undefined;

/** The path of the server's bundle for Node, made from the sources as they were when the tests began. */
export function serverBundle(): string {
  return own ?? inject('serverBundle');
}

/** From now on the programs that this file starts are of a bundle of its own, as it ships, which it may damage. */
export function useOwnBundle(): void {
  own = bundleServer(temporaryFolder());
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
