import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import { kindByName } from '../model/file-kind.ts';
import type { FileChange } from '../workspace/files-on-disk.ts';
import type { FilesChanged, Workspace } from '../workspace/workspace.ts';
import type { Log } from './log.ts';

interface FileChangesOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly log: Log;
  nextTurn(): Promise<void>;
  onChange(changed: FilesChanged): void;
}

/** So many changes are taken in at the latest, though more may be on their way. */
const mostAtOnce = 10_000;

/**
 * Takes in what the editor tells of files on disk. Whoever switches a branch changes thousands of them in a moment, and
 * some editors tell of each alone: all that have arrived are taken in together.
 */
export function followFileChanges({ connection, workspace, log, nextTurn, onChange }: FileChangesOptions): {
  add(changes: readonly FileChange[]): void;
} {
  let waiting: FileChange[] = [];
  let appeared: string[] = [];
  let isCollecting = false;

  function add(changes: readonly FileChange[], folders: readonly string[] = []): void {
    waiting.push(...changes);
    appeared.push(...folders);
    if (!isCollecting) void collect();
  }

  async function collect(): Promise<void> {
    isCollecting = true;
    for (let before = -1; before !== waiting.length && waiting.length < mostAtOnce; ) {
      before = waiting.length;
      // A queued message is handled a turn after the one that it waited for.
      await nextTurn();
      await nextTurn();
    }
    isCollecting = false;
    const changes = waiting;
    const folders = appeared;
    waiting = [];
    appeared = [];
    try {
      const [changed, ...fresh] = await Promise.all([
        workspace.filesChanged(changes),
        ...folders.map((folder) => workspace.folderAppeared(folder)),
      ]);
      onChange({ ...changed, files: [...new Set([...changed.files, ...fresh.flat()])] });
    } catch (error) {
      log.failure('following files', error);
    }
  }

  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    add(changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted }))),
  );
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) =>
    add(files.map(({ uri }) => ({ uri, isGone: true }))),
  );
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) => {
    for (const { oldUri, newUri } of files) workspace.fileMoved(oldUri, newUri);
    add(
      files.flatMap(({ oldUri, newUri }) => [{ uri: oldUri, isGone: true }, { uri: newUri }]),
      files.flatMap(({ newUri }) => (kindByName(newUri) === undefined ? [newUri] : [])),
    );
  });
  return { add };
}
