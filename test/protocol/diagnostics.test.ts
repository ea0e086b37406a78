import { describe, expect, test } from 'vitest';
import { type CancellationToken, CancellationTokenSource } from 'vscode-jsonrpc';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { change, type Editor, startEditor, told, uriOf } from './editor.ts';

const good = 'role: planner\ntitle: Planner\n';
const bad = 'role: analyst\ntitle: Analyst\nsumary: Tunes\n';

/** A college with one file that is right, one that is wrong, and one of another tool. */
const college = () =>
  temporaryFolder({
    'roles/good.role.yaml': good,
    'roles/bad.role.yaml': bad,
    'playbook.yaml': 'role: x\n',
    'node_modules/other/bad.role.yaml': bad,
    '.git/bad.role.yaml': bad,
  });

/** The findings of each file of a report, by the file's name. */
const byName = (report: WorkspaceDiagnosticReport) =>
  Object.fromEntries(
    report.items.map((item) => [item.uri.split('/').at(-1), item.kind === 'full' ? told(item.items) : item.kind]),
  );

const resultsOf = (report: WorkspaceDiagnosticReport) =>
  report.items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

describe('an editor that pulls findings', () => {
  test('is told that nothing changed, until something does', async () => {
    const editor = await startEditor({ pulls: true });
    const uri = uriOf('/college/a.role.yaml');
    await editor.open(uri, bad);
    const first = await editor.pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'schema-unknown-key' }] });
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });

    await editor.edit(uri, change([0, 0], [0, 0], '# A role\n'));
    const second = await editor.pull(uri, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 3 } } }] });
    expect(second.resultId).not.toBe(first.resultId);
  });

  test('is told again after an edit that leaves the findings where they were', async () => {
    // The editor has moved its marks with the edit, so that “unchanged” would leave them in the wrong place.
    const editor = await startEditor({ pulls: true });
    const uri = uriOf('/college/a.role.yaml');
    await editor.open(uri, 'role: analyst\n');
    const first = await editor.pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'schema-missing-key' }] });
    await editor.edit(uri, change([0, 0], [0, 1], 'r'));
    expect(await editor.pull(uri, first.resultId)).toMatchObject({
      kind: 'full',
      items: [{ code: 'schema-missing-key' }],
    });
  });

  test('is told nothing twice: there is no push', async () => {
    const editor = await startEditor({ pulls: true, folders: [college()], settings: {} });
    const uri = uriOf('/college/a.role.yaml');
    await editor.open(uri, bad);
    await editor.pull(uri);
    await editor.pullWorkspace();
    expect(editor.published).toEqual([]);
  });

  test('gets the findings of files that are not open, and of no others', async () => {
    const folder = college();
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    const first = await editor.pullWorkspace();
    expect(byName(first)).toEqual({ 'good.role.yaml': [], 'bad.role.yaml': ['schema-unknown-key in line 2'] });
    expect(first.items.map(({ version }) => version)).toEqual([null, null]);

    const second = await editor.pullWorkspace(resultsOf(first));
    expect(byName(second)).toEqual({ 'good.role.yaml': 'unchanged', 'bad.role.yaml': 'unchanged' });

    await editor.open(uriOf(folder, 'roles/bad.role.yaml'), bad);
    expect(byName(await editor.pullWorkspace(resultsOf(first)))).toEqual({ 'good.role.yaml': 'unchanged' });
  });

  test('gets large workspaces in parts', async () => {
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`r${index}.role.yaml`, bad]));
    const editor = await startEditor({ pulls: true, folders: [temporaryFolder(files)], settings: {} });
    const parts: WorkspaceDiagnosticReport[] = [];
    const last = await withParts(editor, 'parts', [], parts);
    expect(parts.length).toBeGreaterThan(1);
    expect([...parts, last].flatMap(({ items }) => items)).toHaveLength(250);
  });

  test('a request that has nothing to tell waits for news, and brings them', async () => {
    const folder = college();
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    const known = resultsOf(await editor.pullWorkspace());
    const parts: WorkspaceDiagnosticReport[] = [];
    let answered = false;
    const waiting = withParts(editor, 'news', known, parts).then(() => {
      answered = true;
    });
    // The server has come to rest when it has answered a later request.
    await editor.pull(uriOf(folder, 'roles/good.role.yaml'));
    expect(answered).toBe(false);

    await editor.changeSettings({ validate: { workspace: 'openFiles' } });
    await waiting;
    const news = parts.flatMap((part) => part.items).filter(({ kind }) => kind === 'full');
    expect(news).toMatchObject([{ uri: uriOf(folder, 'roles/bad.role.yaml'), items: [] }]);
  });

  test('a waiting request ends when it is cancelled', async () => {
    const editor = await startEditor({ pulls: true, folders: [college()], settings: {} });
    const known = resultsOf(await editor.pullWorkspace());
    const cancellation = new CancellationTokenSource();
    const waiting = withParts(editor, 'cancelled', known, [], cancellation.token);
    const outcome = expect(waiting).rejects.toMatchObject({ code: -32800 });
    await editor.pull(uriOf('/college/any.role.yaml'));
    cancellation.cancel();
    await outcome;
  });

  test('what was open keeps its findings when it is closed', async () => {
    const folder = college();
    const uri = uriOf(folder, 'roles/good.role.yaml');
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await editor.open(uri, bad);
    await editor.close(uri);
    // What counts now is what is on disk: the edit was thrown away.
    expect(await editor.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    const closed = uriOf(folder, 'roles/bad.role.yaml');
    expect(await editor.pull(closed)).toMatchObject({ kind: 'full', items: [{ code: 'schema-unknown-key' }] });
  });

  test('or loses them, where only open files are to be listed', async () => {
    const folder = college();
    const uri = uriOf(folder, 'roles/bad.role.yaml');
    const settings = { validate: { workspace: 'openFiles' } };
    const editor = await startEditor({ pulls: true, folders: [folder], settings });
    await editor.open(uri, bad);
    expect(await editor.pull(uri)).toMatchObject({ items: [{ code: 'schema-unknown-key' }] });
    await editor.close(uri);
    expect(await editor.pull(uri)).toMatchObject({ items: [] });
    expect(byName(await editor.pullWorkspace())).toEqual({ 'good.role.yaml': [], 'bad.role.yaml': [] });
  });

  test('a file that is gone has no findings any more', async () => {
    const gone = { uri: 'file:///elsewhere/gone.role.yaml', value: 'file-1' };
    const editor = await startEditor({ pulls: true });
    expect(await editor.pullWorkspace([gone])).toMatchObject({ items: [{ uri: gone.uri, kind: 'full', items: [] }] });
  });
});

