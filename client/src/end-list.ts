import * as vscode from 'vscode';
import { isEmptyDash, lineAfterList } from './empty-dash.ts';
import { languageId } from './file-names.ts';

/** Set while Enter would end a list; the key binding in the manifest asks for it. */
const contextKey = 'hitCurriculum.atEmptyDash';

/** Enter on an empty list item ends the list, as people know it from word processors. */
export function endListOnEnter(): vscode.Disposable {
  let known = false;
  const look = (editor: vscode.TextEditor | undefined) => {
    const now = editor !== undefined && isAtEmptyDash(editor);
    if (now === known) return;
    known = now;
    void vscode.commands.executeCommand('setContext', contextKey, now);
  };
  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    vscode.commands.registerTextEditorCommand('hitCurriculum.endList', (editor, edit) => endList(editor, edit)),
  );
}

function isAtEmptyDash({ document, selections }: vscode.TextEditor): boolean {
  const [selection] = selections;
  if (document.languageId !== languageId || selections.length !== 1 || !selection?.isEmpty) return false;
  const line = document.lineAt(selection.active.line).text;
  return isEmptyDash(line) && line.slice(selection.active.character).trim() === '';
}

function endList(editor: vscode.TextEditor, edit: vscode.TextEditorEdit): void {
  if (!isAtEmptyDash(editor)) return;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const above = Array.from({ length: line.lineNumber }, (_, number) => document.lineAt(number).text);
  edit.replace(line.range, lineAfterList(line.text, above));
}
