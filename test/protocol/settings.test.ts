import { unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from './bundle.ts';
import { change, type Editor, startEditor, told, uriOf } from './editor.ts';

const good = 'role: analyst\ntitle: Analyst\n';
const bad = 'role: analyst\ntitle: Analyst\nsumary: Tunes\n';
const wrong = 'schema-unknown-key in line 2';
const role = uriOf('/college/a.role.yaml');

const weeks = JSON.stringify({ type: 'object', properties: { week: { type: 'number' } } });
const days = JSON.stringify({ type: 'object', properties: { week: { type: 'string' } } });

async function findingsOf(editor: Editor, uri: string): Promise<string[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? told(report.items) : [];
}

async function messagesOf(editor: Editor, uri: string): Promise<string[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
}

describe('when documents are judged', () => {
  test('on save: typing changes nothing, saving does', async () => {
    const editor = await startEditor({ pulls: true, settings: { validate: { run: 'onSave' } } });
    await editor.open(role, bad);
    const opened = await editor.pull(role);
    expect(opened).toMatchObject({ items: [{ code: 'schema-unknown-key' }] });

    await editor.edit(role, change([2, 0], [2, 6], 'summary'));
    expect(await editor.pull(role, opened.resultId)).toMatchObject({ kind: 'unchanged' });
    await editor.save(role);
    expect(await editor.pull(role, opened.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('on save, pushed', async () => {
    const editor = await startEditor({ settings: { validate: { run: 'onSave' } } });
    await editor.open(role, bad);
    await editor.findings(role, ({ version }) => version === 1);
    await editor.edit(role, change([2, 0], [2, 6], 'summary'));
    await editor.save(role);
    const saved = await editor.findings(role, ({ version }) => version === 2);
    expect(saved.diagnostics).toEqual([]);
    expect(editor.published.filter(({ uri }) => uri === role)).toHaveLength(2);
  });

  test('not at all; and what was found goes when it is switched off', async () => {
    const editor = await startEditor({ settings: {} });
    await editor.open(role, bad);
    await editor.findings(role, ({ diagnostics }) => diagnostics.length === 1);
    await editor.changeSettings({ validate: { run: 'off' } });
    const cleared = await editor.findings(role, ({ diagnostics }) => diagnostics.length === 0);
    expect(cleared.version).toBe(1);
    await editor.changeSettings({ validate: { run: 'onType' } });
    await editor.findings(role, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('while it is switched off, nothing is published', async () => {
    const editor = await startEditor({ settings: { validate: { run: 'off' } } });
    await editor.open(role, bad);
    await editor.edit(role, change([2, 0], [2, 6], 'sumary'));
    await editor.changeSettings({ validate: { run: 'onType' } });
    await editor.findings(role);
    expect(editor.published).toMatchObject([{ uri: role, version: 2, diagnostics: [{}] }]);
  });

  test('switched to saving between two edits: the findings are those of the text that is there', async () => {
    const editor = await startEditor({ pulls: true, settings: {} });
    await editor.open(role, bad);
    await editor.edit(role, change([0, 0], [0, 0], '# A role\n'));
    await editor.changeSettings({ validate: { run: 'onSave' } });
    expect(await findingsOf(editor, role)).toEqual(['schema-unknown-key in line 3']);
    await editor.edit(role, change([3, 0], [3, 6], 'summary'));
    expect(await findingsOf(editor, role)).toEqual(['schema-unknown-key in line 3']);
    await editor.save(role);
    expect(await findingsOf(editor, role)).toEqual([]);
  });

  test('an editor that pulls is asked to pull again', async () => {
    const editor = await startEditor({ pulls: true, settings: {} });
    await editor.open(role, bad);
    expect(await findingsOf(editor, role)).toEqual([wrong]);
    const before = editor.refreshes();
    await editor.changeSettings({ validate: { run: 'off' } });
    expect(await findingsOf(editor, role)).toEqual([]);
    expect(editor.refreshes()).toBe(before + 1);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['what other servers have', { validate: true, hover: true }],
    ['a list', ['validate']],
    ['words that it does not know', { validate: { run: 'sometimes', workspace: 7 }, schemas: 'all' }],
    ['schemas that make no sense', { schemas: { '': '*', 'a.json': 7, 'b.json': [null, ''] } }],
    ['flat names', { 'validate.run': 'onType' }],
  ])('with %s for settings it works as always', async (_name, settings) => {
    const editor = await startEditor({ pulls: true, settings });
    await editor.open(role, bad);
    expect(await findingsOf(editor, role)).toEqual([wrong]);
  });

  test('an editor that cannot be asked says it when it starts, and when it changes', async () => {
    const editor = await startEditor({ pulls: true, initializationOptions: { validate: { run: 'off' } } });
    await editor.open(role, bad);
    expect(await findingsOf(editor, role)).toEqual([]);
    await editor.changeSettings({ validate: { run: 'onType' } });
    expect(await findingsOf(editor, role)).toEqual([wrong]);
  });

  test('an editor that never answers does not keep the server waiting for ever', async () => {
    const editor = await startEditor({ pulls: true, settings: new Promise(() => {}) });
    await editor.open(role, bad);
    expect(await findingsOf(editor, role)).toEqual([wrong]);
  });

  test('each folder can have its own settings', async () => {
    const [quiet, loud] = [temporaryFolder(), temporaryFolder()];
    const editor = await startEditor({
      pulls: true,
      folders: [quiet, loud],
      settings: {},
      folderSettings: { [quiet]: { validate: { run: 'off' } } },
    });
    await editor.open(uriOf(quiet, 'a.role.yaml'), bad);
    await editor.open(uriOf(loud, 'a.role.yaml'), bad);
    expect(await findingsOf(editor, uriOf(quiet, 'a.role.yaml'))).toEqual([]);
    expect(await findingsOf(editor, uriOf(loud, 'a.role.yaml'))).toEqual([wrong]);
  });
});

describe('schemas of one’s own', () => {
  test('by the setting, for any YAML file, from the folder or by a URI', async () => {
    const folder = temporaryFolder({ 'schemas/weeks.json': weeks, 'days.json': days });
    const settings = {
      schemas: { 'schemas/weeks.json': ['*.syllabus.yaml'], [uriOf(folder, 'days.json')]: 'plans/**/*.yml' },
    };
    const editor = await startEditor({ pulls: true, folders: [folder], settings });
    const syllabus = uriOf(folder, 'spring/week.syllabus.yaml');
    const plan = uriOf(folder, 'plans/2026/week.yml');
    const other = uriOf(folder, 'week.yml');
    for (const uri of [syllabus, plan, other]) await editor.open(uri, 'week: one\n', 'yaml');
    expect(await findingsOf(editor, syllabus)).toEqual(['schema-wrong-type in line 0']);
    expect(await findingsOf(editor, plan)).toEqual([]);
    expect(await findingsOf(editor, other)).toEqual([]);
    expect(await editor.request('hitCurriculum/documentInfo', { textDocument: { uri: syllabus } })).toMatchObject({
      kind: null,
      schema: { uri: uriOf(folder, 'schemas/weeks.json'), because: 'setting' },
    });
  });

  test('instead of the built-in one', async () => {
    const folder = temporaryFolder({ 'weeks.json': weeks });
    const uri = uriOf(folder, 'a.role.yaml');
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await editor.open(uri, bad);
    expect(await findingsOf(editor, uri)).toEqual([wrong]);
    await editor.changeSettings({ schemas: { 'weeks.json': '*.role.yaml' } });
    expect(await findingsOf(editor, uri)).toEqual([]);
  });

  test('of several that match, the last one counts; a glob with ! takes files out', async () => {
    const folder = temporaryFolder({ 'weeks.json': weeks, 'days.json': days });
    const settings = { schemas: { 'weeks.json': '*.yaml', 'days.json': ['week*.yaml', '!week-2.yaml'] } };
    const editor = await startEditor({ pulls: true, folders: [folder], settings });
    for (const name of ['week-1.yaml', 'week-2.yaml']) await editor.open(uriOf(folder, name), 'week: one\n', 'yaml');
    expect(await findingsOf(editor, uriOf(folder, 'week-1.yaml'))).toEqual([]);
    expect(await findingsOf(editor, uriOf(folder, 'week-2.yaml'))).toEqual(['schema-wrong-type in line 0']);
  });

  test('by a comment at the top, which wins over the setting', async () => {
    const folder = temporaryFolder({ 'weeks.json': weeks, 'days.json': days });
    const uri = uriOf(folder, 'plans/a.yaml');
    const editor = await startEditor({
      pulls: true,
      folders: [folder],
      settings: { schemas: { 'days.json': '*.yaml' } },
    });
    await editor.open(uri, '# The plan\n# yaml-language-server: $schema=../weeks.json\nweek: one\n', 'yaml');
    expect(await findingsOf(editor, uri)).toEqual(['schema-wrong-type in line 2']);
    await editor.edit(uri, change([1, 0], [2, 0], ''));
    expect(await findingsOf(editor, uri)).toEqual([]);
  });

  test('a comment can also ask for none', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, `# yaml-language-server: $schema=none\n${bad}`);
    expect(await findingsOf(editor, role)).toEqual([]);
  });

  test('a schema that changes on disk is read again', async () => {
    const folder = temporaryFolder({ 'weeks.json': weeks });
    const uri = uriOf(folder, 'a.yaml');
    const editor = await startEditor({
      pulls: true,
      folders: [folder],
      settings: { schemas: { 'weeks.json': 'a.yaml' } },
    });
    await editor.open(uri, 'week: one\n', 'yaml');
    expect(await findingsOf(editor, uri)).toEqual(['schema-wrong-type in line 0']);
    expect(JSON.stringify(editor.registrations)).toContain('"weeks.json"');

    const before = editor.refreshes();
    writeFile(path.join(folder, 'weeks.json'), days);
    await editor.fileEvents([uriOf(folder, 'weeks.json'), 'changed']);
    await expect.poll(() => editor.refreshes()).toBe(before + 1);
    expect(await findingsOf(editor, uri)).toEqual([]);
  });

  test('a schema that is open in the editor counts as it is there', async () => {
    const folder = temporaryFolder({ 'weeks.json': weeks });
    const uri = uriOf(folder, 'a.yaml');
    const schema = uriOf(folder, 'weeks.json');
    const editor = await startEditor({ folders: [folder], settings: { schemas: { 'weeks.json': 'a.yaml' } } });
    await editor.open(uri, 'week: one\n', 'yaml');
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.open(schema, weeks, 'json');
    await editor.edit(schema, { text: days });
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
    await editor.close(schema);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    expect(editor.published.filter((one) => one.uri === schema).flatMap((one) => one.diagnostics)).toEqual([]);
  });
});

describe('a schema that cannot be used is told once, and nothing else is', () => {
  const mistakes = 'week: [one\ntitle: "x\n';

  test.each([
    ['missing', undefined, 'schema-not-found', 'is not there'],
    ['no JSON', '{ "type": ', 'schema-not-usable', 'own.json'],
    ['no schema', '{ "type": "nonsense" }', 'schema-not-usable', 'own.json'],
  ])('%s, by the setting', async (_name, schema, code, words) => {
    const folder = temporaryFolder(schema === undefined ? {} : { 'own.json': schema });
    const uri = uriOf(folder, 'a.yaml');
    const editor = await startEditor({
      pulls: true,
      folders: [folder],
      settings: { schemas: { 'own.json': 'a.yaml' } },
    });
    await editor.open(uri, mistakes, 'yaml');
    expect(await findingsOf(editor, uri)).toEqual([`${code} in line 0`]);
    expect((await messagesOf(editor, uri))[0]).toContain(words);
  });

  test('missing, by the comment: told on the path in the comment', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, `# yaml-language-server: $schema=./lost.json\n${mistakes}`);
    expect(await editor.pull(role)).toMatchObject({
      items: [
        {
          code: 'schema-not-found',
          range: { start: { line: 0, character: 32 }, end: { line: 0, character: 43 } },
          message: expect.stringContaining('./lost.json'),
        },
      ],
    });
  });

  test.each(['https://example.com/own.json', 'http://example.com/own.json'])('on the web: %s', async (address) => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, `# yaml-language-server: $schema=${address}\n${mistakes}`);
    expect(await findingsOf(editor, role)).toEqual(['schema-not-local in line 0']);
    expect((await messagesOf(editor, role))[0]).toContain('nothing is read from the network');
  });

  test('on the web, by the setting', async () => {
    const folder = temporaryFolder();
    const uri = uriOf(folder, 'a.yaml');
    const settings = { schemas: { 'https://example.com/own.json': 'a.yaml' } };
    const editor = await startEditor({ pulls: true, folders: [folder], settings });
    await editor.open(uri, mistakes, 'yaml');
    expect(await findingsOf(editor, uri)).toEqual(['schema-not-local in line 0']);
  });

  test('on the web, in another tool’s file: that is none of our business', async () => {
    const editor = await startEditor({ pulls: true });
    const uri = uriOf('/college/workflow.yaml');
    await editor.open(uri, `# yaml-language-server: $schema=https://example.com/own.json\n${mistakes}`, 'yaml');
    expect(await findingsOf(editor, uri)).toEqual([]);
  });

  test('when it is there at last, it is used', async () => {
    const folder = temporaryFolder();
    const uri = uriOf(folder, 'a.yaml');
    const editor = await startEditor({ folders: [folder], settings: { schemas: { 'own.json': 'a.yaml' } } });
    await editor.open(uri, 'week: one\n', 'yaml');
    const code = (wanted: string) => editor.findings(uri, ({ diagnostics }) => diagnostics[0]?.code === wanted);
    await code('schema-not-found');
    writeFile(path.join(folder, 'own.json'), weeks);
    await editor.fileEvents([uriOf(folder, 'own.json'), 'created']);
    await code('schema-wrong-type');
    unlinkSync(path.join(folder, 'own.json'));
    await editor.fileEvents([uriOf(folder, 'own.json'), 'deleted']);
    await code('schema-not-found');
  });

  test('completion and hover stay silent, and answer', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, `# yaml-language-server: $schema=./lost.json\n${good}`);
    const at = { textDocument: { uri: role }, position: { line: 2, character: 1 } };
    expect(await editor.request('textDocument/completion', at)).toMatchObject({ items: [] });
    expect(await editor.request('textDocument/hover', at)).toBeNull();
    expect(await editor.request('hitCurriculum/schemaAt', at)).toBeNull();
  });
});
