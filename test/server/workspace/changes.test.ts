import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { fileName } from '../../../server/src/workspace/uris.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

const folder = 'file:///college';

/** A workspace that was read; counts what it asks the disk, and into how many lists of files the answers went. */
async function start(contents: Contents) {
  const counts = { reads: 0, lists: 0 };
  const steps = new Set<unknown>();
  const inMemory = filesInMemory(contents);
  const workspace = createWorkspace({
    files: {
      entries(asked) {
        counts.lists++;
        return inMemory.entries(asked);
      },
      read(uri) {
        counts.reads++;
        steps.add(workspace.state().disk);
        return inMemory.read(uri);
      },
    },
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  workspace.setFolders([folder]);
  await workspace.readFolder(folder);
  const reset = () => {
    counts.reads = 0;
    counts.lists = 0;
    steps.clear();
  };
  reset();
  return { workspace, counts, steps, reset, known: () => [...workspace.state().disk.values()] };
}

const many = (branch: string, count = 5_000): Contents =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/f${index % 50}/${branch}${index}.role.yaml`,
      `role: ${branch}${index}\n`,
    ]),
  );

describe('a branch is switched, and thousands of files change', () => {
  test('each is read once, and they are taken in in few steps', async () => {
    const contents = many('a');
    const { workspace, counts, steps, known } = await start(contents);
    for (const uri of Object.keys(contents)) contents[uri] = 'role: other\n';
    const changes = Object.keys(contents).map((uri) => ({ uri }));
    const { files } = await workspace.filesChanged([...changes, ...changes]);
    expect(files).toHaveLength(5_000);
    expect(counts).toEqual({ reads: 5_000, lists: 0 });
    // 5,000 files in steps of 256, and the last few one by one.
    expect(steps.size).toBeLessThan(40);
    expect(new Set(known().map(({ text }) => text))).toEqual(new Set(['role: other\n']));
  });

  test('some go, some come', async () => {
    const contents = many('a', 1_000);
    const { workspace, counts, known } = await start(contents);
    const gone = Object.keys(contents);
    for (const uri of gone) delete contents[uri];
    Object.assign(contents, many('b', 1_000));
    await workspace.filesChanged([
      ...gone.map((uri) => ({ uri, isGone: true })),
      ...Object.keys(contents).map((uri) => ({ uri })),
    ]);
    expect(counts.reads).toBe(2_000);
    expect(known()).toHaveLength(1_000);
    expect(known().every(({ uri }) => fileName(uri).startsWith('b'))).toBe(true);
  });

  test('and what has nothing to do with us is not looked at', async () => {
    const { workspace, counts, steps } = await start(many('a', 1_000));
    const state = workspace.state();
    const gone = Array.from({ length: 5_000 }, (_, index) => ({ uri: `${folder}/dist/${index}.js`, isGone: true }));
    expect((await workspace.filesChanged(gone)).files).toEqual([]);
    expect(counts).toEqual({ reads: 0, lists: 0 });
    expect(steps.size).toBe(0);
    // Nothing that was worked out for the state has to be worked out again.
    expect(workspace.state()).toBe(state);
  });

  test('a file whose text stays the same stays the same document', async () => {
    const contents = many('a', 10);
    const { workspace } = await start(contents);
    const state = workspace.state();
    expect((await workspace.filesChanged(Object.keys(contents).map((uri) => ({ uri })))).files).toEqual([]);
    expect(workspace.state()).toBe(state);
  });

  test('one slow file does not keep the others waiting', async () => {
    const contents = many('a', 300);
    const [slow = '', ...others] = Object.keys(contents);
    let finish = () => {};
    const inMemory = filesInMemory(contents);
    const workspace = createWorkspace({
      files: {
        ...inMemory,
        async read(uri) {
          if (uri === slow) await new Promise<void>((resolve) => (finish = resolve));
          return inMemory.read(uri);
        },
      },
      taxonomy: createTaxonomyIndex(builtIn.taxonomy),
      builtInSchemas: builtIn.schemas,
    });
    workspace.setFolders([folder]);
    const changed = workspace.filesChanged([slow, ...others].map((uri) => ({ uri })));
    await expect.poll(() => workspace.state().disk.size).toBe(others.length);
    finish();
    await changed;
    expect(workspace.state().disk.size).toBe(300);
  });
});

describe('a folder', () => {
  const roles = (...paths: string[]): Contents =>
    Object.fromEntries(paths.map((path) => [`${folder}/${path}`, 'role: a\n']));

  test('is renamed: what was in it goes, what is in it comes', async () => {
    const contents = roles('old/a.role.yaml', 'old/deep/b.role.yaml', 'older/c.role.yaml');
    const { workspace, known } = await start(contents);
    for (const path of ['a.role.yaml', 'deep/b.role.yaml']) {
      delete contents[`${folder}/old/${path}`];
      contents[`${folder}/new/${path}`] = 'role: a\n';
    }
    const { files } = await workspace.filesChanged([{ uri: `${folder}/old`, isGone: true }, { uri: `${folder}/new` }]);
    expect(files).toEqual([
      `${folder}/old/a.role.yaml`,
      `${folder}/old/deep/b.role.yaml`,
      `${folder}/new/a.role.yaml`,
      `${folder}/new/deep/b.role.yaml`,
    ]);
    expect(known().map(({ uri }) => uri.slice(folder.length + 1))).toEqual([
      'older/c.role.yaml',
      'new/a.role.yaml',
      'new/deep/b.role.yaml',
    ]);
  });

  test('appears where tools keep theirs, in an ignored one, or elsewhere: nothing comes', async () => {
    const contents = { ...roles('node_modules/x/a.role.yaml', 'out/x/b.role.yaml'), [`${folder}/.gitignore`]: 'out\n' };
    const { workspace, known, counts, reset } = await start(contents);
    reset();
    for (const uri of [`${folder}/node_modules/x`, `${folder}/out/x`, 'file:///elsewhere/x']) {
      expect((await workspace.filesChanged([{ uri }])).files).toEqual([]);
    }
    expect(counts.lists).toBe(0);
    expect(known()).toEqual([]);
  });
});

describe('where capital letters make no difference', () => {
  test.each([
    ['a file', 'nursing/a.role.yaml', 'nursing/A.role.yaml', ['nursing/a.role.yaml', 'nursing/A.role.yaml']],
    ['a folder', 'nursing/a.role.yaml', 'Nursing/a.role.yaml', ['nursing', 'Nursing']],
  ])('%s that is renamed to them is not there twice', async (_what, before, after, [gone = '', made = '']) => {
    const contents: Contents = { [`${folder}/${before}`]: 'role: a\n' };
    const inMemory = filesInMemory(contents);
    /** The name of a file or folder as it is written on disk. */
    const onDisk = (uri: string) => {
      const names = Object.keys(contents).find((name) => name.toLowerCase().startsWith(uri.toLowerCase()));
      return names?.slice(0, uri.length) ?? uri;
    };
    const workspace = createWorkspace({
      files: { entries: (uri) => inMemory.entries(onDisk(uri)), read: (uri) => inMemory.read(onDisk(uri)) },
      taxonomy: createTaxonomyIndex(builtIn.taxonomy),
      builtInSchemas: builtIn.schemas,
    });
    workspace.setFolders([folder]);
    await workspace.readFolder(folder);
    delete contents[`${folder}/${before}`];
    contents[`${folder}/${after}`] = 'role: a\n';
    await workspace.filesChanged([{ uri: `${folder}/${gone}`, isGone: true }, { uri: `${folder}/${made}` }]);
    expect([...workspace.state().disk.values()].map(({ uri }) => uri)).toEqual([`${folder}/${after}`]);
  });
});
