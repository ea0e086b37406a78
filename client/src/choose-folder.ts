import * as vscode from 'vscode';
import { languageId } from './file-names.ts';

/** The folder of the file of ours that is in front: what belongs together lies together. */
export function besideOpenFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== languageId || document.isUntitled) return undefined;
  return vscode.workspace.getWorkspaceFolder(document.uri) && vscode.Uri.joinPath(document.uri, '..');
}

/** The folder that is open; one of them, or any, where a person has to choose. */
export async function askForFolder(title: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const chosen = await vscode.window.showOpenDialog({
      title: `${title}: in which folder?`,
      openLabel: 'Use This Folder',
      canSelectFolders: true,
      canSelectFiles: false,
    });
    return chosen?.[0];
  }
  if (folders.length === 1) return folders[0]?.uri;
  const chosen = await vscode.window.showWorkspaceFolderPick({ placeHolder: `${title}: in which folder?` });
  return chosen?.uri;
}
