import { kindByName } from '../model/file-kind.ts';
import { type FileAccess, isSkippedFolder } from './files.ts';
import { childUri, pathBelow } from './uris.ts';

/** So many files are read at the same time. */
const parallelReads = 16;
/** So many files become one step of the workspace. */
const batchSize = 256;

export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** Reads the files of the format in a folder, those that are `urgent` first, in batches. */
export async function* readFolder(
  files: FileAccess,
  folder: string,
  urgent: (uri: string) => boolean,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<readonly FileText[]> {
  const uris = await listFolder(files, folder);
  const ordered = [...uris.filter(urgent), ...uris.filter((uri) => !urgent(uri))];
  for (let start = 0; start < ordered.length; start += batchSize) {
    onProgress?.(start, ordered.length);
    yield await readAll(files, ordered.slice(start, start + batchSize));
  }
}

/** The URIs of the files of the format in a folder. */
export async function listFolder(files: FileAccess, folder: string): Promise<string[]> {
  const paths = await files.list(folder, { wants: (name) => kindByName(name) !== undefined, skips: isSkippedFolder });
  return paths.map((path) => childUri(folder, path));
}

/** Whether a file is one that `readFolder` would have found in one of the folders. */
export function isWorkspaceFile(uri: string, folders: readonly string[]): boolean {
  if (kindByName(uri) === undefined) return false;
  return folders.some((folder) => {
    const path = pathBelow(folder, uri);
    return path !== undefined && !path.split('/').slice(0, -1).some(isSkippedFolder);
  });
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
