import { mkdirSync, renameSync, symlinkSync, truncateSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from './bundle.ts';
import { type Editor, type EditorOptions, startEditor, uriOf } from './editor.ts';

const bad = 'role: analyst\ntitle: Analyst\nsumary: Tunes\n';

/** An editor with one folder of roles, each with one mistake, so that one sees which of them belong to the workspace. */
async function college(paths: readonly string[], options: EditorOptions = {}, others: Record<string, string> = {}) {
  const folder = temporaryFolder({ ...Object.fromEntries(paths.map((name) => [name, bad])), ...others });
  const editor = await startEditor({ pulls: true, folders: [folder], settings: {}, ...options });
  return { folder, editor, known: () => knownTo(editor, folder) };
}

/** The paths of the closed files with findings. */
async function knownTo(editor: Editor, folder: string): Promise<string[]> {
  const { items } = await editor.pullWorkspace();
  const found = items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [item.uri] : []));
  return found.map((uri) => decodeURIComponent(uri.slice(uriOf(folder).length + 1))).sort();
}

describe('which files belong to a workspace', () => {
  test('the setting hitCurriculum.files says it, and counts at once', async () => {
    const { editor, known } = await college(['a.role.yaml', 'programs/b.role.yaml', 'archive/c.role.yaml']);
    expect(await known()).toEqual(['a.role.yaml', 'archive/c.role.yaml', 'programs/b.role.yaml']);
    await editor.changeSettings({ files: ['!archive'] });
    await expect.poll(known).toEqual(['a.role.yaml', 'programs/b.role.yaml']);
    await editor.changeSettings({ files: ['programs/**', 'archive/**'] });
    await expect.poll(known).toEqual(['archive/c.role.yaml', 'programs/b.role.yaml']);
    await editor.changeSettings({});
    await expect.poll(known).toEqual(['a.role.yaml', 'archive/c.role.yaml', 'programs/b.role.yaml']);
  });

  test('for each folder on its own', async () => {
    const [one, two] = [temporaryFolder({ 'x/a.role.yaml': bad }), temporaryFolder({ 'x/a.role.yaml': bad })];
    const editor = await startEditor({
      pulls: true,
      folders: [one, two],
      settings: {},
      folderSettings: { [two]: { files: ['!x'] } },
    });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri }) => uri)).toEqual([uriOf(one, 'x/a.role.yaml')]);
  });

  test('what the editor hides does not, and its changes are asked for', async () => {
    const { editor, known } = await college(['a.role.yaml', 'out/b.role.yaml'], { filesExclude: { '**/out': true } });
    expect(await known()).toEqual(['a.role.yaml']);
    const following = editor.registrations.find(({ method }) => method === 'workspace/didChangeConfiguration');
    expect(following?.registerOptions).toEqual({ section: ['hitCurriculum', 'files.exclude'] });
    await editor.changeFilesExclude({ '**/out': false });
    await expect.poll(known).toEqual(['a.role.yaml', 'out/b.role.yaml']);
  });

  test('what git ignores does not; the file that says so is followed', async () => {
    const { folder, editor, known } = await college(
      ['a.role.yaml', 'out/b.role.yaml', 'drafts/c.role.yaml'],
      {},
      {
        '.gitignore': 'out/\n',
      },
    );
    expect(await known()).toEqual(['a.role.yaml', 'drafts/c.role.yaml']);
    writeFile(path.join(folder, '.gitignore'), 'drafts/\n');
    await editor.fileEvents([uriOf(folder, '.gitignore'), 'changed']);
    await expect.poll(known).toEqual(['a.role.yaml', 'out/b.role.yaml']);
    unlinkSync(path.join(folder, '.gitignore'));
    await editor.fileEvents([uriOf(folder, '.gitignore'), 'deleted']);
    await expect.poll(known).toEqual(['a.role.yaml', 'drafts/c.role.yaml', 'out/b.role.yaml']);
  });

  test('nor what is ignored by a file around the folder, which is watched where it is', async () => {
    const repository = temporaryFolder({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'out/\n',
      'college/a.role.yaml': bad,
      'college/out/b.role.yaml': bad,
    });
    const folder = path.join(repository, 'college');
    const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
    expect(await knownTo(editor, folder)).toEqual(['a.role.yaml']);
    await expect
      .poll(() => JSON.stringify(editor.registrations))
      .toContain(JSON.stringify({ baseUri: uriOf(repository), pattern: '.gitignore' }));
    writeFile(path.join(repository, '.gitignore'), '');
    await editor.fileEvents([uriOf(repository, '.gitignore'), 'changed']);
    await expect.poll(() => knownTo(editor, folder)).toEqual(['a.role.yaml', 'out/b.role.yaml']);
  });

  test('pushed findings of a file go when it is ignored', async () => {
    const { folder, editor } = await college(['a.role.yaml'], { pulls: false });
    const uri = uriOf(folder, 'a.role.yaml');
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    writeFile(path.join(folder, '.gitignore'), '*.role.yaml\n');
    await editor.fileEvents([uriOf(folder, '.gitignore'), 'created']);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('an ignored file that is open is checked, as long as it is open', async () => {
    const { folder, editor } = await college(['out/b.role.yaml'], { pulls: false }, { '.gitignore': 'out\n' });
    const uri = uriOf(folder, 'out/b.role.yaml');
    await editor.open(uri, bad);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.close(uri);
    await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('on disk', () => {
  test('a folder that is named like a file is none, and links in a circle do no harm', async () => {
    const { folder, editor, known } = await college(['a.role.yaml'], { settings: {} });
    mkdirSync(path.join(folder, 'folder.role.yaml'));
    writeFile(path.join(folder, 'folder.role.yaml/inside.role.yaml'), bad);
    symlinkSync('.', path.join(folder, 'circle'));
    symlinkSync('.', path.join(folder, 'circle.role.yaml'));
    symlinkSync('nowhere', path.join(folder, 'lost.role.yaml'));
    symlinkSync('a.role.yaml', path.join(folder, 'link.role.yaml'));
    const paths = ['folder.role.yaml/inside.role.yaml', 'circle.role.yaml', 'lost.role.yaml', 'link.role.yaml'];
    await editor.fileEvents(
      [uriOf(folder, 'folder.role.yaml'), 'created'],
      ...paths.map((name): [string, 'created'] => [uriOf(folder, name), 'created']),
    );
    const expected = ['a.role.yaml', 'folder.role.yaml/inside.role.yaml', 'link.role.yaml'];
    await expect.poll(known).toEqual(expected);
    const again = await startEditor({ pulls: true, folders: [folder], settings: {} });
    expect(await knownTo(again, folder)).toEqual(expected);
    expect(await known()).toEqual(expected);
  });

  test('a file too large to be a curriculum is left alone, until it is smaller', async () => {
    const { folder, editor, known } = await college(['a.role.yaml', 'huge.role.yaml']);
    truncateSync(path.join(folder, 'huge.role.yaml'), 20_000_001);
    await editor.fileEvents([uriOf(folder, 'huge.role.yaml'), 'changed']);
    await expect.poll(known).toEqual(['a.role.yaml']);
    writeFile(path.join(folder, 'huge.role.yaml'), bad);
    await editor.fileEvents([uriOf(folder, 'huge.role.yaml'), 'changed']);
    await expect.poll(known).toEqual(['a.role.yaml', 'huge.role.yaml']);
  });

  test('an editor that tells of each of a thousand files alone is followed', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `r${index}.role.yaml`);
    const { folder, editor, known } = await college(names);
    expect(await known()).toHaveLength(1_000);
    mkdirSync(path.join(folder, 'moved'));
    for (const name of names) renameSync(path.join(folder, name), path.join(folder, 'moved', name));
    for (const name of names) {
      await editor.fileEvents([uriOf(folder, name), 'deleted']);
      await editor.fileEvents([uriOf(folder, 'moved', name), 'created']);
    }
    await expect.poll(known, { timeout: 10_000 }).toEqual(names.map((name) => `moved/${name}`).sort());
  });

  test('an editor that watches no files has what it saved, also after it closed it', async () => {
    const { folder, editor, known } = await college(['a.role.yaml'], {
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: false } } },
    });
    const [old, fresh] = [uriOf(folder, 'a.role.yaml'), uriOf(folder, 'b.role.yaml')];
    for (const [uri, name] of [
      [old, 'a.role.yaml'],
      [fresh, 'b.role.yaml'],
    ] as const) {
      await editor.open(uri, bad);
      await editor.edit(uri, { text: `${bad}sumary: Twice\n` });
      writeFile(path.join(folder, name), `${bad}sumary: Twice\n`);
      await editor.save(uri);
      await editor.close(uri);
    }
    expect(await known()).toEqual(['a.role.yaml', 'b.role.yaml']);
    // Another program deletes it while it is open: closing it is the moment to see that.
    await editor.open(old, bad);
    unlinkSync(path.join(folder, 'a.role.yaml'));
    await editor.close(old);
    await expect.poll(known).toEqual(['b.role.yaml']);
  });
});
