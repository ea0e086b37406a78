import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, closeAll, findings, open, replace, until } from './editor.ts';

const program = 'example-college/hit-aas.curriculum.yaml';
const catalog = 'example-college/allied-health.courses.yaml';

/** What a person does with the ids of the sample college. */
export function following(): void {
  suite('Following ids in VS Code', () => {
    teardown(closeAll);

    test('goes from a prerequisite to the course in the catalog', async () => {
      const document = await open(program);
      // The first question may come before the server is ready.
      const place = await until('the definition', async () => {
        const [first] = await definitions(document, behind(document, '      - BIO 16'));
        return first;
      });
      assert.match(place.uri.path, /allied-health\.courses\.yaml$/);
      assert.match(await lineAt(place), /^ {2}BIO 168:/);
    });

    test('goes from a skill to the read-only page of the taxonomy', async () => {
      const document = await open(program);
      const [place] = await definitions(document, behind(document, '      hip'));
      assert.equal(place?.uri.scheme, 'hit-taxonomy');
      const page = await vscode.workspace.openTextDocument(place.uri);
      assert.match(page.getText(), /HIPAA/);
      assert.match(page.getText(), /HIT 110/);
    });

    test('finds the references of a course in all files', async () => {
      const document = await open(catalog);
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        behind(document, 'BIO 168'),
      );
      const files = new Set(places.map(({ uri }) => uri.path.split('/').at(-1)));
      assert.deepEqual([...files].sort(), ['allied-health.courses.yaml', 'hit-aas.curriculum.yaml']);
      assert.equal(places.length, 5);
    });

    test('renames a course, sees all files follow, and takes it back in one step', async () => {
      const document = await open(program);
      const other = await open(catalog);
      await open(program);
      const before = [document.getText(), other.getText()];
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        behind(document, '      - BIO 16'),
        'BIO 175',
      );
      assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
      for (const { text, name } of [
        { text: document.getText(), name: program },
        { text: other.getText(), name: catalog },
      ]) {
        assert.ok(!text.includes('BIO 168'), `${name} still has BIO 168`);
        assert.ok(text.includes('BIO 175'), `${name} has no BIO 175`);
      }
      await until('no new finding', () => findings(document.uri).every((one) => !one.includes('BIO')) || undefined);
      await undoEverywhere();
      await until('the old text', () => document.getText() === before[0] || undefined);
      await until('the old text in the catalog', () => other.getText() === before[1] || undefined);
      // VS Code saves what a refactoring has changed, but not what is taken back.
      for (const each of [document, other]) assert.ok(await each.save());
    });

    test('is told why a skill of the taxonomy cannot be renamed', async () => {
      const document = await open(program);
      const renaming = vscode.commands.executeCommand(
        'vscode.prepareRename',
        document.uri,
        behind(document, '      hip'),
      );
      await assert.rejects(async () => renaming, /taxonomy/);
    });

    test('creates a missing course by a quick fix', async () => {
      const document = await open(program);
      await replace(document, 'courses: [COM 120, HIT 140]', 'courses: [COM 120, HIT 140, HIT 141]');
      const found = await until('the finding', () =>
        vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('HIT 141')),
      );
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const create = actions.find(({ title }) => /^Create HIT 141/.test(title));
      assert.ok(create?.edit, `offered: ${actions.map(({ title }) => title).join(', ')}`);
      assert.ok(await vscode.workspace.applyEdit(create.edit));
      assert.match(document.getText(), /^ {2}HIT 141:/m);
      await until(
        'the finding to go',
        () => findings(document.uri).every((one) => !/HIT 141 is not/.test(one)) || undefined,
      );
    });

    test('sees prerequisites as a call hierarchy', async () => {
      const document = await open(program);
      const at = behind(document, '\n  HIT 210');
      const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        at,
      );
      assert.ok(item, 'no item');
      const needed = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
        'vscode.provideOutgoingCalls',
        item,
      );
      assert.deepEqual(
        needed.map(({ to }) => to.name.slice(0, 7)),
        ['HIT 140', 'MED 220'],
      );
      const unlocked = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        item,
      );
      assert.ok(
        unlocked.some(({ from }) => from.name.includes('HIT 2')),
        unlocked.map(({ from }) => from.name).join(),
      );
    });

    test('finds a course of any file by its title', async () => {
      await open(program);
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'anatomy',
      );
      assert.ok(
        found.some(({ name }) => name.startsWith('BIO 168')),
        found.map(({ name }) => name).join(),
      );
    });

    test('sees an outline that reads like the program', async () => {
      const document = await open(program);
      const [root] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.equal(root?.name, 'Health Information Technology, A.A.S.');
      assert.deepEqual(
        root.children.find(({ name }) => name === 'Terms')?.children.map(({ name, detail }) => `${name}: ${detail}`),
        [
          'First fall: 16 credits',
          'First spring: 16 credits',
          'Summer: 6 credits',
          'Second fall: 16 credits',
          'Second spring: 15 credits',
        ],
      );
    });
  });
}

async function definitions(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at,
  );
  return found.map((one) =>
    'targetUri' in one ? new vscode.Location(one.targetUri, one.targetSelectionRange ?? one.targetRange) : one,
  );
}

async function lineAt({ uri, range }: vscode.Location): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return document.lineAt(range.start.line).text;
}

/** Takes back what was done last, in all files that it changed, as a person does with Ctrl+Z. */
async function undoEverywhere(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}
