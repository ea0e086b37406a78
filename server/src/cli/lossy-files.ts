import { readFile } from 'node:fs/promises';
import { pathOf, textOf } from '../node/disk-files.ts';
import { textFileOf } from './text-file.ts';

interface ReadText {
  readonly uri: string;
  readonly text: string;
}

/** What stands in a text for bytes that mean nothing. */
const unknownCharacter = '\u{fffd}';

/**
 * The URIs of those texts whose files are written in none of the encodings that we read, such as the one of old Windows
 * programs: some of their letters are not known, and writing them anew would lose these.
 */
export async function lossyUris(texts: readonly ReadText[]): Promise<ReadonlySet<string>> {
  // Only what was not understood has to be looked at again.
  const doubtful = texts.filter(({ text }) => text.includes(unknownCharacter));
  const lossy = await Promise.all(doubtful.map(isLossy));
  return new Set(doubtful.flatMap(({ uri }, index) => (lossy[index] ? [uri] : [])));
}

/** Says of such a file that it is not written anew. */
export function leftAsLossy(shown: string): string {
  return `${shown} is not written in UTF-8, and is left as it is: save it as UTF-8 first.`;
}

/** A text that does not come from the file of its name is not judged by that. */
async function isLossy({ uri, text }: ReadText): Promise<boolean> {
  const file = pathOf(uri);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  return bytes !== undefined && textOf(bytes) === text && textFileOf(bytes) === undefined;
}
