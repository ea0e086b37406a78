import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor.ts';

const program = 'example-college/hit-aas.curriculum.yaml';
const title = 'Health Information Technology, A.A.S.';

/** What VS Code knows of the coverage preview; what is in it is seen in the tests of the browser. */
export function coverage(): void {
  suite('The coverage preview in VS Code', () => {
    teardown(async () => {
      await vscode.window.tabGroups.close(panels());
      await closeAll();
    });

    test('opens beside the text, which keeps the cursor, and is named by the program', async () => {
      await open(program);
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      const tab = await panelNamed(`Coverage of ${title}`);
      assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
      assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.One);
    });

    test('opens in the place of the text', async () => {
      await open(program);
      await vscode.commands.executeCommand('hitCurriculum.openCoverage');
      const tab = await panelNamed(`Coverage of ${title}`);
      assert.equal(tab.group.viewColumn, vscode.ViewColumn.One);
      assert.ok(tab.isActive);
    });

    test('is there once, however often it is asked for', async () => {
      await open(program);
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      await panelNamed(`Coverage of ${title}`);
      await open(program);
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      await vscode.commands.executeCommand('hitCurriculum.openCoverage');
      assert.equal(panels().length, 1);
    });

    test('of a role is that of the program that prepares for it', async () => {
      await open('example-college/outpatient-coder.role.yaml');
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      await panelNamed(`Coverage of ${title}`);
    });

    test('follows to another program, unless it is pinned', async () => {
      await open(program);
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      await panelNamed(`Coverage of ${title}`);
      await vscode.commands.executeCommand('hitCurriculum.pinCoverage');
      await panelNamed(`[Coverage] ${title}`);
      await open('fresno/hit-2026.curriculum.yaml');
      await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
      const other = await until('the other panel', () => panels().find(({ label }) => label.startsWith('Coverage of')));
      assert.notEqual(other.label, `Coverage of ${title}`);
      assert.ok(panels().some(({ label }) => label === `[Coverage] ${title}`));
      // What follows does not show a second time what is pinned.
      await open(program);
      await new Promise((done) => setTimeout(done, 500));
      assert.deepEqual(
        panels()
          .map(({ label }) => label)
          .sort(),
        [other.label, `[Coverage] ${title}`].sort(),
      );
    });
  });
}

function panels(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hitCurriculum.coverage'),
    );
}

function panelNamed(label: string): Promise<vscode.Tab> {
  return until(`the panel “${label}”`, () => panels().find((tab) => tab.label === label));
}
