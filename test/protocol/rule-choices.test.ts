import { unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { temporaryFolder, writeFile } from './bundle.ts';
import { type Editor, type EditorOptions, startEditor, told, uriOf } from './editor.ts';

const program =
  'curriculum: hit\ntitle: HIT\naward: associate\ncourses:\n  HIT 1:\n    title: Coding\n    credits: 3\n    repeatable: true\n    prerequisites: [BIO 1]\n';
const other = program.replace('curriculum: hit', 'curriculum: other').replace('title: HIT', 'title: Other');
const off = 'rules: { unknown-course: off }\n';
const configName = 'hit-curriculum.config.yaml';

async function college(options: EditorOptions, files: Record<string, string> = {}) {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'other/other.curriculum.yaml': other, ...files });
  const editor = await startEditor({ folders: [folder], settings: {}, ...options });
  return {
    folder,
    editor,
    hit: uriOf(folder, 'hit.curriculum.yaml'),
    closed: uriOf(folder, 'other/other.curriculum.yaml'),
    config: uriOf(folder, configName),
  };
}

/** The unknown courses of a file as they are pulled, by their severities. */
async function pulled(editor: Editor, uri: string): Promise<unknown[]> {
  const report = await editor.pull(uri);
  const items = report.kind === 'full' ? report.items : [];
  return items.filter(({ code }) => code === 'unknown-course').map(({ severity }) => severity);
}

/** The unknown courses of a closed file in a report on the workspace. */
function severities({ items }: WorkspaceDiagnosticReport, uri: string): unknown[] {
  const report = items.find((one) => one.uri === uri);
  const found = report?.kind === 'full' ? report.items : [];
  return found.filter(({ code }) => code === 'unknown-course').map(({ severity }) => severity);
}

const isUnknown = ({ diagnostics }: { diagnostics: Parameters<typeof told>[0] }) =>
  told(diagnostics).some((one) => one.startsWith('unknown-course'));

describe('to an editor that pulls', () => {
  test('a configuration that is typed counts at once, for open and closed files, and no more once it is gone', async () => {
    const { editor, hit, closed, config } = await college({ pulls: true });
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([1]);
    const begun = editor.refreshes();
    await editor.open(hit, program);
    expect(await pulled(editor, hit)).toEqual([1]);
    await editor.open(config, 'rules: { unknown-course: hint }\n');
    expect(await pulled(editor, hit)).toEqual([4]);
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([4]);
    await editor.edit(config, { text: off });
    expect(await pulled(editor, hit)).toEqual([]);
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([]);
    await editor.edit(config, { text: 'rules: { unknown-course: loud }\n' });
    expect(await pulled(editor, hit)).toEqual([1]);
    await editor.edit(config, { text: off });
    await editor.pull(config);
    // Nobody has asked for the program since.
    await expect.poll(() => editor.refreshes(), { timeout: 5_000 }).toBeGreaterThan(begun);
    // It was never saved.
    await editor.close(config);
    await expect.poll(() => pulled(editor, hit), { timeout: 5_000 }).toEqual([1]);
  });

  test('a configuration on disk counts from the start, and when it is changed or deleted there', async () => {
    const { editor, folder, hit, closed, config } = await college({ pulls: true }, { [configName]: off });
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([]);
    await editor.open(hit, program);
    expect(await pulled(editor, hit)).toEqual([]);
    const begun = editor.refreshes();
    writeFile(path.join(folder, configName), 'categories: { ids: warning }\n');
    await editor.fileEvents([config, 'changed']);
    await expect.poll(() => editor.refreshes(), { timeout: 5_000 }).toBe(begun + 1);
    expect(await pulled(editor, hit)).toEqual([2]);
    unlinkSync(path.join(folder, configName));
    await editor.fileEvents([config, 'deleted']);
    await expect.poll(() => pulled(editor, hit), { timeout: 5_000 }).toEqual([1]);
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([1]);
  });

  test('settings count as soon as they change, but not before the nearest file', async () => {
    const files = { [`other/${configName}`]: 'rules: { unknown-course: information }\n' };
    const { editor, hit, closed } = await college({ pulls: true }, files);
    await editor.pullWorkspace();
    await editor.open(hit, program);
    expect(await pulled(editor, hit)).toEqual([1]);
    const begun = editor.refreshes();
    await editor.changeSettings({ rules: { 'unknown-course': 'warning' } });
    await expect.poll(() => editor.refreshes(), { timeout: 5_000 }).toBeGreaterThan(begun);
    expect(await pulled(editor, hit)).toEqual([2]);
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([3]);
    await editor.changeSettings({ preset: 'accreditation', categories: { ids: 'off' } });
    await expect.poll(() => pulled(editor, hit), { timeout: 5_000 }).toEqual([]);
    expect(severities(await editor.pullWorkspace(), closed)).toEqual([3]);
  });

  test('the findings of a configuration are told like those of any file', async () => {
    const { editor, config } = await college({ pulls: true }, { [configName]: 'rules: { unknown-cours: off }\n' });
    const { items } = await editor.pullWorkspace();
    expect(items.find(({ uri }) => uri === config)).toMatchObject({ items: [{ code: 'schema-unknown-key' }] });
    await editor.open(config, 'preset: strict\n');
    expect(await editor.pull(config)).toMatchObject({ items: [] });
  });

  test('each folder of a workspace has its own', async () => {
    const [one, two] = [temporaryFolder({ [configName]: off }), temporaryFolder({})];
    const editor = await startEditor({
      pulls: true,
      folders: [one, two],
      settings: {},
      folderSettings: { [two]: { rules: { 'unknown-course': 'hint' } } },
    });
    await editor.pullWorkspace();
    for (const [folder, expected] of [
      [one, []],
      [two, [4]],
    ] as const) {
      const uri = uriOf(folder, 'new.curriculum.yaml');
      await editor.open(uri, program);
      expect(await pulled(editor, uri)).toEqual(expected);
    }
  });
});

describe('to an editor that cannot pull', () => {
  test('open and closed files are told of when a configuration is typed, and when it goes', async () => {
    const { editor, hit, closed, config } = await college({});
    await editor.open(hit, program);
    await editor.findings(hit, isUnknown);
    await editor.findings(closed, isUnknown);
    await editor.open(config, off);
    await editor.findings(hit, (one) => !isUnknown(one));
    await editor.findings(closed, (one) => !isUnknown(one));
    await editor.close(config);
    await editor.findings(hit, isUnknown);
    await editor.findings(closed, isUnknown);
  });

  test('and when the settings change', async () => {
    const { editor, hit } = await college({});
    await editor.open(hit, program);
    await editor.findings(hit, isUnknown);
    await editor.changeSettings({ rules: { 'unknown-course': 'off' } });
    await editor.findings(hit, (one) => !isUnknown(one));
  });

  test('where files are checked when they are saved, a configuration counts once it is saved', async () => {
    const { editor, hit, config } = await college({ settings: { validate: { run: 'onSave' } } });
    await editor.open(hit, program);
    await editor.findings(hit, isUnknown);
    await editor.open(config, 'rules: {}\n');
    await editor.edit(config, { text: off });
    await editor.open('untitled:last', 'role: last\ntitle: Last\n');
    await editor.findings('untitled:last');
    expect(isUnknown(editor.published.findLast(({ uri }) => uri === hit) ?? { diagnostics: [] })).toBe(true);
    await editor.save(config);
    await editor.findings(hit, (one) => !isUnknown(one));
  });
});
