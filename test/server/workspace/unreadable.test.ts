import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { isComplete } from '../../../server/src/workspace/completeness.ts';
import { type FileAccess, noFiles, unreadable } from '../../../server/src/workspace/files.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

const folder = 'file:///college';
const catalog = `${folder}/hit.courses.yaml`;

function start(files: FileAccess | Contents) {
  const workspace = createWorkspace({
    files:
      'read' in files && typeof files.read === 'function' ? (files as FileAccess) : filesInMemory(files as Contents),
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  const closed = () => {
    const { unreadable: single, unreadableFolders } = workspace.state();
    return [...single.values(), ...unreadableFolders.values()];
  };
  return {
    workspace,
    closed,
    complete: (kind: Parameters<typeof isComplete>[1]) => isComplete(workspace.state(), kind),
  };
}

describe('while a folder was not read to its end', () => {
  test('nothing is complete', async () => {
    const { workspace, complete } = start({ [catalog]: 'catalog: hit\n' });
    expect(complete('role')).toBe(true);
    workspace.setFolders([folder]);
    expect(workspace.state().reading).toBe(true);
    expect(complete('role')).toBe(false);
    const reading = workspace.readFolder(folder);
    expect(complete('role')).toBe(false);
    await reading;
    expect(workspace.state().reading).toBe(false);
    expect(complete('role')).toBe(true);
  });

  test('nor when settings change meanwhile, and it is read once more', async () => {
    const { workspace } = start({ [catalog]: 'catalog: hit\n' });
    workspace.setFolders([folder]);
    const first = workspace.readFolder(folder);
    workspace.configure(readSettings({ files: ['*.role.yaml'] }), new Map());
    const second = workspace.readFolder(folder);
    await first;
    expect(workspace.state().reading).toBe(true);
    await second;
    expect(workspace.state().reading).toBe(false);
  });

  test('nor before all folders were; one that is removed is not waited for', async () => {
    const { workspace } = start({ [catalog]: 'catalog: hit\n' });
    workspace.setFolders([folder, 'file:///other']);
    await workspace.readFolder(folder);
    expect(workspace.state().reading).toBe(true);
    workspace.setFolders([folder]);
    expect(workspace.state().reading).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  test('hides nothing where it is a configuration', async () => {
    const { workspace, closed, complete } = start({ [`${folder}/hit-curriculum.config.yaml`]: unreadable });
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toHaveLength(1);
    expect([complete('library'), complete('role')]).toEqual([true, true]);
  });

  test('is remembered, until it can be', async () => {
    const contents: Contents = { [catalog]: unreadable, [`${folder}/a.role.yaml`]: 'role: a\n' };
    const { workspace, closed, complete } = start(contents);
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([catalog]);
    expect([complete('catalog'), complete('library'), complete('framework'), complete('role')]).toEqual([
      false,
      false,
      true,
      true,
    ]);

    contents[catalog] = 'catalog: hit\n';
    expect(await workspace.filesChanged([{ uri: catalog }])).toEqual({ schema: false, files: [catalog] });
    expect(closed()).toEqual([]);
    expect(workspace.snapshot().document(catalog)?.text).toBe('catalog: hit\n');
  });

  test('leaves open what its ids mean: they are unknown, and not wrong', async () => {
    const program = `${folder}/hit.curriculum.yaml`;
    const contents: Contents = { [catalog]: unreadable, [program]: 'curriculum: hit\nuses: [hit-courses]\n' };
    const { workspace } = start(contents);
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    const isCertain = () => {
      const { links, document } = workspace.snapshot();
      const asking = document(program);
      return asking && links.isComplete(asking, 'library');
    };
    expect(isCertain()).toBe(false);
    delete contents[catalog];
    await workspace.filesChanged([{ uri: catalog, isGone: true }]);
    expect(isCertain()).toBe(true);
  });

  test('though it could be before: what it said then counts no more', async () => {
    const contents: Contents = { [catalog]: 'catalog: hit\n' };
    const { workspace, closed } = start(contents);
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    contents[catalog] = unreadable;
    expect((await workspace.filesChanged([{ uri: catalog }])).files).toEqual([catalog]);
    expect(closed()).toEqual([catalog]);
    expect(workspace.snapshot().document(catalog)).toBeUndefined();
  });

  test('is forgotten when it is deleted, when its folder is, and when it is left out', async () => {
    for (const after of ['deleted', 'folder', 'left out', 'removed'] as const) {
      const uri = `${folder}/deep/x.courses.yaml`;
      const contents: Contents = { [uri]: unreadable };
      const { workspace, closed } = start(contents);
      workspace.setFolders([folder]);
      await workspace.readFolder(folder);
      expect(closed()).toEqual([uri]);
      if (after === 'left out') workspace.configure(readSettings({ files: ['!deep'] }), new Map());
      else if (after === 'removed') workspace.setFolders([]);
      else {
        delete contents[uri];
        await workspace.filesChanged([{ uri: after === 'deleted' ? uri : `${folder}/deep`, isGone: true }]);
      }
      expect([after, ...closed()]).toEqual([after]);
    }
  });

  test('is nobody’s business where it is ignored', async () => {
    const { workspace, closed } = start({ [catalog]: unreadable, [`${folder}/.gitignore`]: '*.courses.yaml\n' });
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([]);
  });

  test('and that was deleted between listing and reading is not there', async () => {
    const inMemory = filesInMemory({ [catalog]: 'catalog: hit\n' });
    const { workspace, closed } = start({ ...inMemory, read: async () => undefined });
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([]);
    expect(workspace.state().disk.size).toBe(0);
  });

  test('by an access that fails altogether', async () => {
    const failing = () => Promise.reject(new Error('no network'));
    const inMemory = filesInMemory({ [catalog]: '' });
    const { workspace, closed } = start({ ...inMemory, read: failing });
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([catalog]);
  });
});

describe('a folder that cannot be listed', () => {
  const role = `${folder}/secret/a.role.yaml`;

  test('makes every kind of file unknown, until a file in it shows that it can be', async () => {
    const contents: Contents = { [`${folder}/secret/`]: unreadable, [role]: 'role: a\n' };
    const { workspace, closed, complete } = start(contents);
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([`${folder}/secret`]);
    expect(complete('framework')).toBe(false);

    contents[`${folder}/secret/b.role.yaml`] = 'role: b\n';
    delete contents[`${folder}/secret/`];
    await workspace.filesChanged([{ uri: role }]);
    expect(closed()).toEqual([]);
    expect(workspace.state().disk.size).toBe(2);
    expect(complete('framework')).toBe(true);
  });

  test('is forgotten when it is deleted', async () => {
    const contents: Contents = { [`${folder}/secret/`]: unreadable, [role]: 'role: a\n' };
    const { workspace, closed } = start(contents);
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    await workspace.filesChanged([{ uri: `${folder}/secret`, isGone: true }]);
    expect(closed()).toEqual([]);
  });

  test('is every folder where files cannot be reached at all', async () => {
    const { workspace, closed, complete } = start(noFiles);
    workspace.setFolders(['vscode-vfs://github/college']);
    await workspace.readFolder('vscode-vfs://github/college');
    expect(closed()).toEqual(['vscode-vfs://github/college']);
    expect(complete('role')).toBe(false);
  });

  test('and one that is not there is an empty one', async () => {
    const { workspace, closed, complete } = start({});
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    expect(closed()).toEqual([]);
    expect(complete('role')).toBe(true);
  });
});
