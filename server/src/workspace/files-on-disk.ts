import type { ClosedMemory } from './closed-document.ts';
import type { FileAccess } from './files.ts';
import { type IgnoreFiles, ignoreFileName, noIgnoreFiles } from './ignore-files.ts';
import { findFolders } from './made-folders.ts';
import { type PlaceToWalk, placesToWalk } from './places-to-walk.ts';
import { type FileToRead, readFiles, withReadFiles } from './read-files.ts';
import { fileContext, settingsFor, type WorkspaceState } from './state.ts';
import { childUri, fileName, folderKey, folderOf, isBelowAny, uriKey } from './uris.ts';
import { type Walk, walkFolder } from './walk-folder.ts';
import { exclusionBelow, isWanted, isWorkspaceFile } from './workspace-file.ts';

/** What an editor tells of a file or folder on disk. */
export interface FileChange {
  readonly uri: string;
  /** Said to be deleted or moved away; otherwise it was made or changed. */
  readonly isGone?: boolean;
}

interface FilesOnDiskOptions {
  readonly files: FileAccess;
  /** Holds what is worked out of the files. */
  readonly memory: ClosedMemory;
  state(): WorkspaceState;
  become(state: WorkspaceState): void;
  /** Says that something new is known of a file; the answer says later whether that still is the newest. */
  nextEvent(key: string): () => boolean;
  /** Told of each file outside of the workspace folders that counts, so that it can be watched. */
  onFileOutside(uri: string): void;
}

