import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { fileContext } from '../../../server/src/workspace/state.ts';
import { childUri, pathBelow } from '../../../server/src/workspace/uris.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { exclusionOf } from '../../../server/src/workspace/workspace-file.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

const folder = 'file:///home/college';

/** A workspace of one folder; the files are given by their paths below it. */
function start(files: Record<string, string>, settings: { files?: unknown; exclude?: unknown } = {}) {
  const contents: Contents = {};
  const listed: string[] = [];
  const put = (path: string, text: string) => {
    contents[childUri(folder, path)] = text;
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  const inMemory = filesInMemory(contents);
  const watched: string[] = [];
  const workspace = createWorkspace({
    files: {
      ...inMemory,
      entries(asked) {
        listed.push(asked.slice(folder.length + 1));
        return inMemory.entries(asked);
      },
    },
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
    onOtherFile: (uri) => watched.push(uri),
  });
  const configure = (next: { files?: unknown; exclude?: unknown }) =>
    workspace.configure(readSettings({ files: next.files }, next.exclude), new Map());
  workspace.setFolders([folder]);
  configure(settings);
  return {
    workspace,
    contents,
    listed,
    watched,
    put,
    configure,
    read: () => workspace.readFolder(folder),
    /** Something happened to files, by their paths. */
    changed: (...paths: string[]) => workspace.filesChanged(paths.map((path) => ({ uri: `${folder}/${path}` }))),
    gone: (...paths: string[]) =>
      workspace.filesChanged(paths.map((path) => ({ uri: `${folder}/${path}`, isGone: true }))),
    /** The paths of the files that belong to the workspace. */
    known: () => [...workspace.state().disk.values()].map(({ uri }) => pathBelow(folder, uri)).sort(),
  };
}

/** Files with these paths, each of them a role. */
const roles = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, 'role: a\n']));

describe('hitCurriculum.files', () => {
  const all = roles('a.role.yaml', 'programs/b.role.yaml', 'programs/old/c.role.yaml', 'archive (2019)/d.role.yaml');

  test.each<[globs: unknown, expected: readonly string[]]>([
    [undefined, ['a', 'b', 'c', 'd']],
    [[], ['a', 'b', 'c', 'd']],
    [['programs/**'], ['b', 'c']],
    [['programs'], ['b', 'c']],
    [['/programs/*.yaml'], ['b']],
    [
      ['a.role.yaml', 'old'],
      ['a', 'c'],
    ],
    [['!old'], ['a', 'b', 'd']],
    [['!programs/old/'], ['a', 'b', 'd']],
    [['programs', '!**/c.*'], ['b']],
    [['!archive (2019)'], ['a', 'b', 'c']],
    [['**/[!ab].role.yaml'], ['c', 'd']],
    [['*.txt'], []],
    ['programs', ['a', 'b', 'c', 'd']],
    [[7, null, 'old'], ['c']],
  ])('%j', async (globs, expected) => {
    const { read, known } = start(all, { files: globs });
    await read();
    const names = known().map((path) => path?.replace(/^.*\/|\.role\.yaml$/g, ''));
    expect(names.sort()).toEqual(expected);
  });

  test('does not leave out a configuration file, whose folder does', async () => {
    const config = 'hit-curriculum.config.yaml';
    const paths = [config, `programs/${config}`, `old/${config}`, `plans/hit-curriculum.config.yml`, `x-${config}`];
    const { read, known, configure, changed } = start(
      { ...roles(...paths), '.gitignore': 'plans/\nhit-curriculum.config.yaml\n' },
      { files: ['programs/**', '!old'], exclude: { '**/*.config.yaml': true } },
    );
    await read();
    const counting = [config, `programs/${config}`];
    expect(known()).toEqual(counting);
    await changed(...paths);
    expect(known()).toEqual(counting);
    configure({ exclude: { programs: true } });
    expect(known()).toEqual([config]);
  });

  test('does not make other YAML ours', async () => {
    const { read, known } = start({ 'a.yaml': 'role: a\n' }, { files: ['*.yaml'] });
    await read();
    expect(known()).toEqual([]);
  });

  test('lets go of files, and takes them in again', async () => {
    const { read, known, configure } = start(all, {});
    await read();
    configure({ files: ['programs'] });
    expect(known()).toEqual(['programs/b.role.yaml', 'programs/old/c.role.yaml']);
    configure({});
    await read();
    expect(known()).toHaveLength(4);
  });

  test('keeps out a file that is made later', async () => {
    const { put, changed, known, read } = start({}, { files: ['!old'] });
    await read();
    put('old/a.role.yaml', 'role: a\n');
    put('new/a.role.yaml', 'role: a\n');
    await changed('old/a.role.yaml', 'new/a.role.yaml');
    expect(known()).toEqual(['new/a.role.yaml']);
  });
});

