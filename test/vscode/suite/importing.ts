import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { createFiles } from '../../../client/src/import/create-files.ts';
import { takeBack } from '../../../client/src/import/take-back.ts';
import { accept, acceptUntil, closeAll, pause, until, uriOf } from './editor.ts';

const plan = `Curriculum,Health Data
Institution,Example College
Degree Type,BS
System Type,Semester
CIP,51.0706
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Health Data,HIM,1000,,,,3,,,1
2,Coding,HIM,2000,1,,,4,,,2
`;
const first = 'role: coder\ntitle: Coder\n';
const second = 'role: biller\ntitle: Biller\n';

export function importing(): void {
  suite('What is imported in VS Code', () => {
    const made = uriOf('plan.curriculum.yaml');
    const csv = uriOf('plan.csv');
    setup(() => writeFileSync(csv.fsPath, plan));
    teardown(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await closeAll();
      for (const file of [made, csv]) rmSync(file.fsPath, { force: true });
    });

    test('is taken back by one Undo in its editor', async () => {
      const file = uriOf('coder.role.yaml');
      rmSync(file.fsPath, { force: true });
      assert.ok(await createFiles([{ uri: file, text: first }], []));
      assert.equal(readFileSync(file.fsPath, 'utf8'), first);
      const editor = await vscode.window.showTextDocument(file, { preview: false });
      assert.equal(editor.document.isDirty, false);
      await vscode.commands.executeCommand('undo');
      await until('the file to be gone', () => !existsSync(file.fsPath) || undefined);
    });

    test('brings back by Undo what was there before', async () => {
      const file = uriOf('coder.role.yaml');
      writeFileSync(file.fsPath, first);
      assert.ok(await createFiles([], [{ uri: file, text: second }]));
      assert.equal(readFileSync(file.fsPath, 'utf8'), second);
      const editor = await vscode.window.showTextDocument(file, { preview: false });
      await vscode.commands.executeCommand('undo');
      await until('the text of before', () => editor.document.getText() === first || undefined);
      rmSync(file.fsPath);
    });

    test('brings back by the button of the message what was there before, also on disk', async () => {
      const [file, other] = [uriOf('coder.role.yaml'), uriOf('biller.role.yaml')];
      writeFileSync(file.fsPath, first);
      const [created, replaced] = [[{ uri: other, text: second }], [{ uri: file, text: second }]];
      assert.ok(await createFiles(created, replaced));
      await takeBack(created, replaced);
      await until('the file to be gone', () => !existsSync(other.fsPath) || undefined);
      await until('the text of before', () => readFileSync(file.fsPath, 'utf8') === first || undefined);
      rmSync(file.fsPath);
    });

    test('is created from a plan that was clicked, after somebody said so', async () => {
      const done = vscode.commands.executeCommand('hitCurriculum.import', csv);
      const page = await acceptUntil('the page that shows it', () => pageOf('hit-import'));
      assert.equal(existsSync(made.fsPath), false);
      assert.match(page.label, /^plan\.curriculum\.yaml/);
      await acceptUntil('the program', () => existsSync(made.fsPath) || undefined);
      await done;
      assert.match(readFileSync(made.fsPath, 'utf8'), /^curriculum: plan\n[\s\S]*HIM 1000/);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), made.toString());
      assert.equal(pageOf('hit-import'), undefined);
      await vscode.commands.executeCommand('undo');
      await until('the file to be gone', () => !existsSync(made.fsPath) || undefined);
    });

    test('is led on to the roles that it prepares for, which one Undo takes back', async () => {
      const text = 'curriculum: plan\ntitle: Plan\naward: associate\ncourses:\n  HIT 100: { title: One, credits: 3 }\n';
      writeFileSync(made.fsPath, text);
      const { document } = await vscode.window.showTextDocument(made, { preview: false });
      const done = vscode.commands.executeCommand<boolean>('hitCurriculum.chooseRoles', made);
      // Several can be chosen: one is marked, and Enter takes what is marked.
      await pause(2_500);
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await accept();
      assert.equal(await done, true);
      assert.match(
        document.getText(),
        /^award: associate\nprepares-for:\n {2}(?:roles|frameworks): \[[\w-]+\]\ncourses:/m,
      );
      assert.equal(vscode.window.activeTextEditor?.document, document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });

    test('is a role that a program is then to prepare for', async () => {
      const role = uriOf('registrar.role.yaml');
      writeFileSync(role.fsPath, 'role: registrar\ntitle: Registrar\nrequires: { hipaa: { level: introduced } }\n');
      writeFileSync(made.fsPath, 'curriculum: plan\ntitle: Plan\nprepares-for: { roles: [medical-coder] }\n');
      await vscode.window.showTextDocument(role, { preview: false });
      const done = vscode.commands.executeCommand<boolean>('hitCurriculum.chooseRoles', [role]);
      await pause(2_500);
      await accept();
      const written = await done;
      rmSync(role.fsPath, { force: true });
      assert.equal(written, true);
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /registrar/);
      await vscode.commands.executeCommand('undo');
    });

    test('leaves nothing behind where somebody thinks better of it', async () => {
      const done = vscode.commands.executeCommand('hitCurriculum.import', csv);
      await acceptUntil('the page that shows it', () => pageOf('hit-import'));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await done;
      assert.equal(existsSync(made.fsPath), false);
      await until('the page to be closed', () => pageOf('hit-import') === undefined || undefined);
    });

    test('does not take the place of a file unless somebody chooses that, and gives it back by Undo', async () => {
      writeFileSync(made.fsPath, first);
      const done = vscode.commands.executeCommand('hitCurriculum.import', csv);
      await acceptUntil('the page that shows it', () => pageOf('hit-import'));
      // What is offered first is another name, and Enter asks for it; the same name leads back.
      await accept();
      await accept();
      assert.equal(readFileSync(made.fsPath, 'utf8'), first);
      await pause(1_500);
      // From the first line up to the last, which cancels, and to the one above it.
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      await acceptUntil('the program', () => readFileSync(made.fsPath, 'utf8') !== first || undefined);
      await done;
      const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
      assert.match(document.getText(), /^curriculum: plan\n/);
      await vscode.commands.executeCommand('undo');
      await until('the text of before', () => document.getText() === first || undefined);
    });
  });
}

/** The tab of a page with an address of a scheme. */
function pageOf(scheme: string): vscode.Tab | undefined {
  const uriIn = (input: unknown) => {
    if (input instanceof vscode.TabInputTextDiff) return input.modified;
    return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  };
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => uriIn(input)?.scheme === scheme);
}
