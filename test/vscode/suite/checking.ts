import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, configure, expectFindings, findings, open, pause, replace, until } from './editor.ts';

const mistakes = 'mistakes.curriculum.yaml';
const program = 'program.curriculum.yaml';
const misspelledKey = /^2: .*titel/;
const misspelledLevel = /^10: .*introduced/;
const misspelledSkill = /^11: .*icd-10-cm-codin/;

export function checking(): void {
  suite('Checking in VS Code', () => {
    teardown(async () => {
      await configure('validate.run', undefined);
      await closeAll();
    });

    test('a curriculum has the language of its own, and starts the extension', async () => {
      const document = await open(program);
      assert.equal(document.languageId, 'hit-curriculum');
      const extension = vscode.extensions.getExtension('hit-curriculum.hit-curriculum');
      assert.ok(extension, 'the extension is not there');
      await until('the extension', () => extension.isActive || undefined);
    });

    test('a role that the settings take for plain YAML gets its language all the same', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('associations', { '*.yaml': 'yaml' }, vscode.ConfigurationTarget.Workspace);
      try {
        const { uri } = await open('clerk.role.yaml');
        const languageNow = () => vscode.workspace.textDocuments.find((one) => one.uri.path === uri.path)?.languageId;
        await until('the language', () => languageNow() === 'hit-curriculum' || undefined);
      } finally {
        await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    test('a sound program has no finding until a mistake is typed', async () => {
      const document = await open(program);
      await replace(document, 'credits: 3', 'credits: three');
      await expectFindings(document.uri, /^10: .*credits/);
      await replace(document, 'credits: three', 'credits: 3');
      await expectFindings(document.uri);
    });

    test('a mistyped key, level and skill are each found on their line', async () => {
      const document = await open(mistakes);
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
      for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
        assert.ok(diagnostic.code, `no code: ${diagnostic.message}`);
        assert.ok(diagnostic.source, `no source: ${diagnostic.message}`);
      }
    });

    test('mending a line takes its finding away, and saving writes the file', async () => {
      const document = await open(mistakes);
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
      await replace(document, 'titel', 'title');
      await expectFindings(document.uri, misspelledLevel, misspelledSkill);
      await replace(document, 'introducd', 'introduced');
      await replace(document, 'icd-10-cm-codin:', 'cpt-coding:');
      await expectFindings(document.uri);
      const before = readFileSync(document.uri.fsPath, 'utf8');
      assert.ok(await document.save());
      assert.match(readFileSync(document.uri.fsPath, 'utf8'), /^title: Medical Coding/m);
      // The next tests want the mistakes back.
      await replace(document, document.getText(), before);
      await document.save();
    });

    test('findings come again after the server was restarted', async () => {
      const document = await open(mistakes);
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
      await vscode.commands.executeCommand('hitCurriculum.restartServer');
      await replace(document, 'titel', 'title');
      await expectFindings(document.uri, misspelledLevel, misspelledSkill);
    });

    test('with validate.run at onSave, typing changes nothing until the file is saved', async () => {
      const document = await open(mistakes);
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
      await configure('validate.run', 'onSave');
      await pause(500);
      await replace(document, 'titel', 'title');
      await pause(1_000);
      assert.equal(findings(document.uri).length, 3);
      assert.ok(await document.save());
      await expectFindings(document.uri, misspelledLevel, misspelledSkill);
      await replace(document, 'title', 'titel');
      await document.save();
    });

    test('with validate.run at off, findings go; back at onType, they come again', async () => {
      const document = await open(mistakes);
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
      await configure('validate.run', 'off');
      await expectFindings(document.uri);
      await configure('validate.run', 'onType');
      await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
    });
  });
}
