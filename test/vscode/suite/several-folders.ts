import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, expectFindings, open, until, uriOf } from './editor.ts';

export function severalFolders(): void {
  suite('Several folders in VS Code', () => {
    teardown(async () => {
      await configure('validate.run', undefined);
      await closeAll();
    });

    test('both folders are open', async () => {
      // A window on a busy machine may show its folders a moment later.
      const folders = await until('folders', foldersOfWindow);
      assert.deepEqual(
        folders.map(({ name }) => name),
        ['college', 'catalog'],
      );
    });

    test('a file of each folder is checked', async () => {
      const program = await open('mistakes.curriculum.yaml', 'college');
      await expectFindings(program.uri, /^2: .*titel/, /^10: /, /^11: /);
      const catalog = await open('shared.courses.yaml', 'catalog');
      assert.equal(catalog.languageId, 'hit-curriculum');
      await expectFindings(catalog.uri, /^2: .*titel/);
    });

    test('a setting of one folder counts for that folder alone', async () => {
      const program = await open('mistakes.curriculum.yaml', 'college');
      const catalog = await open('shared.courses.yaml', 'catalog');
      const ofCatalog = vscode.workspace.getConfiguration('hitCurriculum', uriOf('', 'catalog'));
      await ofCatalog.update('validate.run', 'off', vscode.ConfigurationTarget.WorkspaceFolder);
      await expectFindings(catalog.uri);
      await expectFindings(program.uri, /^2: .*titel/, /^10: /, /^11: /);
      await ofCatalog.update('validate.run', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await expectFindings(catalog.uri, /^2: .*titel/);
    });
  });
}

function foldersOfWindow(): readonly vscode.WorkspaceFolder[] | undefined {
  const folders = vscode.workspace.workspaceFolders;
  return folders && folders.length > 0 ? folders : undefined;
}