describe('files.exclude', () => {
  const all = roles('a.role.yaml', 'out/b.role.yaml', 'programs/out/c.role.yaml');

  test.each<[exclude: unknown, expected: readonly string[]]>([
    [null, ['a.role.yaml', 'out/b.role.yaml', 'programs/out/c.role.yaml']],
    [{ '**/out': true }, ['a.role.yaml']],
    [{ '**/out/**': true }, ['a.role.yaml']],
    [{ out: true }, ['a.role.yaml', 'programs/out/c.role.yaml']],
    [{ '**/out': false }, ['a.role.yaml', 'out/b.role.yaml', 'programs/out/c.role.yaml']],
    // The editor means this path, and not any file of the name.
    [{ 'c.role.yaml': true, '*.role.yaml': true }, ['out/b.role.yaml', 'programs/out/c.role.yaml']],
    [{ '**/*.{role,skills}.yaml': true }, []],
    // Whether there is a file beside it is not looked at, so nothing is hidden.
    [{ '**/*.yaml': { when: '$(basename).md' } }, ['a.role.yaml', 'out/b.role.yaml', 'programs/out/c.role.yaml']],
  ])('%j', async (exclude, expected) => {
    const { read, known } = start(all, { exclude });
    await read();
    expect(known()).toEqual(expected);
  });
});

