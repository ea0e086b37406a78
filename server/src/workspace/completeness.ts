import { type FileKind, kindByName } from '../model/file-kind.ts';
import { isConfigFile } from './config-file.ts';
import type { WorkspaceState } from './state.ts';

/**
 * Whether every file of a kind is known: all folders were read, and nothing in them is closed to us. Where it is not, an
 * id that no file declares is unknown, and not wrong.
 */
export function isComplete(state: WorkspaceState, kind: FileKind | 'library'): boolean {
  if (state.reading || state.unreadableFolders.size > 0) return false;
  for (const uri of state.unreadable.values()) {
    // It declares nothing.
    if (isConfigFile(uri)) continue;
    const closed = kindByName(uri);
    const isLibrary = closed === 'catalog' || closed === 'framework';
    // What only a setting makes ours may be of any kind.
    if (closed === undefined || closed === kind || (kind === 'library' && isLibrary)) return false;
  }
  return true;
}
