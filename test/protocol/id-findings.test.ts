import { unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { temporaryFolder, writeFile } from './bundle.ts';
import { change, type Editor, type EditorOptions, startEditor, told, uriOf } from './editor.ts';

const program =
  'curriculum: hit\ntitle: HIT\naward: associate\nuses: [sciences]\ncourses:\n  HIT 1:\n    title: Coding\n    credits: 3\n    prerequisites: [BIO 1]\n';
const catalog = 'catalog: sciences\ntitle: Sciences\ncourses:\n  BIO 2: { title: Biology, credits: 4 }\n';

/** Corrects the code of the catalog's course. */
const corrected = change([3, 6], [3, 7], '1');
const unknown = ['unknown-course in line 8'];

async function college(
  options: EditorOptions,
  files: Record<string, string> = { 'hit.curriculum.yaml': program, 'a.courses.yaml': catalog },
) {
  const folder = temporaryFolder(files);
  const editor = await startEditor({ folders: [folder], settings: {}, ...options });
  return { folder, editor, hit: uriOf(folder, 'hit.curriculum.yaml'), sciences: uriOf(folder, 'a.courses.yaml') };
}

/** The findings of a file as they are pulled. */
async function pulled(editor: Editor, uri: string): Promise<string[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? told(report.items) : [report.kind];
}

describe('to an editor that cannot pull', () => {
  test('a catalog that is mended in one file is told for the other open one', async () => {
    const { editor, hit, sciences } = await college({});
    await editor.open(hit, program);
    await editor.open(sciences, catalog);
    const before = await editor.findings(hit, ({ diagnostics }) => diagnostics.length > 0);
    expect(told(before.diagnostics)).toEqual(unknown);
    await editor.edit(sciences, corrected);
    const after = await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 0);
    expect(after.version).toBe(1);
  });

  test('and for one that is not open', async () => {
    const { editor, hit, sciences } = await college({});
    await editor.open(sciences, catalog);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 1);
    await editor.edit(sciences, corrected);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('and when it changes on disk, or goes', async () => {
    const { editor, folder, hit, sciences } = await college({});
    await editor.open(hit, program);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 1);
    writeFile(path.join(folder, 'a.courses.yaml'), catalog.replace('BIO 2', 'BIO 1'));
    await editor.fileEvents([sciences, 'changed']);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 0);
    unlinkSync(path.join(folder, 'a.courses.yaml'));
    await editor.fileEvents([sciences, 'deleted']);
    const last = await editor.findings(hit, ({ diagnostics }) => diagnostics.length > 0);
    expect(told(last.diagnostics)).toEqual(['unknown-library in line 3']);
  });

  test('and only once it is saved, where files are checked when they are saved', async () => {
    const { editor, hit, sciences } = await college({ settings: { validate: { run: 'onSave' } } });
    await editor.open(hit, program);
    await editor.open(sciences, catalog);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 1);
    await editor.edit(sciences, corrected);
    await editor.open('untitled:last', 'role: last\ntitle: Last\n');
    await editor.findings('untitled:last');
    expect(told(editor.published.findLast(({ uri }) => uri === hit)?.diagnostics ?? [])).toEqual(unknown);
    await editor.save(sciences);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('typing that changes no id tells nothing of other files', async () => {
    const { editor, hit, sciences } = await college({});
    await editor.open(hit, program);
    await editor.findings(hit, ({ diagnostics }) => diagnostics.length === 1);
    await editor.open(sciences, catalog);
    await editor.findings(sciences);
    const publishedBefore = editor.published.filter(({ uri }) => uri === hit).length;
    for (const letter of 'and more') await editor.edit(sciences, change([1, 15], [1, 15], letter));
    await editor.findings(sciences, ({ version }) => version === 9);
    await editor.open('untitled:last', 'role: last\ntitle: Last\n');
    await editor.findings('untitled:last');
    expect(editor.published.filter(({ uri }) => uri === hit)).toHaveLength(publishedBefore);
  });
});

