import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystemWatcher, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { temporaryFolder, writeFile } from './bundle.ts';
import { type Editor, startEditor, told, uriOf } from './editor.ts';

const weeks = JSON.stringify({ type: 'object', properties: { week: { type: 'number' } } });
const schemas = { 's.json': ['*.syllabus.yaml', 'plans/**/*.yml', '!plans/old/*', '*.json', '*.md'] };
const wrong = 'schema-wrong-type in line 0';

/** A college whose syllabuses have a schema of their own, besides files of other tools. */
const college = () =>
  temporaryFolder({
    's.json': weeks,
    'x.syllabus.yaml': 'week: one\n',
    'plans/2026/y.yml': 'week: two\n',
    'plans/old/z.yml': 'week: three\n',
    'node_modules/n.syllabus.yaml': 'week: four\n',
    'other.yaml': 'week: five\n',
    'readme.md': 'week: six\n',
  });

const byName = (report: WorkspaceDiagnosticReport) =>
  Object.fromEntries(
    report.items.map((item) => [item.uri.split('/').at(-1), item.kind === 'full' ? told(item.items) : item.kind]),
  );

const watched = (editor: Editor): unknown[] =>
  editor.registrations
    .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
    .flatMap(({ registerOptions }) => registerOptions.watchers.map((watcher: FileSystemWatcher) => watcher.globPattern))
    .filter(
      (pattern) => typeof pattern === 'string' && !/curriculum|courses|role|skills|gitignore|^\*\*$/.test(pattern),
    );

describe('files that only the setting hitCurriculum.schemas names', () => {
  test('have findings though they are not open', async () => {
    const editor = await startEditor({ pulls: true, folders: [college()], settings: { schemas } });
    expect(byName(await editor.pullWorkspace())).toEqual({ 'x.syllabus.yaml': [wrong], 'y.yml': [wrong] });
  });

  test('and are pushed, and keep their findings when they are closed', async () => {
    const folder = college();
    const uri = uriOf(folder, 'x.syllabus.yaml');
    const editor = await startEditor({ folders: [folder], settings: { schemas } });
    expect(told((await editor.findings(uri)).diagnostics)).toEqual([wrong]);
    await editor.open(uri, 'week: 1\n', 'yaml');
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
    await editor.close(uri);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('are watched, and followed', async () => {
    const folder = college();
    const uri = uriOf(folder, 'sub/new.syllabus.yaml');
    const editor = await startEditor({ folders: [folder], settings: { schemas } });
    await expect
      .poll(() => watched(editor))
      .toEqual(['**/*.syllabus.yaml', '**/plans/**/*.yml', '**/*.json', '**/*.md']);
    writeFile(path.join(folder, 'sub/new.syllabus.yaml'), 'week: one\n');
    await editor.fileEvents([uri, 'created']);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('come and go with the setting', async () => {
    const folder = college();
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    expect(byName(await editor.pullWorkspace())).toEqual({});
    await editor.changeSettings({ schemas: { 's.json': '*.syllabus.yaml' } });
    await expect.poll(async () => byName(await editor.pullWorkspace())).toEqual({ 'x.syllabus.yaml': [wrong] });
    await expect.poll(() => watched(editor)).toEqual(['**/*.syllabus.yaml']);

    await editor.changeSettings({ schemas: { 's.json': 'other.yaml' } });
    await expect.poll(async () => byName(await editor.pullWorkspace())).toEqual({ 'other.yaml': [wrong] });
    await expect.poll(() => watched(editor)).toEqual(['**/other.yaml']);
  });

  test('pushed findings go with the setting as well', async () => {
    const folder = college();
    const uri = uriOf(folder, 'x.syllabus.yaml');
    const editor = await startEditor({ folders: [folder], initializationOptions: { schemas } });
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.changeSettings({});
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
    await editor.changeSettings({ schemas });
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('are those of the folder that has the setting', async () => {
    const [one, two] = [college(), college()];
    const editor = await startEditor({
      pulls: true,
      folders: [one, two],
      settings: {},
      folderSettings: { [two]: { schemas: { 's.json': '*.syllabus.yaml' } } },
    });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri }) => uri)).toEqual([uriOf(two, 'x.syllabus.yaml')]);
  });
});
