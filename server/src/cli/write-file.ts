import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { holdingSignals } from './holding-signals.ts';
import { WrongUse } from './wrong-use.ts';

/** What is to be written where. */
export interface FileContent {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** The place as a person may see it. */
  readonly shown: string;
  /** What the file must still hold when it is replaced; without it, that does not matter. */
  readonly before?: Uint8Array;
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
 * is. It keeps its mode. Says in a sentence why it cannot be written.
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
 * The same for several files: either all of them are written, or all stays as it was, also when a person presses Ctrl+C.
 * What lies beside the places is then taken away; the moves, once begun, are made to the end.
 *
 * @param beforeMoving for tests: called when all lie beside their places
 */
export async function writeAllWhole(
  files: readonly FileContent[],
  beforeMoving: () => Promise<void> = async () => {},
): Promise<void> {
  await holdingSignals(async (mayGiveUp) => {
    const staged: Staged[] = [];
    const moved: Staged[] = [];
    try {
      for (const file of files) {
        mayGiveUp();
        staged.push(await stage(file, files.length > 1));
      }
      await beforeMoving();
      mayGiveUp();
      for (const [index, one] of staged.entries()) {
        if (files[index]?.before) await mustBeUnchanged(one);
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
  });
}

/** @param keepsBefore whether what is there has to be put back where a later file cannot be written */
async function stage({ file, content, shown, before: expected }: FileContent, keepsBefore: boolean): Promise<Staged> {
  const place = await placeOf(file, shown);
  const status = await stat(place).catch(() => undefined);
  if (status?.isDirectory()) throw new WrongUse(`${shown} is a folder; name a file in it.`);
  if (status && !status.isFile()) throw new WrongUse(`${shown} is no file that could be written over.`);
  const beside = besides(place);
  try {
    // To move a file to the place of another one asks for no leave to write that.
    if (status) await access(place, constants.W_OK);
    const before = expected ?? (status && keepsBefore ? await readFile(place) : undefined);
    await writeFile(beside, content, { flag: 'wx', ...(status ? { mode: status.mode } : {}) });
    if (status) {
      // What new files may be is limited for each process, and whose they are is its own name.
      await chown(beside, status.uid, status.gid).catch(() => {});
      await chmod(beside, status.mode);
    }
    return { place, beside, before, shown };
  } catch (error) {
    await rm(beside, { force: true });
    refuse(error, shown);
  }
}

/** A name for a file in the same folder, which is not longer than a name can be. */
function besides(place: string): string {
  const name = path.basename(place).slice(0, 40);
  return path.join(path.dirname(place), `.${name}.${randomBytes(4).toString('hex')}.tmp`);
}

/** Somebody may have written the file since it was read; to replace it then would lose that. */
async function mustBeUnchanged({ place, before, shown }: Staged): Promise<void> {
  const now = await readFile(place).catch(() => undefined);
  if (before && now && Buffer.compare(before, now) === 0) return;
  throw new WrongUse(changedMeanwhile(shown));
}

/** Says of a file that it is not what was read. */
export function changedMeanwhile(shown: string): string {
  return `${shown} has just been changed, and is left as it is: try again.`;
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
  EDQUOT: 'you may not use more of the disk',
  EFBIG: 'no file may be so large here',
  EISDIR: 'there is a folder of that name',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'the name is too long',
};
