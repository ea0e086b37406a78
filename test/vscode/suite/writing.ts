import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, closeAll, hoverAt, labelOf, offered, open, replace, until } from './editor.ts';

const program = 'program.curriculum.yaml';

export function writing(): void {
  suite('Writing in VS Code', () => {
    teardown(closeAll);

    test('the levels are offered behind a skill', async () => {
      const document = await open(program);
      await replace(document, 'icd-10-cm-coding: introduced', 'icd-10-cm-coding: ');
      const labels = (await offered(document, behind(document, 'icd-10-cm-coding: '))).map(labelOf);
      for (const level of ['introduced', 'reinforced', 'mastered']) assert.ok(labels.includes(level), labels.join());
    });

    test('a skill that is offered can be accepted', async () => {
      const document = await open(program);
      await replace(document, 'icd-10-cm-coding: introduced', 'icd-10-cm');
      const labels = (await offered(document, behind(document, '      icd-10-cm'))).map(labelOf);
      assert.ok(labels.includes('icd-10-cm-coding'), labels.join());
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      // The list appears a moment later; accepting it before does nothing.
      await until('the accepted skill', async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return /^ {6}icd-10-cm-coding: ?/m.test(document.getText()) || undefined;
      });
    });

    test('the schema behind a key can be opened, and is not for writing', async () => {
      const document = await open(program);
      await replace(document, 'institution', 'institution');
      await vscode.commands.executeCommand('hitCurriculum.openSchema');
      const schema = await until('the schema', () =>
        vscode.window.visibleTextEditors.find((editor) => editor.document.languageId.startsWith('json')),
      );
      assert.match(schema.document.lineAt(schema.selection.start.line).text, /"institution": \{/);
      assert.notEqual(schema.document.uri.scheme, 'file');
    });

    test('a hover explains a skill', async () => {
      const document = await open(program);
      const text = await until('the hover', async () => {
        return (await hoverAt(document, behind(document, 'icd-10-cm'))) || undefined;
      });
      assert.match(text, /ICD-10-CM/);
    });
  });
}
