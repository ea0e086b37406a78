import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, closeAll, expectFindings, hoverAt, labelOf, offered, open, pause, until, uriOf } from './editor.ts';

const theirs = 'said by the other extension';
const mistakes = 'mistakes.curriculum.yaml';
const ourFindings = [/^2: .*titel/, /^10: .*introduced/, /^11: .*icd-10-cm-codin/];

export function besideYaml(): void {
  suite('Beside an extension for all YAML in VS Code', () => {
    let other: vscode.Disposable;
    suiteSetup(() => {
      other = extensionForYaml();
    });
    suiteTeardown(() => other.dispose());
    teardown(closeAll);

    test('plain YAML is left to the other one', async () => {
      const document = await open('notes.yaml');
      await expectFindings(document.uri, new RegExp(`^1: ${theirs}`));
      assert.equal(await hoverAt(document, behind(document, 'titel')), theirs);
      assert.ok((await offered(document, behind(document, 'titel'))).map(labelOf).includes(theirs));
    });

    test('a curriculum is ours alone', async () => {
      await expectOursAlone(await open(mistakes));
    });

    test('a curriculum that was first opened as YAML is ours alone', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('associations', { '*.yaml': 'yaml' }, vscode.ConfigurationTarget.Workspace);
      const seen: string[] = [];
      const listening = vscode.workspace.onDidOpenTextDocument(({ languageId }) => seen.push(languageId));
      try {
        // A file that no test has opened before: VS Code remembers the language of those.
        const copied = uriOf('new-mistakes.curriculum.yaml');
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(mistakes)));
        await vscode.workspace.fs.writeFile(
          copied,
          new TextEncoder().encode(text.replace('hit-certificate', 'another')),
        );
        const { uri } = await open('new-mistakes.curriculum.yaml');
        const ours = () => vscode.workspace.textDocuments.find((one) => isOurs(one) && one.uri.path === uri.path);
        await expectOursAlone(await until('our language', ours));
        assert.deepEqual(seen, ['yaml', 'hit-curriculum']);
      } finally {
        listening.dispose();
        await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}

async function expectOursAlone(document: vscode.TextDocument): Promise<void> {
  await expectFindings(document.uri, ...ourFindings);
  // What the other one still wanted to say has arrived by now.
  await pause(500);
  await expectFindings(document.uri, ...ourFindings);
  const skill = behind(document, 'icd-10-cm-cod');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    skill,
  );
  assert.equal(hovers.length, 1);
  assert.match(await hoverAt(document, skill), /ICD-10-CM/);
  const labels = (await offered(document, behind(document, '      icd-10-cm-codin'))).map(labelOf);
  assert.ok(labels.includes('icd-10-cm-coding'), labels.join());
  assert.equal(labels.includes(theirs), false);
  assert.deepEqual(labels, [...new Set(labels)]);
}

/** Explains, completes and checks as a YAML extension does: whatever document has the language `yaml`, by that alone. */
function extensionForYaml(): vscode.Disposable {
  const language = { language: 'yaml' };
  const found = vscode.languages.createDiagnosticCollection('other');
  const check = (document: vscode.TextDocument) => {
    if (vscode.languages.match(language, document) === 0) return;
    found.set(document.uri, [new vscode.Diagnostic(document.lineAt(0).range, theirs)]);
  };
  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    found,
    vscode.languages.registerHoverProvider(language, { provideHover: () => new vscode.Hover(theirs) }),
    vscode.languages.registerCompletionItemProvider(language, {
      provideCompletionItems: () => [new vscode.CompletionItem(theirs)],
    }),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri)),
  );
}

function isOurs({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'hit-curriculum';
}
