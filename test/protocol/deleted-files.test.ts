import { mkdirSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFile } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

const bad = 'role: analyst\ntitle: Analyst\nsumary: Tunes\n';

/** VS Code closes the document of a file that is deleted minutes later; what is said of it must not stay that long. */
test('Pulled findings of a file go when it is deleted, though its document is not closed yet', async () => {
  const folder = temporaryFolder({ 'a.role.yaml': bad });
  const uri = uriOf(folder, 'a.role.yaml');
  const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
  await editor.open(uri, bad);
  const before = await editor.pull(uri);
  expect(before).toMatchObject({ kind: 'full', items: [{ code: 'schema-unknown-key' }] });
  const refreshes = editor.refreshes();
  unlinkSync(path.join(folder, 'a.role.yaml'));
  await editor.fileEvents([uri, 'deleted']);
  await expect.poll(() => editor.refreshes()).toBeGreaterThan(refreshes);
  expect(await editor.pull(uri, before.resultId)).toMatchObject({ kind: 'full', items: [] });
  const { items } = await editor.pullWorkspace([{ uri, value: before.resultId ?? '' }]);
  expect(items).toMatchObject([{ kind: 'full', uri, version: null, items: [] }]);
  await editor.edit(uri, { text: `${bad}# still wanted\n` });
  expect(await editor.pull(uri)).toMatchObject({ items: [{ code: 'schema-unknown-key' }] });
});

test('A file that is there again counts again, as the editor has it', async () => {
  const folder = temporaryFolder({ 'a.role.yaml': bad });
  const uri = uriOf(folder, 'a.role.yaml');
  const editor = await startEditor({ folders: [folder], settings: {} });
  await editor.open(uri, bad);
  await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
  // Answered when the folder has been read.
  await editor.request('workspace/symbol', { query: 'analyst' });
  unlinkSync(path.join(folder, 'a.role.yaml'));
  await editor.fileEvents([uri, 'deleted']);
  await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
  const known = editor.published.length;
  writeFile(path.join(folder, 'a.role.yaml'), bad);
  await editor.fileEvents([uri, 'created']);
  await expect.poll(() => editor.published.slice(known).at(-1)?.diagnostics.length).toBe(1);
});

test('The same where a whole folder is deleted, with a file that was only just made', async () => {
  const folder = temporaryFolder({});
  mkdirSync(path.join(folder, 'new'));
  const uri = uriOf(folder, 'new', 'a.role.yaml');
  const editor = await startEditor({ folders: [folder], settings: {} });
  await editor.open(uri, bad);
  await editor.save(uri);
  await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 1);
  rmSync(path.join(folder, 'new'), { recursive: true });
  await editor.fileEvents([uriOf(folder, 'new'), 'deleted']);
  await editor.findings(uri, ({ diagnostics }) => diagnostics.length === 0);
});
