import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import type { FileAccess } from '../../../server/src/workspace/files.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

const folder = 'file:///college';
const role = `${folder}/a.role.yaml`;

/** A workspace over files that are a list in memory, which a test can change. */
function start(contents: Contents) {
  const reads: string[] = [];
  const held: (() => void)[] = [];
  const control = { hold: false };
  const files: FileAccess = {
    ...filesInMemory(contents),
    async read(uri) {
      const content = contents[uri];
      if (uri.includes('.git')) return content;
      reads.push(uri);
      if (control.hold) await new Promise<void>((resolve) => held.push(resolve));
      return content;
    },
  };
  const workspace = createWorkspace({
    files,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  workspace.setFolders([folder]);
  return { workspace, contents, reads, held, control };
}

describe('a snapshot', () => {
  test('stays as it is while the workspace goes on', () => {
    const { workspace } = start({});
    workspace.open(role, 'role: a', 1);
    const before = workspace.snapshot();
    workspace.edit(role, 'role: b', 2);
    expect(before.document(role)?.text).toBe('role: a');
    expect(workspace.snapshot().document(role)?.text).toBe('role: b');
  });

  test('shares what an edit did not touch', async () => {
    const { workspace } = start({ [`${folder}/b.role.yaml`]: 'role: b' });
    await workspace.readFolder(folder);
    workspace.open(role, 'role: a', 1);
    const before = workspace.snapshot().document(`${folder}/b.role.yaml`);
    workspace.edit(role, 'role: c', 2);
    expect(workspace.snapshot().document(`${folder}/b.role.yaml`)).toBe(before);
  });

  test('has open documents once, and as they are in the editor', async () => {
    const { workspace } = start({ [role]: 'role: disk', [`${folder}/b.role.yaml`]: 'role: b' });
    await workspace.readFolder(folder);
    workspace.open(role, 'role: editor', 3);
    const texts = [...workspace.snapshot().documents()].map(({ text, version }) => [text, version]);
    expect(texts).toEqual([
      ['role: editor', 3],
      ['role: b', null],
    ]);
  });

  test('gives findings the saved text where the setting says so', () => {
    const { workspace } = start({});
    workspace.configure(readSettings({ validate: { run: 'onSave' } }), new Map());
    workspace.open(role, 'role: a', 1);
    workspace.edit(role, 'role: b', 2);
    expect(workspace.judgedSnapshot(role).document(role)?.text).toBe('role: a');
    expect(workspace.snapshot().document(role)?.text).toBe('role: b');
    workspace.save(role);
    expect(workspace.judgedSnapshot(role).document(role)?.text).toBe('role: b');
  });
});

describe('when the setting changes to judging on save', () => {
  test('what is typed and not saved is judged once, as it is', () => {
    const { workspace } = start({});
    workspace.open(role, 'role: a', 1);
    workspace.edit(role, 'role: ab', 2);
    workspace.configure(readSettings({ validate: { run: 'onSave' } }), new Map());
    expect(workspace.judgedSnapshot(role).document(role)?.text).toBe('role: ab');
    workspace.edit(role, 'role: abc', 3);
    expect(workspace.judgedSnapshot(role).document(role)?.text).toBe('role: ab');
    // Another setting changes: nothing is new for this one.
    workspace.configure(readSettings({ validate: { run: 'onSave', workspace: 'openFiles' } }), new Map());
    expect(workspace.judgedSnapshot(role).document(role)?.text).toBe('role: ab');
  });

  test('in one folder, the documents of the others stay as they are', () => {
    const { workspace } = start({});
    const other = 'file:///college-2/b.role.yaml';
    workspace.setFolders([folder, 'file:///college-2']);
    for (const uri of [role, other]) {
      workspace.open(uri, 'role: a', 1);
      workspace.edit(uri, 'role: ab', 2);
    }
    workspace.configure(readSettings({}), new Map([[folder, readSettings({ validate: { run: 'onSave' } })]]));
    const { saved } = workspace.state();
    expect([...saved.values()].map(({ text }) => text)).toEqual(['role: ab', 'role: a']);
  });
});

describe('a document', () => {
  test('works a fact out once, also one that is not there', () => {
    let asked = 0;
    const question = () => {
      asked++;
      return undefined;
    };
    const document = createDocument(role, 'role: a');
    document.fact(question);
    document.fact(question);
    expect(asked).toBe(1);
  });

  test('keeps its tree while it is open', () => {
    const document = createDocument(role, 'role: a', 1);
    expect(document.tree).toBe(document.tree);
  });
});

describe('files', () => {
  test('open ones are read first, and every one once', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `${folder}/${name}.role.yaml`);
    const { workspace, reads } = start(Object.fromEntries(names.map((name) => [name, 'role: x'])));
    workspace.open(`${folder}/c.role.yaml`, 'role: c', 1);
    await workspace.readFolder(folder);
    expect(reads[0]).toBe(`${folder}/c.role.yaml`);
    expect([...reads].sort()).toEqual(names);
  });

  test('a late answer does not win over a later event', async () => {
    const { workspace, contents, held, control } = start({ [role]: 'role: old' });
    control.hold = true;
    const first = workspace.filesChanged([{ uri: role }]);
    delete contents[role];
    const second = workspace.filesChanged([{ uri: role }]);
    held[1]?.();
    await second;
    held[0]?.();
    await first;
    expect(workspace.snapshot().document(role)).toBeUndefined();
  });

  test('an event during the first reading knows better', async () => {
    const { workspace, contents, held, control } = start({ [role]: 'role: old' });
    control.hold = true;
    const reading = workspace.readFolder(folder);
    await expect.poll(() => held.length).toBe(1);
    contents[role] = 'role: new';
    const event = workspace.filesChanged([{ uri: role }]);
    held[1]?.();
    await event;
    held[0]?.();
    await reading;
    expect(workspace.snapshot().document(role)?.text).toBe('role: new');
  });

  test('a folder that is removed while it is read leaves nothing behind', async () => {
    const { workspace, held, control } = start({ [role]: 'role: a' });
    control.hold = true;
    const reading = workspace.readFolder(folder);
    await expect.poll(() => held.length).toBe(1);
    workspace.setFolders([]);
    held[0]?.();
    await reading;
    expect([...workspace.snapshot().documents()]).toEqual([]);
  });

  test('a folder inside another keeps its files when the outer one goes', async () => {
    const inner = `${folder}/nursing`;
    const { workspace } = start({ [role]: 'role: a', [`${inner}/b.role.yaml`]: 'role: b' });
    workspace.setFolders([folder, inner]);
    await workspace.readFolder(folder);
    await workspace.readFolder(inner);
    workspace.setFolders([inner]);
    expect([...workspace.snapshot().documents()].map(({ uri }) => uri)).toEqual([`${inner}/b.role.yaml`]);
  });
});

