// What the tests do in the editor, in the words of a person who sits in front of it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Opens a file of the workspace, by its path below the folder named `folder` (the first one when left out). */
export async function open(file: string, folder?: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(file, folder));
  await vscode.window.showTextDocument(document);
  return document;
}

export function uriOf(file: string, folder?: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const owner = folder === undefined ? folders[0] : folders.find(({ name }) => name === folder);
  assert.ok(owner, `no workspace folder ${folder ?? ''}`);
  return vscode.Uri.joinPath(owner.uri, file);
}

/** Asks again and again until `look` finds something, for `limit` milliseconds. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  limit = 30_000,
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() - started > limit) assert.fail(`Waited ${limit / 1000} s in vain for ${what}.`);
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Takes what a list or a box offers first, a moment later: nobody can ask VS Code whether one is there yet. */
export async function accept(): Promise<void> {
  await pause(1_500);
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Takes what is offered first, list after list, until `look` finds something. */
export function acceptUntil<T>(what: string, look: () => T | undefined): Promise<T> {
  const taken = async () => {
    await pause(1_500);
    const found = look();
    if (found === undefined) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return found;
  };
  return until(what, taken, 20_000);
}

/** The findings of a file as `line: message`, lines counted from 1, in the order of the text. */
export function findings(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

/** Waits until the file has findings, and they are what `expected` says, one pattern each. */
export async function expectFindings(uri: vscode.Uri, ...expected: readonly RegExp[]): Promise<void> {
  const matches = () => {
    const seen = findings(uri);
    return seen.length === expected.length && expected.every((pattern, index) => pattern.test(seen[index] ?? ''));
  };
  await until('the findings', () => matches() || undefined).catch(() => {
    assert.fail(`expected ${expected.join('\n')}\n\nseen:\n${findings(uri).join('\n') || 'no finding'}`);
  });
}

/** Replaces the first `from` in the document by `to`, as if typed; leaves the cursor behind it. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const offset = document.getText().indexOf(from);
  assert.ok(offset >= 0, `"${from}" is not in the document`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + from.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
  const cursor = document.positionAt(offset + to.length);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(cursor, cursor);
}

/** The position right behind the first `text` in the document. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `"${text}" is not in the document`);
  return document.positionAt(offset + text.length);
}

/** What the editor offers at a position. */
export async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The text of the hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Changes a setting of the product for the workspace; undefined takes it back. */
export async function configure(name: string, value: unknown): Promise<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('hitCurriculum').update(name, value, target);
}

/** Closes every editor and throws unsaved text away, so that the next test starts from the files. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
