import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FileEdit, NewFile } from '../../rules/rule-fix.ts';
import { type EditClient, type PlannedEdit, workspaceEdit } from '../annotated-edit.ts';

/** The edit of an action as the protocol has it; changes of several files stand under the action's title in a preview. */
export function toWorkspaceEdit(
  { changes, newFiles = [] }: FileEdit,
  title: string,
  client: EditClient,
): WorkspaceEdit {
  const group = { label: title, description: '', needsConfirmation: false };
  const planned = changes.flatMap(({ document, changes: own }) =>
    own.map((change): PlannedEdit => ({ document, ...change, group })),
  );
  const isWide = changes.length + newFiles.length > 1;
  const edit = workspaceEdit(planned, isWide ? client : { ...client, annotations: false });
  if (newFiles.length === 0) return edit;
  return { ...edit, documentChanges: [...newFiles.flatMap(creation), ...(edit.documentChanges ?? [])] };
}

function creation({ uri, text }: NewFile): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
