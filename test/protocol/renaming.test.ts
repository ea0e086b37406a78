import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, LinkedEditingRanges, WorkspaceEdit } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { type Editor, startEditor, uriOf } from './editor.ts';

/** What an editor like VS Code says of renaming. */
const likeCode: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    fileOperations: { willRename: true, willDelete: true },
  },
  textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
};

const college = {
  'hit.curriculum.yaml':
    'curriculum: hit\ntitle: HIT\naward: associate\nuses: [sciences]\nterms:\n  - { title: Fall, courses: [BIO 1] }\n',
  'sciences.courses.yaml': 'catalog: sciences\ntitle: Sciences\ncourses:\n  BIO 1: { title: Biology, credits: 4 }\n',
};

async function atWork(capabilities: ClientCapabilities, files: Record<string, string> = college) {
  const folder = temporaryFolder(files);
  const editor = await startEditor({ folders: [folder], settings: {}, pulls: true, capabilities });
  return { editor, folder, uri: (name: string) => uriOf(folder, name) };
}

describe('renaming over the wire', () => {
  test('a course of a file that is not open, from a program that is', async () => {
    const { editor, uri } = await atWork(likeCode);
    expect(editor.initialized.capabilities).toMatchObject({
      renameProvider: { prepareProvider: true },
      linkedEditingRangeProvider: true,
    });
    await editor.open(uri('hit.curriculum.yaml'), college['hit.curriculum.yaml']);
    const place = { textDocument: { uri: uri('hit.curriculum.yaml') }, position: { line: 5, character: 30 } };
    expect(await editor.request('textDocument/prepareRename', place)).toEqual({
      placeholder: 'BIO 1',
      range: { start: { line: 5, character: 29 }, end: { line: 5, character: 34 } },
    });
    expect(await editor.request('textDocument/rename', { ...place, newName: 'BIO 7' })).toEqual({
      documentChanges: [
        {
          textDocument: { uri: uri('hit.curriculum.yaml'), version: 1 },
          edits: [
            {
              range: { start: { line: 5, character: 29 }, end: { line: 5, character: 34 } },
              newText: 'BIO 7',
              annotationId: 'Terms and plans',
            },
          ],
        },
        {
          textDocument: { uri: uri('sciences.courses.yaml'), version: null },
          edits: [
            {
              range: { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
              newText: 'BIO 7',
              annotationId: 'The course itself',
            },
          ],
        },
      ],
      changeAnnotations: {
        'Terms and plans': { label: 'Terms and plans', description: 'where it is taken', needsConfirmation: false },
        'The course itself': { label: 'The course itself', needsConfirmation: false },
      },
    });
  });

  test('an editor that says nothing of it gets plain edits, and is not offered to prepare', async () => {
    const { editor, uri } = await atWork({});
    expect(editor.initialized.capabilities.renameProvider).toBe(true);
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uri('sciences.courses.yaml') },
      position: { line: 3, character: 2 },
      newName: '110',
    });
    expect(Object.keys(edit)).toEqual(['changes']);
    expect(
      Object.values(edit.changes ?? {})
        .flat()
        .map(({ newText }) => newText),
    ).toEqual(['"110"', '"110"']);
  });

  test.each([
    ['textDocument/prepareRename', { line: 0, character: 1 }, /^There is nothing to rename here\. /],
    ['textDocument/rename', { line: 3, character: 3 }, /^A course without a name cannot be referred to/],
  ])('%s says why it does not', async (method, position, message) => {
    const { editor, uri } = await atWork(likeCode);
    const textDocument = { uri: uri('sciences.courses.yaml') };
    await expect(editor.request(method, { textDocument, position, newName: '' })).rejects.toMatchObject({
      code: -32803,
      message: expect.stringMatching(message),
    });
  });

  test('the places of a code in one file, while it is typed', async () => {
    const { editor, uri } = await atWork(likeCode, {});
    const text = 'framework: f\ntitle: F\nitems:\n  one: One\n  two: { label: Two, broader: one }\n';
    await editor.open(uri('f.skills.yaml'), text);
    const answer = await editor.request<LinkedEditingRanges>('textDocument/linkedEditingRange', {
      textDocument: { uri: uri('f.skills.yaml') },
      position: { line: 3, character: 3 },
    });
    expect(answer.ranges.map(({ start }) => start)).toEqual([
      { line: 3, character: 2 },
      { line: 4, character: 30 },
    ]);
  });
});

describe('files that are renamed or deleted', () => {
  test('are asked of where the editor asks, and nowhere else', async () => {
    const { editor } = await atWork(likeCode);
    expect(editor.initialized.capabilities.workspace?.fileOperations).toMatchObject({
      willRename: { filters: [{ pattern: { glob: '**' } }] },
      willDelete: { filters: [{ pattern: { glob: '**' } }] },
      didRename: { filters: [{ pattern: { glob: '**' } }] },
      didDelete: {},
    });
    const { editor: plain } = await atWork({});
    expect(Object.keys(plain.initialized.capabilities.workspace?.fileOperations ?? {})).toEqual([
      'didRename',
      'didDelete',
    ]);
  });

  test('a catalog is renamed, its id and its program follow', async () => {
    const { editor, uri } = await atWork(likeCode);
    const files = [{ oldUri: uri('sciences.courses.yaml'), newUri: uri('life.courses.yaml') }];
    const edit = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: uri('hit.curriculum.yaml') }, edits: [{ newText: 'life' }] },
      { textDocument: { uri: uri('sciences.courses.yaml') }, edits: [{ newText: 'life' }] },
    ]);
    expect(await editor.request('workspace/willRenameFiles', { files: [] })).toBeNull();
  });

  test('a catalog that is used is deleted: the editor is told, and the deletion does not wait', async () => {
    const { editor, uri } = await atWork(likeCode);
    const told = nextNotification<{ type: number; message: string }>(editor, 'window/showMessage');
    const files = [{ uri: uri('sciences.courses.yaml') }];
    expect(await editor.request('workspace/willDeleteFiles', { files })).toBeNull();
    expect(await told).toEqual({
      type: 2,
      message:
        '“sciences.courses.yaml” is used by hit.curriculum.yaml in 2 places: BIO 1. Once deleted, it is unknown there.',
    });
  });

  test('an editor that can open files offers to show the first place', async () => {
    const { editor, uri } = await atWork({ ...likeCode, window: { showDocument: { support: true } } });
    editor.connection.onRequest(
      'window/showMessageRequest',
      ({ actions }: { actions: object[] }) => actions[0] ?? null,
    );
    const shown = new Promise((resolve) =>
      editor.connection.onRequest('window/showDocument', (params) => {
        resolve(params);
        return { success: true };
      }),
    );
    await editor.request('workspace/willDeleteFiles', { files: [{ uri: uri('sciences.courses.yaml') }] });
    expect(await shown).toEqual({
      uri: uri('hit.curriculum.yaml'),
      takeFocus: true,
      selection: { start: { line: 3, character: 7 }, end: { line: 3, character: 15 } },
    });
  });
});

function nextNotification<Params>(editor: Editor, method: string): Promise<Params> {
  return new Promise((resolve) => editor.connection.onNotification(method, resolve));
}
