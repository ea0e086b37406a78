import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
} from 'vscode-languageserver';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { changesDocument, type Hear, namesDocument, opensDocument } from './notifications.ts';
import { changedText, type OpenText, openText } from './open-text.ts';

/** What the rest of the server wants to know about the documents in the editor. */
export interface EditListener {
  opened(uri: string): void;
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** Takes in what is typed: applies the edits to the texts, and gives each new text to the workspace. */
export function followEdits(hear: Hear, workspace: Workspace, listener: EditListener): void {
  const texts = new Map<string, OpenText & { readonly version: number }>();

  hear(DidOpenTextDocumentNotification.type, opensDocument, ({ textDocument: { uri, languageId, version, text } }) => {
    const opened = { ...openText(text), version: versionFrom(version, 0) };
    texts.set(uriKey(uri), opened);
    workspace.open(uri, text, opened.version, typeof languageId === 'string' ? languageId : undefined);
    listener.opened(uri);
  });

  hear(DidChangeTextDocumentNotification.type, changesDocument, ({ textDocument, contentChanges }) => {
    const { uri } = textDocument;
    const before = texts.get(uriKey(uri));
    if (!before) return;
    const isSame = contentChanges.length === 0;
    const version = versionFrom(textDocument.version, isSame ? before.version : before.version + 1);
    // An editor may count on without a change, and waits for findings of the version that it has.
    if (isSame && version === before.version) return;
    const after = { ...changedText(before, contentChanges), version };
    texts.set(uriKey(uri), after);
    workspace.edit(uri, after.text, after.version);
    listener.changed(uri);
  });

  hear(DidSaveTextDocumentNotification.type, namesDocument, ({ textDocument: { uri } }) => {
    if (!texts.has(uriKey(uri))) return;
    workspace.save(uri);
    listener.saved(uri);
  });

  hear(DidCloseTextDocumentNotification.type, namesDocument, ({ textDocument: { uri } }) => {
    if (!texts.delete(uriKey(uri))) return;
    workspace.close(uri);
    listener.closed(uri);
  });
}

/**
 * The version that an editor names. Changes come in the order in which they were made, whatever it says, so an older
 * version or the same once more is taken as it is; without any, they are counted.
 */
function versionFrom(named: unknown, otherwise: number): number {
  return typeof named === 'number' && Number.isInteger(named) ? named : otherwise;
}