describe('to an editor that pulls', () => {
  test('the other open file says something else, once the catalog is mended', async () => {
    const { editor, hit, sciences } = await college({ pulls: true });
    await editor.pullWorkspace();
    const begun = editor.refreshes();
    await editor.open(hit, program);
    await editor.open(sciences, catalog);
    const before = await editor.pull(hit);
    expect(before).toMatchObject({ kind: 'full', items: [{ code: 'unknown-course' }] });
    await editor.edit(sciences, corrected);
    await editor.pull(sciences);
    expect(await editor.pull(hit, before.resultId)).toMatchObject({ kind: 'full', items: [] });
    // It has asked for all by itself, so that it is not asked to.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(editor.refreshes()).toBe(begun);
  });

  test('that does not look again by itself is asked to, once and only when it matters', async () => {
    const { editor, hit, sciences } = await college({ pulls: true });
    await editor.pullWorkspace();
    const begun = editor.refreshes();
    await editor.open(hit, program);
    await editor.open(sciences, catalog);
    expect(await pulled(editor, hit)).toEqual(unknown);
    for (const letter of 'more') await editor.edit(sciences, change([1, 15], [1, 15], letter));
    await editor.pull(sciences);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(editor.refreshes()).toBe(begun);
    await editor.edit(sciences, corrected);
    await expect.poll(() => editor.refreshes(), { timeout: 5_000 }).toBe(begun + 1);
    expect(await pulled(editor, hit)).toEqual([]);
  });

  test('an open file that depends on one on disk is told of when that changes', async () => {
    const { editor, folder, hit, sciences } = await college({ pulls: true });
    await editor.pullWorkspace();
    const begun = editor.refreshes();
    await editor.open(hit, program);
    expect(await pulled(editor, hit)).toEqual(unknown);
    writeFile(path.join(folder, 'a.courses.yaml'), catalog.replace('BIO 2', 'BIO 1'));
    await editor.fileEvents([sciences, 'changed']);
    await expect.poll(() => editor.refreshes(), { timeout: 5_000 }).toBe(begun + 1);
    expect(await pulled(editor, hit)).toEqual([]);
  });

  test('a waiting question for the workspace is answered with the closed files that an edit affects, and no others', async () => {
    const { editor, hit, sciences } = await college(
      { pulls: true },
      { 'hit.curriculum.yaml': program, 'a.courses.yaml': catalog, 'other.role.yaml': 'role: other\ntitle: Other\n' },
    );
    await editor.open(sciences, catalog);
    const first = await editor.pullWorkspace();
    const known = first.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    expect(known).toHaveLength(2);
    const parts: WorkspaceDiagnosticReport[] = [];
    editor.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'news') parts.push(value);
    });
    const waiting = editor.request('workspace/diagnostic', { previousResultIds: known, partialResultToken: 'news' });
    await expect.poll(() => parts.length).toBe(1);
    await editor.edit(sciences, change([1, 15], [1, 15], ' of nature'));
    await editor.pull(sciences);
    await editor.edit(sciences, corrected);
    await editor.pull(sciences);
    await waiting;
    expect(parts.slice(1).flatMap(({ items }) => items)).toMatchObject([{ uri: hit, kind: 'full', items: [] }]);
  });

  test('what was shown while files were read is looked at again when they are', async () => {
    const settings = new Promise<unknown>((resolve) => setTimeout(() => resolve({}), 300));
    const { editor, hit } = await college({ pulls: true, settings });
    await editor.open(hit, program);
    await expect.poll(async () => pulled(editor, hit), { timeout: 5_000 }).toEqual(unknown);
  });
});

describe('the other places of a finding', () => {
  const twice = program.replace('  HIT 1:', '  BIO 2: { title: Biology, credits: 4 }\n  HIT 1:');
  const files = { 'hit.curriculum.yaml': twice, 'a.courses.yaml': catalog };
  const showing = (relatedInformation: boolean): ClientCapabilities => ({
    textDocument: { publishDiagnostics: { relatedInformation } },
  });

  test('are in the other file, and stay there while it is edited', async () => {
    const { editor, hit, sciences } = await college({ pulls: true }, files);
    await editor.pullWorkspace();
    await editor.open(sciences, catalog);
    const place = async () => {
      const report = await editor.pull(hit);
      const found = report.kind === 'full' ? report.items.find(({ code }) => code === 'duplicate-course') : undefined;
      return found?.relatedInformation?.map(({ location: { uri, range } }) => `${uri}:${range.start.line}`);
    };
    expect(await place()).toEqual([`${sciences}:3`]);
    await editor.edit(sciences, change([0, 0], [0, 0], '# Shared\n\n'));
    expect(await place()).toEqual([`${sciences}:5`]);
  });

  test.each([
    ['an editor that shows them', true, 1],
    ['an editor that does not', false, 0],
  ])('%s', async (_name, shows, count) => {
    const { editor, hit } = await college({ capabilities: showing(shows) }, files);
    const { diagnostics } = await editor.findings(hit, (one) => one.diagnostics.length > 0);
    const found = diagnostics.find(({ code }) => code === 'duplicate-course');
    expect(found?.relatedInformation ?? []).toHaveLength(count);
  });
});
