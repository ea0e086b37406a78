import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, CodeActionContext } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { type Editor, startEditor, uriOf } from './editor.ts';

/** What an editor like VS Code says of actions. */
const likeCode: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const literals: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

const program = `curriculum: hit
titel: HIT
award: associate
uses: [sciences]
courses:
  HIT 100:
    title: Introduction
    credits: 3
    prerequisites: [BIO 9]
terms:
  - { title: Fall, courses: [HIT 100, BIO 1] }
`;

const college = {
  'hit.curriculum.yaml': program,
  'sciences.courses.yaml': 'catalog: sciences\ntitle: Sciences\ncourses:\n  BIO 1: { title: Biology, credits: 4 }\n',
};

async function atWork(capabilities: ClientCapabilities) {
  const folder = temporaryFolder(college);
  const editor = await startEditor({ folders: [folder], settings: {}, pulls: true, capabilities });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);
  return { editor, folder, uri };
}

function actionsAt(
  editor: Editor,
  uri: string,
  line: number,
  character: number,
  only?: string[],
): Promise<CodeAction[]> {
  const position = { line, character };
  // An editor that keeps no data with what is found sends none back: the server finds it again.
  const context: CodeActionContext = { diagnostics: [], ...(only ? { only } : {}) };
  return editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context,
  });
}

describe('actions over the wire', () => {
  test('what was meant is preferred, and says which finding it mends', async () => {
    const { editor, uri } = await atWork(likeCode);
    expect(editor.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
    const [first] = await actionsAt(editor, uri, 1, 2);
    expect(first).toMatchObject({
      title: 'Change titel to title',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'schema-unknown-key', source: 'hit-curriculum' }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ newText: 'title' }] }] },
    });
    await editor.shutDown();
  });

  test('a missing course is created in a file that is not open, once that was chosen', async () => {
    const { editor, folder, uri } = await atWork(likeCode);
    const offered = await actionsAt(editor, uri, 8, 22);
    const chosen = offered.find(({ title }) => title.startsWith('Create BIO 9 in Sciences'));
    expect(chosen?.edit).toBeUndefined();
    const resolved = await editor.request<CodeAction>('codeAction/resolve', chosen);
    const [change] = resolved.edit?.documentChanges ?? [];
    expect(change).toMatchObject({ textDocument: { uri: uriOf(folder, 'sciences.courses.yaml'), version: null } });
    expect(JSON.stringify(change)).toContain('BIO 9');
    await editor.shutDown();
  });

  test('a new file is made only where the editor can make one', async () => {
    const withFiles = await atWork(likeCode);
    const titles = (await actionsAt(withFiles.editor, withFiles.uri, 8, 22)).map(({ title }) => title);
    expect(titles.some((title) => title.includes('new catalog'))).toBe(true);
    await withFiles.editor.shutDown();

    const without = await atWork(literals);
    const offered = await actionsAt(without.editor, without.uri, 8, 22);
    expect(offered.some(({ title }) => title.includes('new catalog'))).toBe(false);
    // This editor asks for no edits afterwards, and knows only plain ones.
    expect(offered.length).toBeGreaterThan(0);
    for (const { edit } of offered) expect(edit).toHaveProperty('changes');
    await without.editor.shutDown();
  });

  test('what is done to a whole file is offered when it is asked for', async () => {
    const { editor, uri } = await atWork(likeCode);
    const unasked = await actionsAt(editor, uri, 0, 0);
    expect(unasked.filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
    const asked = await actionsAt(editor, uri, 0, 0, ['source.fixAll']);
    expect(asked.map(({ kind }) => kind)).toEqual(['source.fixAll.hitCurriculum']);
    const [fixAll] = asked;
    const fixed = fixAll?.edit ? fixAll : await editor.request<CodeAction>('codeAction/resolve', fixAll);
    expect(JSON.stringify(fixed.edit)).toContain('"newText":"title"');
    await editor.shutDown();
  });

  test('an editor that takes only commands is told of no actions', async () => {
    const { editor } = await atWork({});
    expect(editor.initialized.capabilities.codeActionProvider).toBeUndefined();
    await editor.shutDown();
  });
});