/** Keeps what the workspace knows of its files on disk. Each function gives the URIs of the files that changed by it. */
export function createFilesOnDisk({ files, memory, state, become, nextEvent, onFileOutside }: FilesOnDiskOptions) {
  /** The folders that were not read to their end, and how many readings of each are under way. */
  const unread = new Map<string, number>();
  let walks: Promise<unknown> = Promise.resolve();

  const isOurs = (uri: string) => isWorkspaceFile(uri, fileContext(state()));

  const isLeftOut = (folder: string, path: string, ignores = state().ignores.get(folder) ?? noIgnoreFiles) =>
    exclusionBelow(path, settingsFor(state(), folder), ignores) !== undefined;

  /** Whoever has asked the same state before has the answers ready, so a new one is only made for something new. */
  function replace(parts: Partial<WorkspaceState>): void {
    const before = state();
    const after = { ...before, ...parts };
    const names = Object.keys(parts) as (keyof WorkspaceState)[];
    if (names.some((name) => after[name] !== before[name])) become(after);
  }

  /** Reads files again, or for the first time, and takes in what became of them. */
  async function read(
    uris: readonly string[],
    isGone: (uri: string) => boolean = () => false,
    onRead?: (done: number) => void,
  ): Promise<string[]> {
    const changed: string[] = [];
    let done = 0;
    const { folders } = state();
    const wanted = uris.map((uri): FileToRead => {
      const goneFrom = isGone(uri) ? folderOf(uri, folders) : undefined;
      return { uri, goneFrom, isNewest: nextEvent(uriKey(uri)) };
    });
    await readFiles(files, folders, wanted, (batch) => {
      const after = withReadFiles(state(), batch, memory);
      if (after.state !== state()) become(after.state);
      changed.push(...after.changed);
      done += batch.length;
      onRead?.(done);
    });
    return changed;
  }

  /** Lets go of files that are not ours, and of folders that are no longer part of the workspace. */
  function letGo(): string[] {
    const before = state();
    const folders = new Set(before.folders.map(folderKey));
    const disk = filtered(before.disk, (_, { uri }) => isOurs(uri));
    replace({
      disk,
      unreadable: filtered(before.unreadable, (_, uri) => isOurs(uri)),
      unreadableFolders: filtered(before.unreadableFolders, (key) => folders.has(key) || isBelowAny(key, folders)),
      ignores: filtered(before.ignores, (folder) => before.folders.includes(folder)),
    });
    return [...before.disk].flatMap(([key, { uri }]) => (disk.has(key) ? [] : [uri]));
  }

  /** Lists a folder or a part of it; one at a time, since each takes in what the one before has found. */
  function walk(folder: string, from: string): Promise<Walk> {
    const walked = walks.then(() =>
      walkFolder(files, {
        folder,
        from,
        ignores: state().ignores.get(folder) ?? noIgnoreFiles,
        isCandidate: (path) => /\.ya?ml$/i.test(path) && isWanted(childUri(folder, path), fileContext(state())),
        isLeftOut: (path, ignores) => isLeftOut(folder, path, ignores),
      }),
    );
    const taken = walked.then((walk) => {
      takeInWalk(folder, from, walk);
      return walk;
    });
    walks = taken.catch(() => undefined);
    return taken;
  }

  function takeInWalk(folder: string, from: string, { unreadable, ignores }: Walk): void {
    const before = state();
    if (!before.folders.includes(folder)) return;
    const walked = folderKey(from === '' ? folder : childUri(folder, from));
    const isWalked = (key: string) => key === walked || isBelowAny(key, new Set([walked]));
    const closed = [...before.unreadableFolders].filter(([key]) => !isWalked(key));
    const closedNow = unreadable.map((uri) => [folderKey(uri), uri] as const);
    for (const { uri } of ignores.around) onFileOutside(uri);
    replace({
      unreadableFolders: new Map([...closed, ...closedNow]),
      ignores: new Map(before.ignores).set(folder, ignores),
    });
  }

  async function readBelow(
    folder: string,
    from: string,
    onProgress?: (done: number, total: number) => void,
  ): Promise<string[]> {
    const { files: listed } = await walk(folder, from);
    if (!state().folders.includes(folder)) return [];
    const gone = letGo();
    const { disk, open } = state();
    const fresh = listed.filter((uri) => !disk.has(uriKey(uri)));
    const isOpen = (uri: string) => open.has(uriKey(uri));
    const ordered = [...fresh.filter(isOpen), ...fresh.filter((uri) => !isOpen(uri))];
    onProgress?.(0, ordered.length);
    return [...gone, ...(await read(ordered, undefined, (done) => onProgress?.(done, ordered.length)))];
  }

  return {
    letGo,
    /** Says which folders are read for the first time from now on. */
    expect(folders: readonly string[]): void {
      for (const folder of folders) unread.set(folder, 0);
      for (const folder of unread.keys()) if (!state().folders.includes(folder)) unread.delete(folder);
      replace({ reading: unread.size > 0 });
    },
    async readFolder(folder: string, onProgress?: (done: number, total: number) => void): Promise<string[]> {
      if (unread.has(folder)) unread.set(folder, (unread.get(folder) ?? 0) + 1);
      try {
        return await readBelow(folder, '', onProgress);
      } finally {
        const others = (unread.get(folder) ?? 1) - 1;
        if (others > 0) unread.set(folder, others);
        else unread.delete(folder);
        replace({ reading: unread.size > 0 });
      }
    },
    async filesChanged(changes: readonly FileChange[]): Promise<string[]> {
      const latest = new Map(changes.map((change) => [uriKey(change.uri), change]));
      const uris = [...latest.values()].map(({ uri }) => uri);
      const gone = new Set([...latest].flatMap(([key, { isGone }]) => (isGone ? [key] : [])));
      const isGone = (key: string) => gone.has(key) || isBelowAny(key, gone);
      forgetFolders(isGone);
      const changed = await Promise.all([
        read([...uris.filter(isOurs), ...knownBelow(latest)], (uri) => isGone(uriKey(uri))),
        ...placesToWalk(state(), uris).map(({ folder, from }) => readBelow(folder, from)),
      ]);
      const made = await madeFolders(uris.filter((uri) => !isGone(uriKey(uri))));
      const inside = await Promise.all(made.map(({ folder, from }) => readBelow(folder, from)));
      return [...new Set([...changed, ...inside].flat())];
    },
  };

  /** The places of those that are folders: of one that is made, editors may tell without what is in it. */
  async function madeFolders(uris: readonly string[]): Promise<PlaceToWalk[]> {
    const { disk, unreadable, folders } = state();
    const isFile = (key: string) => disk.has(key) || unreadable.has(key);
    const unknown = uris.filter((uri) => !isFile(uriKey(uri)) && fileName(uri) !== ignoreFileName);
    return findFolders(files, folders, unknown, (folder, path) => !isLeftOut(folder, path));
  }

  /** The known files in folders that changed: where a folder is deleted, editors may tell of the folder alone. */
  function knownBelow(changed: ReadonlyMap<string, unknown>): string[] {
    const { disk, unreadable } = state();
    const known = new Map([...unreadable, ...[...disk].map(([key, { uri }]) => [key, uri] as const)]);
    return [...known].flatMap(([key, uri]) => (!changed.has(key) && isBelowAny(key, changed) ? [uri] : []));
  }

  /** Of folders that are gone neither the `.gitignore` files count any more, nor that they could not be listed. */
  function forgetFolders(isGone: (key: string) => boolean): void {
    const before = state();
    const ignores = [...before.ignores].map(([folder, known]): [string, IgnoreFiles] => {
      const stays = (path: string) => path === '' || !isGone(uriKey(childUri(folder, path)));
      return [folder, { ...known, inside: filtered(known.inside, stays) }];
    });
    replace({
      ignores: ignores.some(([folder, { inside }]) => before.ignores.get(folder)?.inside !== inside)
        ? new Map(ignores)
        : before.ignores,
      unreadableFolders: filtered(before.unreadableFolders, (key) => !isGone(key)),
    });
  }
}

/** The entries that stay; the same map when all do. */
function filtered<Value>(map: ReadonlyMap<string, Value>, stays: (key: string, value: Value) => boolean) {
  const kept = [...map].filter(([key, value]) => stays(key, value));
  return kept.length === map.size ? map : new Map(kept);
}
