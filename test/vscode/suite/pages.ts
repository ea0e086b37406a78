import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, replace, until } from './editor.ts';

const program = 'example-college/hit-aas.curriculum.yaml';
const page = vscode.Uri.parse('hit-taxonomy:/skills/telemedicine.md');

/** What a person sees of the pages that the server keeps. */
export function pages(): void {
  suite('Pages of the rules in VS Code', () => {
    teardown(closeAll);

    test('the code of a finding leads to the page of its rule', async () => {
      const file = await open(program);
      await replace(file, 'prerequisites: [', 'prerequisites: [HIT 999, ');
      const target = await until('the finding', () => {
        const found = vscode.languages.getDiagnostics(file.uri).map(({ code }) => code);
        const unknown = found.find((code) => typeof code === 'object' && code.value === 'unknown-course');
        return typeof unknown === 'object' ? unknown.target : undefined;
      });
      await vscode.commands.executeCommand('undo');
      assert.equal(target.toString(), 'hit-rules:/unknown-course.md');
      const document = await vscode.workspace.openTextDocument(target);
      assert.match(document.getText(), /^# Course that does not exist\n/);
    });

    test('the page is shown as it is meant to be read', async () => {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('hit-rules:/unused-course.md'));
      const input = await until('the page', () => {
        const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
        return input instanceof vscode.TabInputCustom ? input : undefined;
      });
      assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    });
  });

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
