import { type ClosedMemory, createClosedDocument } from './closed-document.ts';
import type { FileAccess, Unreadable } from './files.ts';
import { fileContext, type WorkspaceState } from './state.ts';
import { fileName, parentOf, pathBelow, uriKey } from './uris.ts';
import { isWorkspaceFile } from './workspace-file.ts';

/** So many files are read at the same time. */
const parallelReads = 16;
/** So many files become one step of the workspace, since each step copies the list of all files. */
const batchSize = 256;

/** A file to read. */
export interface FileToRead {
  readonly uri: string;
  /** The workspace folder, where the editor said that the file is gone from it, or the folder that it was in. */
  readonly goneFrom: string | undefined;
  /** Whether nothing newer is known of the file since it was asked for. */
  isNewest(): boolean;
}

/** What was read. */
export interface ReadFile extends FileToRead {
  readonly content: string | Unreadable | undefined;
}

/** Reads files of the workspace with these folders, and hands them over in batches: as many at once as there are, but none waits for a slow one. */
export async function readFiles(
  files: FileAccess,
  folders: readonly string[],
  wanted: readonly FileToRead[],
  takeIn: (batch: readonly ReadFile[]) => void,
): Promise<void> {
  let arrived: ReadFile[] = [];
  let next = 0;
  async function readSome(): Promise<void> {
    for (let file = wanted[next++]; file; file = wanted[next++]) {
      const content = await readFile(files, folders, file);
      arrived.push({ ...file, content });
      if (arrived.length < batchSize && next < wanted.length) continue;
      const batch = arrived;
      arrived = [];
      takeIn(batch);
    }
  }
  await Promise.all(Array.from({ length: parallelReads }, readSome));
}

/** A link that leads out of all folders is not followed: a stranger could have put it there. */
async function readFile(
  files: FileAccess,
  folders: readonly string[],
  { uri, goneFrom }: FileToRead,
): Promise<ReadFile['content']> {
  const content = await files.read(uri, folders);
  if (goneFrom === undefined || content === undefined) return content;
  return (await isListed(files, uri, goneFrom)) ? content : undefined;
}

/** Where `A` and `a` are the same name, what was renamed from one to the other can still be read by the first. */
async function isListed(files: FileAccess, uri: string, within: string): Promise<boolean> {
  for (let inner = uri; pathBelow(within, inner) !== undefined; ) {
    const folder = parentOf(inner);
    const entries = folder === undefined ? undefined : await files.entries(folder);
    if (folder === undefined || entries === undefined) return false;
    const name = fileName(inner).normalize();
    if (!('unreadable' in entries) && !entries.some((entry) => entry.name.normalize() === name)) return false;
    inner = folder;
  }
  return true;
}

/** The state with what was read, and the URIs of the files of which something else is known now. */
export function withReadFiles(
  state: WorkspaceState,
  batch: readonly ReadFile[],
  memory: ClosedMemory,
): { readonly state: WorkspaceState; readonly changed: readonly string[] } {
  const disk = new Map(state.disk);
  const closed = new Map(state.unreadable);
  const context = fileContext(state);
  const changed = batch.flatMap(({ uri, content, isNewest }) => {
    if (!isNewest()) return [];
    const key = uriKey(uri);
    const isOurs = isWorkspaceFile(uri, context);
    const isClosed = isOurs && typeof content === 'object';
    const wasClosed = isClosed ? closed.has(key) : closed.delete(key);
    if (isClosed) closed.set(key, uri);
    const known = disk.get(key);
    if (isOurs && typeof content === 'string') {
      if (known?.text === content) return [];
      disk.set(key, createClosedDocument(known?.uri ?? uri, content, memory));
      return [uri];
    }
    return disk.delete(key) || wasClosed !== isClosed ? [uri] : [];
  });
  if (changed.length === 0) return { state, changed };
  return { state: { ...state, disk, unreadable: closed }, changed };
}
