import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { acceptUntil, closeAll, open, pause, uriOf } from './editor.ts';

export function exporting(): void {
  suite('What is exported in VS Code', () => {
    const csv = uriOf('coding.csv');
    const back = uriOf('coding.curriculum.yaml');
    const { showSaveDialog } = vscode.window;
    teardown(async () => {
      answerSaveDialog(showSaveDialog);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await closeAll();
      for (const file of [csv, back]) rmSync(file.fsPath, { force: true });
    });

    test('lies beside the program, and can be read back', async () => {
      const asked: (vscode.SaveDialogOptions | undefined)[] = [];
      answerSaveDialog(async (options) => {
        asked.push(options);
        return csv;
      });
      await open('program.curriculum.yaml');
      void vscode.commands.executeCommand('hitCurriculum.export');
      await acceptUntil('the CSV', () => existsSync(csv.fsPath) || undefined);
      assert.deepEqual(
        asked.map((options) => options?.defaultUri?.toString()),
        [uriOf('hit-aas.csv').toString()],
      );
      assert.match(readFileSync(csv.fsPath, 'utf8'), /^\uFEFF?Curriculum,/);
      await closeAll();

      void vscode.commands.executeCommand('hitCurriculum.importFile', csv);
      await acceptUntil('the program', () => existsSync(back.fsPath) || undefined);
      assert.match(readFileSync(back.fsPath, 'utf8'), /HIT 112: \{ title: Diagnostic Coding, credits: 3 \}/);
    });

    test('is nothing where somebody thinks better of it', async () => {
      let isAsked = false;
      answerSaveDialog(async () => {
        isAsked = true;
        return csv;
      });
      const document = await open('program.curriculum.yaml');
      const done = vscode.commands.executeCommand('hitCurriculum.export', document.uri);
      await pause(1_500);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await done;
      assert.equal(isAsked, false);
    });
  });
}

/** Answers in the place of the dialog of the system, which no test can reach. */
function answerSaveDialog(answer: typeof vscode.window.showSaveDialog): void {
  Object.assign(vscode.window, { showSaveDialog: answer });
}