describe('schema files', () => {
  const schema = `${folder}/own.json`;
  const modeline = '# yaml-language-server: $schema=own.json\nx: 1\n';

  test('are read when a document needs them, and once for all that do', async () => {
    const { workspace, reads } = start({ [schema]: '{}' });
    workspace.open(`${folder}/a.yaml`, modeline, 1);
    workspace.open(`${folder}/b.yaml`, modeline, 1);
    expect(workspace.snapshot().schemaFor(createDocument(`${folder}/a.yaml`, modeline))).toBeUndefined();
    await Promise.all([workspace.prepare(`${folder}/a.yaml`), workspace.prepare(`${folder}/b.yaml`)]);
    expect(reads).toEqual([schema]);
    const snapshot = workspace.snapshot();
    const [a, b] = [...snapshot.documents()].map((document) => snapshot.schemaFor(document)?.schema);
    expect(a?.root).toEqual({});
    expect(b).toBe(a);
  });

  test('that refer to other files have those read as well, and follow their changes', async () => {
    const { workspace, contents, reads } = start({
      [schema]: '{ "properties": { "x": { "$ref": "parts/words.json#/definitions/word" } } }',
      [`${folder}/parts/words.json`]: '{ "definitions": { "word": { "$ref": "../text.json" } } }',
      [`${folder}/text.json`]: '{ "type": "string" }',
    });
    const uri = `${folder}/a.yaml`;
    workspace.open(uri, modeline, 1);
    await workspace.prepare(uri);
    expect(reads).toEqual([schema, `${folder}/parts/words.json`, `${folder}/text.json`]);
    const errors = () => {
      const snapshot = workspace.snapshot();
      const document = snapshot.document(uri);
      return (document && snapshot.schemaFor(document)?.schema.validate({ x: 1 }))?.length;
    };
    expect(errors()).toBe(1);
    contents[`${folder}/text.json`] = '{ "type": "number" }';
    expect(await workspace.filesChanged([{ uri: `${folder}/text.json` }])).toEqual({ schema: true, files: [] });
    expect(errors()).toBe(0);
  });

  test('are made ready again only when their content changes', async () => {
    const { workspace, contents } = start({ [schema]: '{}' });
    workspace.open(`${folder}/a.yaml`, modeline, 1);
    await workspace.prepare(`${folder}/a.yaml`);
    const schemaNow = () => {
      const snapshot = workspace.snapshot();
      const document = snapshot.document(`${folder}/a.yaml`);
      return document && snapshot.schemaFor(document)?.schema;
    };
    const first = schemaNow();
    await workspace.filesChanged([{ uri: schema }]);
    expect(schemaNow()).toBe(first);
    contents[schema] = '{ "type": "object" }';
    await workspace.filesChanged([{ uri: schema }]);
    expect(schemaNow()?.root).toEqual({ type: 'object' });
  });
});
