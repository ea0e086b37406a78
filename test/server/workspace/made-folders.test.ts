import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { type FileAccess, unreadable } from '../../../server/src/workspace/files.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

const college = 'file:///college';
const role = 'role: coder\ntitle: Coder\n';

/** A workspace whose folder was read, with the files on its disk. */
async function started(contents: Contents, files: FileAccess = filesInMemory(contents)) {
  const workspace = createWorkspace({
    files,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  workspace.setFolders([college]);
  await workspace.readFolder(college);
  return { workspace, known: () => [...workspace.state().disk.values()].map(({ uri }) => uri).sort() };
}

test('Of a folder that was made editors tell as such, and not always of what is in it: that is read all the same.', async () => {
  const contents: Contents = {};
  const { workspace, known } = await started(contents);
  const inside = [`${college}/plans/deep/b.role.yaml`, `${college}/plans/a.role.yaml`];
  for (const uri of inside) contents[uri] = role;
  contents[`${college}/plans/node_modules/c.role.yaml`] = role;
  const { files } = await workspace.filesChanged([{ uri: `${college}/plans` }]);
  expect(files.toSorted()).toEqual(inside.toSorted());
  expect(known()).toEqual(inside.toSorted());
});

test('The same where it stands in the place of a file, and has its name.', async () => {
  const uri = `${college}/a.role.yaml`;
  const contents: Contents = { [uri]: role };
  const { workspace, known } = await started(contents);
  delete contents[uri];
  contents[`${uri}/inner.role.yaml`] = role;
  await workspace.filesChanged([{ uri }]);
  expect(known()).toEqual([`${uri}/inner.role.yaml`]);
});

test('A link to a folder is none, and what is made behind it stays outside: it may lead in a circle, or to others.', async () => {
  const behind = 'file:///elsewhere';
  const contents: Contents = { [`${college}/a.role.yaml`]: role };
  const inMemory = filesInMemory(contents);
  const real = (uri: string) => uri.replace(`${college}/link`, behind);
  const { workspace, known } = await started(contents, {
    read: (uri) => inMemory.read(real(uri)),
    async entries(uri) {
      const entries = await inMemory.entries(real(uri));
      if (uri !== college || !entries || 'unreadable' in entries) return entries;
      return [...entries, { name: 'link', isFolder: false }];
    },
  });
  contents[`${behind}/deep/b.role.yaml`] = role;
  const { files } = await workspace.filesChanged([{ uri: `${college}/link` }, { uri: `${college}/link/deep` }]);
  expect(files).toEqual([]);
  expect(known()).toEqual([`${college}/a.role.yaml`]);
});

test('What it is not allowed to list hides what may be in it.', async () => {
  const contents: Contents = {};
  const { workspace } = await started(contents);
  contents[`${college}/closed/`] = unreadable;
  await workspace.filesChanged([{ uri: `${college}/closed` }]);
  expect([...workspace.state().unreadableFolders.values()]).toEqual([`${college}/closed`]);
});

test('Of a file that is there, or not at all, nothing more becomes known: what was asked before stays answered.', async () => {
  const { workspace } = await started({ [`${college}/a.role.yaml`]: role, [`${college}/notes.txt`]: 'Call her.' });
  const before = workspace.state();
  await workspace.filesChanged([
    { uri: `${college}/a.role.yaml` },
    { uri: `${college}/notes.txt` },
    { uri: `${college}/never.role.yaml` },
    { uri: 'file:///elsewhere/plans' },
  ]);
  expect(workspace.state()).toBe(before);
});