describe('an editor that cannot pull', () => {
  test('is told at once, with the version that was judged', async () => {
    const editor = await startEditor();
    const uri = uriOf('/college/a.role.yaml');
    await editor.open(uri, good);
    expect(await editor.findings(uri)).toEqual({ uri, version: 1, diagnostics: [] });
    await editor.edit(uri, change([2, 0], [2, 0], 'sumary: Tunes\n'));
    const second = await editor.findings(uri, ({ version }) => version === 2);
    expect(told(second.diagnostics)).toEqual(['schema-unknown-key in line 2']);
  });

  test('hears of files that are not open as well, if there is something to say', async () => {
    const folder = college();
    const editor = await startEditor({ folders: [folder], settings: {} });
    const found = await editor.findings(uriOf(folder, 'roles/bad.role.yaml'));
    expect(told(found.diagnostics)).toEqual(['schema-unknown-key in line 2']);
    expect(found).not.toHaveProperty('version');
    await editor.open('untitled:last', good);
    await editor.findings('untitled:last');
    expect(editor.published.map(({ uri }) => uri)).not.toContain(uriOf(folder, 'roles/good.role.yaml'));
  });

  test('hears that a closed document has no findings any more', async () => {
    const editor = await startEditor({ settings: { validate: { workspace: 'openFiles' } } });
    const uri = uriOf('/college/a.role.yaml');
    await editor.open(uri, bad);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.close(uri);
    const last = await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
    expect(last).not.toHaveProperty('version');
  });

  test('a closed file goes back to the findings that it has on disk', async () => {
    const folder = college();
    const uri = uriOf(folder, 'roles/bad.role.yaml');
    const editor = await startEditor({ folders: [folder], settings: {} });
    await editor.open(uri, good);
    await editor.findings(uri, ({ version }) => version === 1);
    await editor.close(uri);
    // The folder may be read only now, so that nothing is told of the file for a moment.
    const last = await editor.findings(uri, (one) => one.version === undefined && one.diagnostics.length > 0);
    expect(told(last.diagnostics)).toEqual(['schema-unknown-key in line 2']);
  });
});

/** Asks for the workspace's findings and collects what comes before the answer. */
function withParts(
  editor: Editor,
  partialResultToken: string,
  previousResultIds: { uri: string; value: string }[],
  parts: WorkspaceDiagnosticReport[],
  token?: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  editor.connection.onNotification(
    '$/progress',
    ({ token, value }: { token: string; value: WorkspaceDiagnosticReport }) => {
      if (token === partialResultToken) parts.push(value);
    },
  );
  return editor.request('workspace/diagnostic', { previousResultIds, partialResultToken }, token);
}
