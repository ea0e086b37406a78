import type { Connection } from 'vscode-languageserver';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { changedText, type OpenText, openText } from './open-text.ts';

/** What the rest of the server wants to know about the documents in the editor. */
export interface EditListener {
  opened(uri: string): void;
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** Takes in what is typed: applies the edits to the texts, and gives each new text to the workspace. */
export function followEdits(connection: Connection, workspace: Workspace, listener: EditListener): void {
  const texts = new Map<string, OpenText>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    texts.set(uriKey(uri), openText(text));
    workspace.open(uri, text, version, languageId);
    listener.opened(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = texts.get(uriKey(uri));
    if (!before || contentChanges.length === 0) return;
    const after = changedText(before, contentChanges);
    texts.set(uriKey(uri), after);
    workspace.edit(uri, after.text, version);
    listener.changed(uri);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (!texts.has(uriKey(uri))) return;
    workspace.save(uri);
    listener.saved(uri);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!texts.delete(uriKey(uri))) return;
    workspace.close(uri);
    listener.closed(uri);
  });
}
