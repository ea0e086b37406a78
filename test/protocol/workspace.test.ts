import { renameSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystemWatcher } from 'vscode-languageserver';
import { temporaryFolder, writeFile } from './bundle.ts';
import { type Editor, startEditor, told, uriOf } from './editor.ts';

const good = 'role: planner\ntitle: Planner\n';
const bad = 'role: analyst\ntitle: Analyst\nsumary: Tunes\n';

/** The names of the files that have findings. */
async function filesWithFindings(editor: Editor): Promise<string[]> {
  const report = await editor.pullWorkspace();
  return report.items
    .flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [decodeURIComponent(item.uri)] : []))
    .map((uri) => uri.slice(uri.lastIndexOf('/') + 1))
    .sort();
}

describe('the folders of a workspace', () => {
  test('all of them are read, with all that is below them', async () => {
    const one = temporaryFolder({ 'deep/down/a.role.yaml': bad, 'b.courses.yml': 'catalog: x\n' });
    const two = temporaryFolder({ 'C (draft) é#.Role.YAML': bad, 'd.role.yaml': good });
    const editor = await startEditor({ pulls: true, folders: [one, two], settings: {} });
    expect(await filesWithFindings(editor)).toEqual(['C (draft) é#.Role.YAML', 'a.role.yaml', 'b.courses.yml']);
  });

  test('one is added, one is removed', async () => {
    const one = temporaryFolder({ 'a.role.yaml': bad });
    const two = temporaryFolder({ 'b.role.yaml': bad });
    const editor = await startEditor({ pulls: true, folders: [one], settings: {} });
    expect(await filesWithFindings(editor)).toEqual(['a.role.yaml']);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriOf(two), name: 'two' }], removed: [{ uri: uriOf(one), name: 'one' }] },
    });
    expect(await filesWithFindings(editor)).toEqual(['b.role.yaml']);
  });

  test('pushed findings of a folder go with it', async () => {
    const one = temporaryFolder({ 'a.role.yaml': bad });
    const editor = await startEditor({ folders: [one], settings: {} });
    const uri = uriOf(one, 'a.role.yaml');
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: uriOf(one), name: 'one' }] },
    });
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('a folder that is not there is an empty one', async () => {
    const editor = await startEditor({ pulls: true, folders: ['/no/such/folder'], settings: {} });
    expect(await filesWithFindings(editor)).toEqual([]);
  });

  test('an open document wins over its file', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': bad });
    const uri = uriOf(folder, 'a.role.yaml');
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await editor.open(uri, good);
    await editor.pullWorkspace();
    expect(await editor.pull(uri)).toMatchObject({ items: [] });
  });

  test('an editor that writes addresses differently means the same file', async () => {
    const folder = temporaryFolder({ 'a b.role.yaml': bad });
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await editor.open(`${uriOf(folder)}/a b.role.yaml`, good);
    expect((await editor.pullWorkspace()).items).toEqual([]);
  });

  test('reading is shown while it goes on', async () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`r${index}.role.yaml`, good]));
    const editor = await startEditor({
      pulls: true,
      folders: [temporaryFolder(files)],
      settings: {},
      capabilities: { window: { workDoneProgress: true } },
    });
    await editor.pullWorkspace();
    await expect.poll(() => editor.progress.at(-1)?.kind).toBe('end');
    expect(editor.progress[0]).toMatchObject({ kind: 'begin', title: 'HIT Curriculum' });
    expect(editor.progress.filter(({ kind }) => kind === 'end')).toHaveLength(1);
  });

  test('and not where the editor cannot show it', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': bad });
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await editor.pullWorkspace();
    expect(editor.progress).toEqual([]);
  });
});

