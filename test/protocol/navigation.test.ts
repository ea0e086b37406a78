import { describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  ClientCapabilities,
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  Position,
  TypeHierarchyItem,
} from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { change, type Editor, startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit
title: Health Information
award: associate
uses: [sciences]
courses:
  HIT 100:
    title: Introduction
    credits: 3
    prerequisites: [{ any: [BIO 111] }]
    teaches:
      hipaa: introduced
`;

const catalog = `catalog: sciences
title: Sciences
courses:
  BIO 111:
    title: Biology
    credits: 4
`;

/** Where each word of the program stands that the tests point at. */
const at = {
  catalog: { line: 3, character: 8 },
  biology: { line: 8, character: 30 },
  hipaa: { line: 10, character: 8 },
} as const;

/** An editor in the folder of a small college, its program open, its catalog on disk. */
async function college(capabilities: ClientCapabilities = {}) {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'sciences.courses.yaml': catalog });
  const editor = await startEditor({ folders: [folder], settings: {}, capabilities });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);
  return { editor, uri, sciences: uriOf(folder, 'sciences.courses.yaml') };
}

const ask = <Answer>(editor: Editor, method: string, uri: string, position: Position, more = {}) =>
  editor.request<Answer>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });

const lineOf = ({ uri, range }: Location) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line}`;

describe('an id is followed', () => {
  test('to a file that is not open, as a link where the editor takes links', async () => {
    const { editor, uri, sciences } = await college({ textDocument: { definition: { linkSupport: true } } });
    const links = await ask<LocationLink[]>(editor, 'definition', uri, at.biology);
    expect(links).toMatchObject([
      {
        originSelectionRange: { start: { line: 8, character: 28 }, end: { line: 8, character: 35 } },
        targetUri: sciences,
        targetSelectionRange: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } },
      },
    ]);
    // The other three ways are asked by an editor that did not say so.
    expect(await ask<Location[]>(editor, 'declaration', uri, at.biology)).toEqual([
      { uri: links[0]?.targetUri, range: links[0]?.targetSelectionRange },
    ]);
  });

  test('to what it belongs to, and to what puts it into practice', async () => {
    const { editor, uri } = await college();
    const belongs = await ask<Location[]>(editor, 'typeDefinition', uri, at.biology);
    expect(belongs.map(lineOf)).toEqual(['sciences.courses.yaml:0']);
    const teaching = await ask<Location[]>(editor, 'implementation', uri, at.hipaa);
    expect(teaching.map(lineOf)).toEqual(['hit.curriculum.yaml:5']);
  });

  test('to all that refer to it, from either end', async () => {
    const { editor, uri, sciences } = await college();
    const context = { includeDeclaration: true };
    const all = ['hit.curriculum.yaml:8', 'sciences.courses.yaml:3'];
    const fromReference = await ask<Location[]>(editor, 'references', uri, at.biology, { context });
    expect(fromReference.map(lineOf).sort()).toEqual(all);
    const declaration = { line: 3, character: 4 };
    const fromDeclaration = await ask<Location[]>(editor, 'references', sciences, declaration, { context });
    expect(fromDeclaration.map(lineOf).sort()).toEqual(all);
    const without = await ask<Location[]>(editor, 'references', sciences, declaration, {
      context: { includeDeclaration: false },
    });
    expect(without.map(lineOf)).toEqual(['hit.curriculum.yaml:8']);
  });

  test('as it is typed', async () => {
    const { editor, uri } = await college();
    await editor.edit(uri, change([8, 28], [8, 35], 'BIO 112'));
    expect(await ask(editor, 'definition', uri, at.biology)).toBeNull();
    await editor.edit(uri, change([8, 34], [8, 35], '1'));
    expect(await ask<Location[]>(editor, 'definition', uri, at.biology)).toHaveLength(1);
  });

  test('and where it stands is shown', async () => {
    const { editor, uri } = await college();
    const highlights = await ask<DocumentHighlight[]>(editor, 'documentHighlight', uri, at.biology);
    expect(highlights.map(({ range, kind }) => [range.start.line, kind])).toEqual([[8, 2]]);
  });

  test('by a link to the file', async () => {
    const { editor, uri, sciences } = await college();
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    // This editor shows no tooltips, so it is sent none.
    expect(links).toEqual([
      { range: { start: { line: 3, character: 7 }, end: { line: 3, character: 15 } }, target: sciences },
    ]);
  });
});

