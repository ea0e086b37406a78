import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from './wrong-use.ts';

/**
 * Writes a file beside its place and then moves it there, so that what was there before stays whole until the new one
 * is. Says in a sentence why it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array, shown: string): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const status = await stat(place).catch(() => undefined);
  if (status?.isDirectory()) throw new WrongUse(`${shown} is a folder; name a file in it.`);
  // A device or a pipe, such as /dev/null, has no place beside it and nothing to keep.
  if (status && !status.isFile()) return writeFile(place, content).catch((error) => refuse(error, shown));
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx', ...(status ? { mode: status.mode } : {}) });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    refuse(error, shown);
  }
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
};
