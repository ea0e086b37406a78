import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type EditClient, type PlannedEdit, workspaceEdit } from '../annotated-edit.ts';
import { idEdits } from './id-edits.ts';
import { linkEdits } from './link-edits.ts';
import { type FileRename, isMoved, movesOf } from './moves.ts';

/**
 * What has to change in the files before some are renamed or moved: relative paths from and to them, and the ids that
 * follow the names of their files. The edit speaks of the files by their old names. Null where nothing has to change.
 */
export function renameFiles(
  snapshot: Snapshot,
  renames: readonly FileRename[],
  client: EditClient,
): WorkspaceEdit | null {
  const moves = movesOf(renames);
  const planned: PlannedEdit[] = [];
  for (const document of snapshot.documents()) {
    planned.push(...linkEdits(document, renames, moves));
    if (isMoved(document.uri, moves)) planned.push(...idEdits(snapshot, document, moves, client));
  }
  if (planned.length === 0) return null;
  return workspaceEdit(planned.toSorted(byPlace).filter(isApart), client);
}

function byPlace(one: PlannedEdit, other: PlannedEdit): number {
  if (one.document === other.document) return one.start - other.start;
  return one.document.uri < other.document.uri ? -1 : 1;
}

/** Two files that are renamed at once may each want to change the same place; the first one does. */
function isApart(edit: PlannedEdit, index: number, all: readonly PlannedEdit[]): boolean {
  const before = all[index - 1];
  return !before || before.document !== edit.document || before.end <= edit.start;
}
