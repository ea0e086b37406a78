import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Where a file is to be written. */
export interface FilePlace {
  readonly place: string;
  /** The same as a person would write it. */
  readonly shown: string;
}

/** The place for a file with a usual name: in the folder that a person named, or as the file that was named. */
export async function placeFor(name: string, out: string | undefined, cwd: string): Promise<FilePlace> {
  if (out === undefined) return { place: path.join(cwd, name), shown: name };
  const isFolder =
    /[\\/]$/.test(out) || ((await stat(path.resolve(cwd, out)).catch(() => undefined))?.isDirectory() ?? false);
  const shown = isFolder ? path.join(out, name) : out;
  return { place: path.resolve(cwd, shown), shown: shown.split(path.sep).join('/') };
}
