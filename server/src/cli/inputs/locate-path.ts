import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { largestFile } from '../../node/disk-files.ts';
import { readNamedFile } from '../read-folder.ts';
import { WrongUse } from '../wrong-use.ts';

/** What a person named, and what it turned out to be. */
export type LocatedPath = LocatedFile | LocatedFolder | LocatedGlob;

export interface LocatedFile {
  readonly kind: 'file';
  readonly written: string;
  /** Where it is: a path from the root. */
  readonly place: string;
  readonly text: string;
}

export interface LocatedFolder {
  readonly kind: 'folder';
  readonly written: string;
  readonly place: string;
}

export interface LocatedGlob {
  readonly kind: 'glob';
  readonly written: string;
  /** The folder below which it looks. */
  readonly place: string;
  /** Whether a file is meant, by its path below `place`. */
  matches(below: string): boolean;
}

/** Finds out what a path is. What is there under a name counts before what the name would mean as a glob. */
export async function locatePath(
  written: string,
  { cwd, base }: { readonly cwd: string; readonly base: string },
): Promise<LocatedPath> {
  if (written === '') throw new WrongUse('A path is empty; leave it out for the whole folder, or write “.”.');
  const place = path.resolve(cwd, written);
  const status = await stat(place).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (typeof status === 'string') {
    if (isGlob(written)) return locateGlob(written, cwd);
    await readNamedFile(place, written);
    throw new WrongUse(`There is no file ${written}.`);
  }
  if (status.isDirectory()) return { kind: 'folder', written, place: await spelledFrom(base, place) };
  if (status.size > largestFile) throw new WrongUse(`${written} is too large to be read: no curriculum has 20 MB.`);
  const text = await readNamedFile(place, written);
  return { kind: 'file', written, place: await spelledFrom(base, place), text };
}

function isGlob(written: string): boolean {
  return /[*?[{]/.test(written);
}

function locateGlob(written: string, cwd: string): LocatedGlob {
  const pattern = path.sep === '\\' ? written.replaceAll('\\', '/') : written;
  const { base, glob } = picomatch.scan(pattern);
  if (glob === '') throw new WrongUse(`There is no file ${written}.`);
  const matches = picomatch(glob, { dot: true });
  return { kind: 'glob', written, place: path.resolve(cwd, base), matches: (below) => matches(below) };
}

/**
 * The same place as the folder of the call spells it: by links, and where capitals make no difference, one file has many
 * paths, and must not count as many files. A link to a file is a file of its own.
 */
async function spelledFrom(base: string, place: string): Promise<string> {
  const isLink = (await lstat(place).catch(() => undefined))?.isSymbolicLink() ?? false;
  const isFolderLink = isLink && ((await stat(place).catch(() => undefined))?.isDirectory() ?? false);
  const real = (one: string) => realpath(one).catch(() => one);
  const realPlace =
    isLink && !isFolderLink ? path.join(await real(path.dirname(place)), path.basename(place)) : await real(place);
  const below = path.relative(await real(base), realPlace);
  const isOutside = below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below);
  return isOutside ? place : path.join(base, below);
}
