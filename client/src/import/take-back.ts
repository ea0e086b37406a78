import * as vscode from 'vscode';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import type { NewFile } from './create-files.ts';

/** Undoes an import where nothing was typed since; what was typed is not to be lost. */
export async function takeBack(created: readonly NewFile[], replaced: readonly NewFile[]): Promise<void> {
  const files = [...created, ...replaced];
  const [first] = files;
  if (!first) return;
  for (const { uri, text } of files) {
    const now = await vscode.workspace.openTextDocument(uri).then(
      (document) => document.getText(),
      () => undefined,
    );
    if (now === text) continue;
    const problem =
      now === undefined ? 'is not there any more' : 'was edited since then. Undo these edits first, step by step';
    vscode.window.showWarningMessage(plainText(`${nameOf(uri)} ${problem}.`));
    return;
  }
  // The command takes back the last step of the editor that has the focus.
  await vscode.window.showTextDocument(first.uri, { preview: false });
  await vscode.commands.executeCommand('undo');
  // The import wrote to disk, so that what it replaced has to come back there as well.
  for (const { uri, text } of replaced) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== text) await document.save();
  }
}
