import * as vscode from 'vscode';

/** A file to be written. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Creates files, and puts new text into those that are there already, all in one step that one Undo takes back. False where
 * VS Code refuses; then nothing is changed.
 */
export async function createFiles(created: readonly NewFile[], replaced: readonly NewFile[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of created) {
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
  }
  for (const { uri, text } of replaced) {
    // As an edit of the text: a file that were created over another one would not come back.
    const document = await vscode.workspace.openTextDocument(uri);
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  // What nobody shows is closed by VS Code, so it is looked up again.
  for (const { uri } of replaced) await (await vscode.workspace.openTextDocument(uri)).save();
  return true;
}

/** Whether there is a file or a folder at an address. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
