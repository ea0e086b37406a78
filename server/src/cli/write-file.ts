import { randomBytes } from 'node:crypto';
import { lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from './wrong-use.ts';

/** What is to be written where. */
export interface FileContent {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** The place as a person may see it. */
  readonly shown: string;
}

/** A new content that lies beside its place, with what was there before. */
interface Staged {
  readonly place: string;
  readonly beside: string;
  readonly before: Uint8Array | undefined;
  readonly shown: string;
}

/**
 * Writes a file beside its place and then moves it there, so that what was there before stays whole until the new one
 * is. Says in a sentence why it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array, shown: string): Promise<void> {
  const place = await placeOf(file, shown);
  const status = await stat(place).catch(() => undefined);
  // A device or a pipe, such as /dev/null, has no place beside it and nothing to keep.
  if (status && !status.isFile() && !status.isDirectory()) {
    return writeFile(place, content).catch((error) => refuse(error, shown));
  }
  await writeAllWhole([{ file, content, shown }]);
}

/**
 * The same for several files: either all of them are written, or all stays as it was.
 *
 * @param beforeMoving for tests: called when all lie beside their places
 */
export async function writeAllWhole(
  files: readonly FileContent[],
  beforeMoving: () => Promise<void> = async () => {},
): Promise<void> {
  const staged: Staged[] = [];
  const moved: Staged[] = [];
  try {
    for (const file of files) staged.push(await stage(file, files.length > 1));
    await beforeMoving();
    for (const one of staged) {
      await rename(one.beside, one.place).catch((error) => refuse(error, one.shown));
      moved.push(one);
    }
  } catch (error) {
    for (const { beside } of staged) await rm(beside, { force: true });
    for (const { place, before } of moved) {
      if (before === undefined) await rm(place, { force: true });
      else await writeFile(place, before).catch(() => {});
    }
    throw error;
  }
}

/** @param keepsBefore whether what is there has to be put back where a later file cannot be written */
async function stage({ file, content, shown }: FileContent, keepsBefore: boolean): Promise<Staged> {
  const place = await placeOf(file, shown);
  const status = await stat(place).catch(() => undefined);
  if (status?.isDirectory()) throw new WrongUse(`${shown} is a folder; name a file in it.`);
  if (status && !status.isFile()) throw new WrongUse(`${shown} is no file that could be written over.`);
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const before = status && keepsBefore ? await readFile(place) : undefined;
    await writeFile(beside, content, { flag: 'wx', ...(status ? { mode: status.mode } : {}) });
    return { place, beside, before, shown };
  } catch (error) {
    await rm(beside, { force: true });
    refuse(error, shown);
  }
}

/** Where a file really is; a link is followed, and one that leads nowhere is not taken for a free name. */
async function placeOf(file: string, shown: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined);
  if (real !== undefined) return real;
  const isLink = await lstat(file).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
  if (isLink)
    throw new WrongUse(`${shown} is a link to a file that is not there: name that file, or take the link away.`);
  return file;
}

function refuse(error: unknown, shown: string): never {
  throw new WrongUse(whyNotWritten(error, shown));
}

/** Says in a sentence why a file cannot be written. */
export function whyNotWritten(error: unknown, shown: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${shown} cannot be written: ${reasons[code] ?? `the system says ${code || 'no'}`}.`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission, or another program has it open',
  EBUSY: 'another program has it open',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
};
