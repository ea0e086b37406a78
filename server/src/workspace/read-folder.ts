import { type FileAccess, isSkippedFolder } from './files.ts';
import { childUri } from './uris.ts';

/** So many files are read at the same time. */
const parallelReads = 16;
/** So many files become one step of the workspace. */
const batchSize = 256;

export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** Which files of a folder are read, and which of them first. */
export interface ReadingOrder {
  wants(uri: string): boolean;
  isUrgent(uri: string): boolean;
}

/** Reads files of a folder, in batches. */
export async function* readFolder(
  files: FileAccess,
  folder: string,
  { wants, isUrgent }: ReadingOrder,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<readonly FileText[]> {
  const uris = await listFolder(files, folder, wants);
  const ordered = [...uris.filter(isUrgent), ...uris.filter((uri) => !isUrgent(uri))];
  for (let start = 0; start < ordered.length; start += batchSize) {
    onProgress?.(start, ordered.length);
    yield await readAll(files, ordered.slice(start, start + batchSize));
  }
}

/** The URIs of the wanted files in a folder. */
export async function listFolder(
  files: FileAccess,
  folder: string,
  wants: (uri: string) => boolean,
): Promise<string[]> {
  const filter = { wants: (path: string) => wants(childUri(folder, path)), skips: isSkippedFolder };
  return (await files.list(folder, filter)).map((path) => childUri(folder, path));
}

async function readAll(files: FileAccess, uris: readonly string[]): Promise<FileText[]> {
  const texts: (string | undefined)[] = [];
  let next = 0;
  async function readSome(): Promise<void> {
    while (next < uris.length) {
      const index = next++;
      const uri = uris[index];
      if (uri !== undefined) texts[index] = await files.read(uri);
    }
  }
  await Promise.all(Array.from({ length: parallelReads }, readSome));
  return uris.flatMap((uri, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ uri, text }];
  });
}
