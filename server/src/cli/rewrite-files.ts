import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { isWithin } from './is-within.ts';
import { leftAsLossy } from './lossy-files.ts';
import { realPlace } from './stays-inside.ts';
import { textFileOf } from './text-file.ts';
import { changedMeanwhile, type FileContent, whyNotWritten, writeAllWhole } from './write-file.ts';
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

/**
 * Gives files other texts: all of them, or, where one cannot be written, none. Each keeps its encoding and its mode.
 * Nothing is written where a file has changed since it was read, or where a link leads out of the folders.
 *
 * @param folders the URIs of the folders that were read
 */
export async function rewriteFiles(rewrites: readonly Rewrite[], folders: readonly string[]): Promise<void> {
  const places = await Promise.all(folders.map((uri) => realPlace(URI.parse(uri).fsPath)));
  const contents: FileContent[] = [];
  for (const rewrite of rewrites) contents.push(await contentFor(rewrite, places));
  await writeAllWhole(contents);
}

async function contentFor({ uri, shown, before, after }: Rewrite, folders: readonly string[]): Promise<FileContent> {
  const file = URI.parse(uri).fsPath;
  const place = await realPlace(file);
  if (!folders.some((folder) => isWithin(folder, place))) {
    const name = path.basename(file);
    throw new WrongUse(`${shown} is a link to ${place}, and is left as it is: name that file instead of ${name}.`);
  }
  const bytes = await readFile(place).catch((error) => {
    throw new WrongUse(whyNotWritten(error, shown));
  });
  const text = textFileOf(bytes);
  if (!text) throw new WrongUse(leftAsLossy(shown));
  if (text.text !== before) throw new WrongUse(changedMeanwhile(shown));
  return { file: place, content: text.encoded(after), shown, before: bytes };
}