describe('.gitignore', () => {
  test('keeps out what it ignores, at every level', async () => {
    const { read, known } = start({
      ...roles('a.role.yaml', 'out/b.role.yaml', 'nursing/c.role.yaml', 'nursing/drafts/d.role.yaml'),
      '.gitignore': 'out/\n*.tmp\n',
      'nursing/.gitignore': '/drafts\n',
    });
    await read();
    expect(known()).toEqual(['a.role.yaml', 'nursing/c.role.yaml']);
  });

  test('ignored folders are not entered, and those of tools are not either', async () => {
    const { read, listed } = start({
      ...roles('a/x.role.yaml', 'out/deep/y.role.yaml', 'node_modules/z.role.yaml', 'hidden/u.role.yaml'),
      '.gitignore': 'out\n',
    });
    await read();
    expect(listed.sort()).toEqual(['', 'a', 'hidden']);
  });

  test('nor are those that the settings take out', async () => {
    const { read, listed } = start(roles('a/x.role.yaml', 'b/x.role.yaml'), {
      files: ['!a'],
      exclude: { '**/b': true },
    });
    await read();
    expect(listed).toEqual(['']);
  });

  test('takes effect when it changes, and when it goes', async () => {
    const { read, known, put, contents, changed, gone } = start(roles('a.role.yaml', 'out/b.role.yaml'));
    await read();
    put('.gitignore', 'out/\n');
    expect(await changed('.gitignore')).toEqual({ schema: false, files: [`${folder}/out/b.role.yaml`] });
    expect(known()).toEqual(['a.role.yaml']);

    put('.gitignore', 'a.*\n');
    await changed('.gitignore');
    expect(known()).toEqual(['out/b.role.yaml']);

    delete contents[`${folder}/.gitignore`];
    await gone('.gitignore');
    expect(known()).toEqual(['a.role.yaml', 'out/b.role.yaml']);
  });

  test('a change inside of a folder is taken in there alone', async () => {
    const { read, known, put, changed, listed } = start(roles('a/b/x.role.yaml', 'a/y.role.yaml', 'c/z.role.yaml'));
    await read();
    listed.length = 0;
    put('a/b/.gitignore', '*\n');
    await changed('a/b/.gitignore');
    expect(known()).toEqual(['a/y.role.yaml', 'c/z.role.yaml']);
    expect(listed).toEqual(['a/b']);
  });

  test('and the files change at the same time, as when a branch is switched', async () => {
    const { read, known, put, changed } = start({ ...roles('a.role.yaml'), '.gitignore': 'out/\n' });
    await read();
    put('.gitignore', 'a.*\n');
    put('out/b.role.yaml', 'role: b\n');
    put('c.role.yaml', 'role: c\n');
    await changed('c.role.yaml', 'out/b.role.yaml', '.gitignore');
    expect(known()).toEqual(['c.role.yaml', 'out/b.role.yaml']);
  });

  test('goes with its folder', async () => {
    const { read, known, put, contents, changed, gone } = start({ 'a/.gitignore': '*\n', 'a/x.role.yaml': '' });
    await read();
    for (const uri of Object.keys(contents)) delete contents[uri];
    await gone('a');
    put('a/x.role.yaml', 'role: x\n');
    await changed('a/x.role.yaml');
    expect(known()).toEqual(['a/x.role.yaml']);
  });

  test('those around the folder count up to the one of the repository, and are watched', async () => {
    const { read, known, contents, watched, workspace } = start(roles('a.role.yaml', 'out/b.role.yaml'));
    contents['file:///home/.git/HEAD'] = 'ref: refs/heads/main\n';
    contents['file:///home/.gitignore'] = 'out/\n';
    contents['file:///.gitignore'] = '*.role.yaml\n';
    await read();
    expect(known()).toEqual(['a.role.yaml']);
    expect(watched).toEqual(['file:///home/.gitignore']);
    contents['file:///home/.gitignore'] = '';
    await workspace.filesChanged([{ uri: 'file:///home/.gitignore' }]);
    expect(known()).toEqual(['a.role.yaml', 'out/b.role.yaml']);
  });

  test('without a repository around, only those in the folder count', async () => {
    const { read, known, contents } = start(roles('a.role.yaml'));
    contents['file:///home/.gitignore'] = '*.yaml\n';
    await read();
    expect(known()).toEqual(['a.role.yaml']);
  });
});

describe('an open document', () => {
  test('is there wherever it is, and gone again when it is closed', async () => {
    const { read, workspace } = start({ ...roles('out/b.role.yaml'), '.gitignore': 'out/\n' });
    await read();
    const uri = `${folder}/out/b.role.yaml`;
    workspace.open(uri, 'role: b\n', 1);
    workspace.save(uri);
    expect(workspace.snapshot().document(uri)?.text).toBe('role: b\n');
    expect(exclusionOf(uri, fileContext(workspace.state()))).toBe('git-ignored');
    workspace.close(uri);
    expect(workspace.snapshot().document(uri)).toBeUndefined();
  });

  test('that was saved is on disk as it was saved, though no editor tells of it', async () => {
    const { read, workspace } = start(roles('a.role.yaml'));
    await read();
    const uri = `${folder}/a.role.yaml`;
    workspace.open(uri, 'role: a\n', 1);
    workspace.edit(uri, 'role: b\n', 2);
    workspace.save(uri);
    workspace.edit(uri, 'role: c\n', 3);
    workspace.close(uri);
    expect(workspace.snapshot().document(uri)?.text).toBe('role: b\n');
  });
});

describe('a folder in another one', () => {
  test('decides for itself, and leaves its files to the outer one when it goes', async () => {
    const { read, known, workspace } = start({ ...roles('a.role.yaml', 'out/b.role.yaml'), '.gitignore': 'out/\n' });
    workspace.setFolders([folder, `${folder}/out`]);
    await read();
    await workspace.readFolder(`${folder}/out`);
    expect(known()).toEqual(['a.role.yaml', 'out/b.role.yaml']);
    expect(workspace.setFolders([folder])).toEqual([folder]);
    expect(known()).toEqual(['a.role.yaml']);
  });
});
