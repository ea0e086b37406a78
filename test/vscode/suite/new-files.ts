import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openAt, writeNew } from '../../../client/src/new-file.ts';
import { closeAll, pause, uriOf } from './editor.ts';

const text = 'role: coder\ntitle: Coder\n';
const title = { text, selectionStart: text.indexOf('Coder'), selectionEnd: text.lastIndexOf('\n') };

export function newFiles(): void {
  suite('A new file in VS Code', () => {
    teardown(closeAll);

    test('is open with its title selected, and Undo stops at the template', async () => {
      const file = uriOf('coder.role.yaml');
      assert.ok(await writeNew(file, text));
      await openAt(file, title);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor, 'no editor');
      assert.equal(editor.document.languageId, 'hit-curriculum');
      assert.equal(editor.document.getText(editor.selection), 'Coder');

      await vscode.commands.executeCommand('type', { text: 'Medical Coder' });
      for (const _ of 'one too many') await vscode.commands.executeCommand('undo');
      await pause(500);
      assert.equal(editor.document.getText(), text);
      assert.equal(readFileSync(file.fsPath, 'utf8'), text);
    });

    test('is not written over one that is there', async () => {
      const file = uriOf('clerk.role.yaml');
      const before = readFileSync(file.fsPath, 'utf8');
      assert.equal(await writeNew(file, text), false);
      assert.equal(readFileSync(file.fsPath, 'utf8'), before);
    });
  });
}