describe('what happens to the files', () => {
  const story = async () => {
    const folder = temporaryFolder({ 'a.role.yaml': good });
    const uri = uriOf(folder, 'a.role.yaml');
    const editor = await startEditor({ folders: [folder], settings: {} });
    const findings = (count: number, of = uri) =>
      editor.findings(of, ({ diagnostics }) => diagnostics.length === count);
    // The editor asks for its watchers once the server has begun.
    await expect
      .poll(() => editor.registrations.map(({ method }) => method))
      .toContain('workspace/didChangeWatchedFiles');
    return { folder, uri, editor, findings };
  };

  test('the editor is asked to tell of the files of the format', async () => {
    const { editor } = await story();
    const registration = editor.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    const watchers: FileSystemWatcher[] = registration?.registerOptions.watchers;
    expect(watchers.map(({ globPattern }) => globPattern)).toEqual([
      '**/*.curriculum.{yaml,yml}',
      '**/*.courses.{yaml,yml}',
      '**/*.role.{yaml,yml}',
      '**/*.skills.{yaml,yml}',
      '**/hit-curriculum.config.yaml',
      '**/hit-curriculum.config.yml',
      '**/.gitignore',
      '**',
    ]);
    // Of everything else only that it is there or gone: it may be a folder with files of the format.
    expect(watchers.map(({ kind }) => kind)).toEqual([...Array(7).fill(undefined), 1 | 4]);
  });

  test('a folder is moved here, of which editors tell as such, and not of what is in it', async () => {
    const { folder, editor, findings } = await story();
    const elsewhere = temporaryFolder({ 'plans/b.role.yaml': bad });
    renameSync(path.join(elsewhere, 'plans'), path.join(folder, 'plans'));
    await editor.fileEvents([uriOf(folder, 'plans'), 'created']);
    await findings(1, uriOf(folder, 'plans', 'b.role.yaml'));
  });

  test('one is changed by another program', async () => {
    const { folder, uri, editor, findings } = await story();
    writeFile(path.join(folder, 'a.role.yaml'), bad);
    await editor.fileEvents([uri, 'changed']);
    await findings(1);
  });

  test('one is made, and deleted again', async () => {
    const { folder, editor, findings } = await story();
    const fresh = uriOf(folder, 'new/b.role.yaml');
    writeFile(path.join(folder, 'new/b.role.yaml'), bad);
    await editor.fileEvents([fresh, 'created']);
    expect(told((await findings(1, fresh)).diagnostics)).toEqual(['schema-unknown-key in line 2']);
    unlinkSync(path.join(folder, 'new/b.role.yaml'));
    await editor.fileEvents([fresh, 'deleted']);
    await findings(0, fresh);
  });

  test('a folder is deleted, and the editor tells of the folder alone', async () => {
    const { folder, editor, findings } = await story();
    const inside = uriOf(folder, 'sub/b.role.yaml');
    writeFile(path.join(folder, 'sub/b.role.yaml'), bad);
    await editor.fileEvents([inside, 'created']);
    await findings(1, inside);
    rmSync(path.join(folder, 'sub'), { recursive: true });
    await editor.fileEvents([uriOf(folder, 'sub'), 'deleted']);
    await findings(0, inside);
  });

  test('a folder is renamed', async () => {
    const { folder, editor, findings } = await story();
    const [before, after] = [uriOf(folder, 'sub/b.role.yaml'), uriOf(folder, 'moved/b.role.yaml')];
    writeFile(path.join(folder, 'sub/b.role.yaml'), bad);
    await editor.fileEvents([before, 'created']);
    await findings(1, before);
    renameSync(path.join(folder, 'sub'), path.join(folder, 'moved'));
    await editor.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: uriOf(folder, 'sub'), newUri: uriOf(folder, 'moved') }],
    });
    await findings(0, before);
    await findings(1, after);
  });

  test('one outside the folders, or among what tools keep, is none of ours', async () => {
    const { folder, editor } = await story();
    const kept = path.join(folder, 'node_modules/b.role.yaml');
    const outside = path.join(temporaryFolder(), 'c.role.yaml');
    writeFile(kept, bad);
    writeFile(outside, bad);
    await editor.fileEvents([uriOf(kept), 'created'], [uriOf(outside), 'created']);
    await editor.open('untitled:last', bad);
    await editor.findings('untitled:last');
    expect(editor.published.map(({ uri }) => uri)).toEqual(['untitled:last']);
  });

  test('an open one is deleted that has changes: the document stays as it is, until it is closed', async () => {
    const { folder, uri, editor, findings } = await story();
    await editor.open(uri, bad);
    await editor.edit(uri, { text: `${bad}# not saved yet\n` });
    await expect.poll(async () => (await findings(1)).version).toBe(2);
    unlinkSync(path.join(folder, 'a.role.yaml'));
    await editor.fileEvents([uri, 'deleted']);
    await editor.request('hitCurriculum/documentInfo', { textDocument: { uri } });
    expect((await findings(1)).version).toBe(2);
    await editor.close(uri);
    await findings(0);
  });
});