describe('hierarchies are walked step by step', () => {
  test('from a course to those that it unlocks', async () => {
    const { editor, uri } = await college();
    const [biology] = await ask<CallHierarchyItem[]>(editor, 'prepareCallHierarchy', uri, at.biology);
    expect(biology).toMatchObject({ name: 'BIO 111', detail: 'Biology · 4 credits' });
    const calls = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: biology });
    expect(calls.map(({ from }) => `${from.name}: ${from.detail}`)).toEqual([
      'HIT 100: prerequisite · Introduction · 3 credits',
    ]);
    expect(await editor.request('callHierarchy/outgoingCalls', { item: biology })).toEqual([]);
  });

  test('from a skill to the broader one', async () => {
    const { editor, uri } = await college();
    const [hipaa] = await ask<TypeHierarchyItem[]>(editor, 'prepareTypeHierarchy', uri, at.hipaa);
    expect(hipaa?.detail).toBe('hipaa');
    const above = await editor.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item: hipaa });
    const below = await editor.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: above[0] });
    expect(below.map(({ detail }) => detail)).toContain('hipaa');
  });

  test('what is no item is refused', async () => {
    const { editor } = await college();
    await expect(editor.request('callHierarchy/incomingCalls', { item: {} })).rejects.toMatchObject({ code: -32602 });
  });
});

describe('the pages of the taxonomy', () => {
  const page = 'hit-taxonomy:/skills/hipaa.md';
  const schemes = ['hit-taxonomy', 'hit-rules', 'hit-curriculum'];

  test('are served to an editor that asks for contents, and told of when they change', async () => {
    const { editor, uri } = await college({ workspace: { textDocumentContent: {} } });
    expect(editor.initialized.capabilities.workspace?.textDocumentContent).toEqual({ schemes });
    const told: string[] = [];
    editor.connection.onRequest('workspace/textDocumentContent/refresh', (params: { uri: string }) => {
      told.push(params.uri);
      return null;
    });
    const places = await ask<Location[]>(editor, 'definition', uri, at.hipaa);
    expect(places.map((place) => place.uri)).toEqual([page]);

    const read = async () =>
      (await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: page })).text;
    expect(await read()).toContain(`- [HIT 100 Introduction](${uri}#L11): introduced`);
    await editor.edit(uri, change([10, 13], [10, 23], 'mastered'));
    await expect.poll(() => told).toEqual([page]);
    expect(await read()).toContain(`- [HIT 100 Introduction](${uri}#L11): mastered`);

    // What the page does not show does not concern it.
    await editor.edit(uri, change([7, 13], [7, 14], '4'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(told).toEqual([page]);
    await expect(
      editor.request('workspace/textDocumentContent', { uri: 'hit-curriculum:/nothing.json' }),
    ).rejects.toMatchObject({ code: -32602 });
  });

  test('are served to our extension in its own way, and only so', async () => {
    const { editor, uri } = await college({
      workspace: { textDocumentContent: {} },
      experimental: { hitCurriculumPages: true },
    });
    expect(editor.initialized.capabilities.workspace?.textDocumentContent).toBeUndefined();
    const told: string[] = [];
    editor.connection.onNotification('hitCurriculum/contentChanged', (params: { uri: string }) => {
      told.push(params.uri);
    });
    const content = await editor.request<{ text: string; languageId: string }>('hitCurriculum/content', { uri: page });
    expect(content.languageId).toBe('markdown');
    expect(content.text).toContain('HIT 100 Introduction');
    await editor.close(uri);
    await editor.open(uri, program.replace('hipaa', 'privacy'));
    await expect.poll(() => told).toEqual([page]);
  });

  test('can be chosen from', async () => {
    const { editor } = await college();
    const pages = await editor.request<{ uri: string; thing: string }[]>('hitCurriculum/pages', {});
    expect(pages).toContainEqual(expect.objectContaining({ uri: page, thing: 'skill' }));
    expect(new Set(pages.map(({ uri }) => uri)).size).toBe(pages.length);
  });

  test('have links of their own', async () => {
    const { editor, uri } = await college({ workspace: { textDocumentContent: {} } });
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: page } });
    expect(links.map(({ target }) => target)).toContain(`${uri}#L11`);
  });

  test('are not where an editor is led that cannot show them', async () => {
    const { editor, uri } = await college();
    expect(editor.initialized.capabilities.workspace?.textDocumentContent).toBeUndefined();
    expect(await ask(editor, 'definition', uri, at.hipaa)).toBeNull();
  });
});
