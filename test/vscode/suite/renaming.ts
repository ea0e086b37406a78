import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, closeAll, open, pause, until, uriOf } from './editor.ts';

const program = 'example-college/hit-aas.curriculum.yaml';
const catalog = 'example-college/allied-health.courses.yaml';
const renamedCatalog = 'example-college/health-sciences.courses.yaml';

export function renaming(): void {
  suite('Renaming in VS Code', () => {
    teardown(closeAll);

    test('a catalog gets another name, and its id and its program follow', async () => {
      const document = await open(program);
      await answering(document);
      await rename(catalog, renamedCatalog);
      await until(
        'the new id under “uses”',
        () => document.getText().includes('uses: [health-sciences, ') || undefined,
      );
      assert.match(await saved(renamedCatalog), /^catalog: health-sciences$/m);
      assert.ok(await document.save());

      await rename(renamedCatalog, catalog);
      await until('the old id under “uses”', () => document.getText().includes('uses: [allied-health, ') || undefined);
      assert.match(await saved(catalog), /^catalog: allied-health$/m);
      assert.ok(await document.save());
    });

    test('an id is typed anew at one place, and its other places in the file follow', async () => {
      const editing = vscode.workspace.getConfiguration('editor', uriOf(program));
      await editing.update('linkedEditing', true, vscode.ConfigurationTarget.Workspace);
      const document = await open(program);
      const editor = await vscode.window.showTextDocument(document);
      const count = document.getText().split('plo-payment').length;
      assert.ok(count > 2);
      const place = behind(document, 'plo-payment');
      // The places are asked for a moment after the cursor has come to one of them.
      await until('the other places', async () => {
        editor.selection = new vscode.Selection(place.translate(0, -1), place.translate(0, -1));
        await pause(500);
        editor.selection = new vscode.Selection(place, place);
        await pause(500);
        await vscode.commands.executeCommand('type', { text: '-2' });
        await pause(500);
        if (document.getText().split('plo-payment-2').length === count) return true;
        await vscode.commands.executeCommand('undo');
        return undefined;
      });
      await editing.update('linkedEditing', undefined, vscode.ConfigurationTarget.Workspace);
    });
  });
}

/** Waits until the server answers: a file that is renamed before that is renamed without it. */
async function answering(document: vscode.TextDocument): Promise<void> {
  await until('an answer of the server', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return (symbols && symbols.length > 0) || undefined;
  });
}

/** The text of a file that was moved, once it is saved. Not opened: VS Code would hold on to it when it moves on. */
async function saved(file: string): Promise<string> {
  const path = uriOf(file).path;
  const document = await until('the moved file', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.path === path),
  );
  assert.ok(await document.save());
  return document.getText();
}

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}
