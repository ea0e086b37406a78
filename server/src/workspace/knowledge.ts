import { type FileKind, kindByName } from '../model/file-kind.ts';
import { fileContext, type WorkspaceState } from './state.ts';
import { exclusionOf } from './workspace-file.ts';

/**
 * Whether every file of these kinds is known: all folders were read, and nothing in them is closed to us. Where it is
 * not, an id that no file declares is unknown, and not wrong.
 */
export function isComplete(state: WorkspaceState, kinds: readonly FileKind[]): boolean {
  if (state.reading || state.unreadableFolders.size > 0) return false;
  for (const uri of state.unreadable.values()) {
    const kind = kindByName(uri);
    if (kind === undefined || kinds.includes(kind)) return false;
  }
  return true;
}

/**
 * Whether what a document declares counts for other files. An open document is served wherever it is; but whoever looks
 * into an old copy that is left out of the workspace does not thereby declare its courses a second time.
 */
export function countsForOthers(state: WorkspaceState, uri: string): boolean {
  return exclusionOf(uri, fileContext(state)) === undefined;
}
