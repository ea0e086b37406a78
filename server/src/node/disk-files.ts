import { constants } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { URI } from 'vscode-uri';
import { type FileAccess, unreadable } from '../workspace/files.ts';

/** A file of more bytes than this is no curriculum, and reading it would stop the server for seconds. */
export const largestFile = 20_000_000;

/** The files of this machine. */
export const diskFiles: FileAccess = {
  async entries(folder) {
    const path = pathOf(folder);
    if (path === undefined) return unreadable;
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: nameAsTyped(entry.name), isFolder: entry.isDirectory() }));
    } catch (error) {
      return isMissing(error) ? undefined : unreadable;
    }
  },
  async read(uri, within) {
    const path = pathOf(uri);
    if (path === undefined) return unreadable;
    try {
      const status = await stat(path);
      // Reading from a pipe would wait for ever.
      if (!status.isFile()) return undefined;
      if (status.size > largestFile || (within && !(await staysWithin(path, within)))) return unreadable;
      return textOf(await readFile(path, { flag: withoutWaiting }));
    } catch (error) {
      return isMissing(error) && !(await isBrokenLink(path)) ? undefined : unreadable;
    }
  },
};

/** How to open what was a file a moment ago, and may be a pipe by now. Windows has no such way, and no such pipes. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Whether a file is in one of the folders, by their URIs, when all links on the way to it are followed. */
async function staysWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const real = await realpath(path);
  if (real === path) return true;
  for (const folder of folders) {
    const place = pathOf(folder);
    if (place !== undefined && isBelow(await realpath(place).catch(() => place), real)) return true;
  }
  return false;
}

function isBelow(folder: string, file: string): boolean {
  const between = relative(folder, file);
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

/**
 * A name as a person types it and editors write it: on a Mac the disk can have an accent as a character of its own, and
 * finds the file by either.
 */
export function nameAsTyped(name: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'darwin' ? name.normalize('NFC') : name;
}

/**
 * The text of a file as an editor shows it: a byte order mark at its beginning says how it is written, and is no part of
 * it. Without a mark it is UTF-8.
 */
export function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a link stands here and what it leads to is not there, so that nobody knows what is in it. */
async function isBrokenLink(path: string): Promise<boolean> {
  // With such a link, Emacs marks a file as being edited.
  if (basename(path).startsWith('.#')) return false;
  return lstat(path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

/** Where on disk a URI points; undefined for one that is not of a file. */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The URI of a path, as seen from another one; from the folder in which the process runs, without one. */
export function uriOfPath(path: string, from = ''): string {
  return URI.file(resolve(from, path)).toString();
}

/** Whether a file or folder is not there, and not merely closed to us, far away, or broken. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
