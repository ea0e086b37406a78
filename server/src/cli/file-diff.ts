import { readFile } from 'node:fs/promises';
import { pathOf } from '../node/disk-files.ts';
import { type DiffTextOptions, diffText } from './diff-text.ts';
import type { Rewrite } from './rewrite-files.ts';
import { type TextFile, textFileOf } from './text-file.ts';

/**
 * The change of a file as a unified diff; undefined where none could be applied to it, as of UTF-16. For people that does
 * not matter.
 */
export async function fileDiff(rewrite: Rewrite, options: DiffTextOptions): Promise<string | undefined> {
  if (options.isForPeople) return diffText(rewrite, options);
  const { uri, shown, before, after } = rewrite;
  const file = await textFileAt(uri);
  // A text from standard input has no file of its own.
  if (file?.text !== before) return diffText(rewrite, options);
  if (file.encoding !== 'utf-8') return undefined;
  // A patch is of bytes, and the mark is among them.
  return diffText({ shown, before: `${file.mark}${before}`, after: `${file.mark}${after}` }, options);
}

/** Says of files that their change is not in a patch. */
export function withoutDiff(shown: string): string {
  return `${shown} would change as well; it is written in UTF-16, of which a patch cannot be made.`;
}

async function textFileAt(uri: string): Promise<TextFile | undefined> {
  const path = pathOf(uri);
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  return bytes && textFileOf(bytes);
}
