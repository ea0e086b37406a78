import { randomBytes } from 'node:crypto';
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { leftAsLossy } from './lossy-files.ts';
import { textFileOf } from './text-file.ts';
import { whyNotWritten, writeWhole } from './write-file.ts';
import { WrongUse } from './wrong-use.ts';

/** A file that is to have another text. */
export interface Rewrite {
  readonly uri: string;
  /** The file as it is shown. */
  readonly shown: string;
  /** The text that was read, and from which the other one was made. */
  readonly before: string;
  readonly after: string;
}

/** A new content that lies beside its place. */
interface Staged {
  readonly place: string;
  readonly beside: string;
  readonly original: Uint8Array;
  readonly shown: string;
}

/**
 * Gives files other texts: all of them, or, where one cannot be written, none. Each keeps its encoding and its mode.
 * Nothing is written where a file has changed since it was read.
 */
export async function rewriteFiles(rewrites: readonly Rewrite[]): Promise<void> {
  const staged: Staged[] = [];
  const moved: Staged[] = [];
  try {
    for (const rewrite of rewrites) staged.push(await stage(rewrite));
    for (const one of staged) {
      await rename(one.beside, one.place).catch((error) => {
        throw new WrongUse(whyNotWritten(error, one.shown));
      });
      moved.push(one);
    }
  } catch (error) {
    await Promise.all(staged.map(({ beside }) => rm(beside, { force: true })));
    for (const { place, original, shown } of moved) await writeWhole(place, original, shown);
    throw error;
  }
}

async function stage({ uri, shown, before, after }: Rewrite): Promise<Staged> {
  const file = URI.parse(uri).fsPath;
  const place = await realpath(file).catch(() => file);
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const original = await readFile(place);
    const file = textFileOf(original);
    if (!file) throw new WrongUse(leftAsLossy(shown));
    if (file.text !== before) throw new WrongUse(`${shown} has just been changed, and is left as it is: try again.`);
    await access(place, constants.W_OK);
    const { mode } = await stat(place);
    await writeFile(beside, file.encoded(after), { flag: 'wx', mode });
    return { place, beside, original, shown };
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(whyNotWritten(error, shown));
  }
}
