import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, replace, until } from './editor.ts';

const program = 'example-college/hit-aas.curriculum.yaml';
const page = vscode.Uri.parse('hit-taxonomy:/skills/telemedicine.md');

/** What a person sees of the taxonomy's pages. */
export function pages(): void {
  suite('Pages of the taxonomy in VS Code', () => {
    teardown(closeAll);

    test('a page is Markdown, and not for writing', async () => {
      const document = await vscode.workspace.openTextDocument(page);
      await vscode.window.showTextDocument(document);
      assert.match(document.getText(), /^# Telemedicine\n/);
      await until('the language', () => document.languageId === 'markdown' || undefined);
      await vscode.commands.executeCommand('type', { text: 'x' });
      assert.match(document.getText(), /^# Telemedicine\n/);
    });

    test('its links lead to other pages and to lines of files', async () => {
      await open(program);
      const links = await until('the links', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page);
        return found.length > 0 ? found : undefined;
      });
      const targets = links.map(({ target }) => target?.toString() ?? '');
      assert.ok(
        targets.some((target) => target.startsWith('hit-taxonomy:/')),
        targets.join('\n'),
      );
      for (const { target } of links) {
        if (target?.scheme === 'hit-taxonomy') await vscode.workspace.openTextDocument(target);
      }
    });

    test('follows what is typed in a file', async () => {
      const document = await vscode.workspace.openTextDocument(page);
      await vscode.window.showTextDocument(document, { preview: false });
      const before = document.getText();
      const file = await open(program);
      await replace(file, '      document-imaging: introduced', '      telemedicine: mastered');
      await until('the course on the page', () => /HIT 115[^\n]*: mastered/.test(document.getText()) || undefined);
      await vscode.window.showTextDocument(file);
      await vscode.commands.executeCommand('undo');
      await until('the page as it was', () => document.getText() === before || undefined);
    });
  });
}
