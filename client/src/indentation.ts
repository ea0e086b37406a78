import * as vscode from 'vscode';
import { languageId } from './file-names.ts';

/**
 * Lets the indentation of our language count in editors that are open already: VS Code chose theirs before it knew the
 * language. A file that is indented somewhere keeps what was read from it.
 */
export function indentAsOurs(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    const { document } = editor;
    if (document.languageId !== languageId || /^[ \t]/m.test(document.getText())) continue;
    editor.options = { tabSize: 'auto', insertSpaces: 'auto' };
  }
}
