import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { rangeOf } from '../served-tree.ts';

/** An edit of a file that was made for a person, who may want to take it back. */
export interface MadeEdit {
  /** Takes it back, in whatever editor the person is by now; tells why, where something else was edited since. */
  undo(): Promise<void>;
  showProblems(): Promise<void>;
}

/** Changes a file, whether it is open or not; undefined where VS Code refuses. */
export async function editFile(
  uri: vscode.Uri,
  edits: readonly { readonly range: Parameters<typeof rangeOf>[0]; readonly newText: string }[],
): Promise<MadeEdit | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const before = document.getText();
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  const after = document.getText();

  return {
    async undo() {
      const now = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(now, { preview: false });
      if (now.getText() === before) return;
      if (now.getText() !== after) {
        const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
        void vscode.window.showWarningMessage(
          plainText(`${name} was edited since then. Undo these edits first, step by step.`),
        );
        return;
      }
      // The command takes back the last edit of the editor that has the focus, so that saved files count as saved again.
      if (vscode.window.activeTextEditor === editor) await vscode.commands.executeCommand('undo');
      if (now.getText() === before) return;
      // A file that was closed meanwhile has no steps to go back.
      const whole = new vscode.WorkspaceEdit();
      whole.replace(uri, new vscode.Range(now.positionAt(0), now.positionAt(now.getText().length)), before);
      await vscode.workspace.applyEdit(whole);
    },
    async showProblems() {
      await vscode.window.showTextDocument(document, { preview: false });
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    },
  };
}
