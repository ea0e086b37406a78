import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { isRefusal } from '../../server/src/features/rename/refusal.ts';
import { rename } from '../../server/src/features/rename/rename.ts';
import { apply } from './accept.ts';
import { readFixture } from './fixture.ts';
import { type FixtureWorkspace, fixtureWorkspace } from './workspace.ts';

/** An editor that shows edits before it makes them. */
export const showsPreviews = { documentChanges: true, annotations: true };

/** An editor that knows edits and nothing more. */
export const plainEdits = { documentChanges: false, annotations: false };

/** What becomes of the name at `$0`. */
export function renameAt(fixture: string, newName: string, client = showsPreviews) {
  const workspace = fixtureWorkspace(fixture);
  return { workspace, answer: rename(workspace.snapshot(), workspace.uri, workspace.position, newName, client) };
}

/** The edits of an answer, by the paths of the files. */
export function editsByPath(workspace: FixtureWorkspace, { documentChanges, changes }: WorkspaceEdit) {
  const versioned = (documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
  return new Map([
    ...versioned.map(
      ({ textDocument, edits }) => [workspace.pathOf(textDocument.uri), edits.filter(isTextEdit)] as const,
    ),
    ...Object.entries(changes ?? {}).map(([uri, edits]) => [workspace.pathOf(uri), edits] as const),
  ]);
}

function isTextEdit<Edit extends object>(edit: Edit): edit is Extract<Edit, { newText: string }> {
  return 'newText' in edit;
}

/** The files that an edit changes, as they are afterwards, by their paths. */
export function filesAfter(workspace: FixtureWorkspace, edit: WorkspaceEdit): Record<string, string> {
  return Object.fromEntries(
    [...editsByPath(workspace, edit)].map(([path, edits]) => [path, apply(workspace.document(path).text, edits)]),
  );
}

/** The lines that a rename changes, as they are afterwards, each with its file where there are several. */
export function linesAfter(fixture: string, newName: string, client = showsPreviews): string[] {
  const { workspace, answer } = renameAt(fixture, newName, client);
  if (isRefusal(answer)) throw new Error(answer.refusal);
  const files = readFixture(fixture);
  const after = filesAfter(workspace, answer);
  return files.flatMap(({ path, text }) => {
    const before = text.split('\n');
    const lines = (after[path] ?? text).split('\n').filter((line, index) => line !== before[index]);
    return lines.map((line) => (files.length === 1 ? line.trim() : `${path} ${line.trim()}`));
  });
}

/** Why the name at `$0` is not renamed. */
export function refusalAt(fixture: string, newName = 'new-name', client = showsPreviews): string {
  const { answer } = renameAt(fixture, newName, client);
  if (!isRefusal(answer)) throw new Error('It is renamed.');
  return answer.refusal;
}
