import {
  DidChangeWatchedFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { FileChange } from '../workspace/files-on-disk.ts';
import type { FilesChanged, Workspace } from '../workspace/workspace.ts';
import type { Log } from './log.ts';
import { type Hear, lists } from './notifications.ts';

interface FileChangesOptions {
  readonly hear: Hear;
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
export function followFileChanges({ hear, workspace, log, nextTurn, onChange }: FileChangesOptions): {
  add(changes: readonly FileChange[]): void;
} {
  let waiting: FileChange[] = [];
  let isCollecting = false;

  function add(changes: readonly FileChange[]): void {
    waiting.push(...changes);
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
    waiting = [];
    try {
      onChange(await workspace.filesChanged(changes));
    } catch (error) {
      log.failure('following files', error);
    }
  }

  hear(DidChangeWatchedFilesNotification.type, lists('changes', 'uri'), ({ changes }) =>
    add(changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted }))),
  );
  hear(DidDeleteFilesNotification.type, lists('files', 'uri'), ({ files }) =>
    add(files.map(({ uri }) => ({ uri, isGone: true }))),
  );
  hear(DidRenameFilesNotification.type, lists('files', 'oldUri', 'newUri'), ({ files }) => {
    for (const { oldUri, newUri } of files) workspace.fileMoved(oldUri, newUri);
    add(files.flatMap(({ oldUri, newUri }) => [{ uri: oldUri, isGone: true }, { uri: newUri }]));
  });
  return { add };
}
