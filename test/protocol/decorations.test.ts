import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver';
import { temporaryFolder, writeFile } from './bundle.ts';
import { change, type Editor, startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit
title: Health Information
uses: [sciences]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
  HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 100, BIO 111] }
terms:
  - { title: Fall, courses: [HIT 100, BIO 111] }
`;

const catalog = `catalog: sciences
courses:
  BIO 111: { title: Biology I, credits: 4, description: Cells. }
`;

const shown = { textDocument: { codeLens: {}, inlayHint: {}, semanticTokens: tokens(['course'], ['external']) } };

function tokens(tokenTypes: string[], tokenModifiers: string[]) {
  return {
    tokenTypes,
    tokenModifiers,
    formats: ['relative' as const],
    requests: { full: { delta: true }, range: true },
  };
}

const refreshing: ClientCapabilities = {
  ...shown,
  workspace: {
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

/** A folder with a program and a catalog, and an editor in which the program is open. */
async function openProgram(capabilities: ClientCapabilities, settings: unknown = {}) {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'sciences.courses.yaml': catalog });
  const editor = await startEditor({ folders: [folder], settings, capabilities });
  const refreshed: string[] = [];
  for (const name of ['codeLens', 'inlayHint', 'semanticTokens']) {
    editor.connection.onRequest(`workspace/${name}/refresh`, () => {
      refreshed.push(name);
      return null;
    });
  }
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);
  return { editor, uri, folder, catalogUri: uriOf(folder, 'sciences.courses.yaml'), refreshed };
}

const lensesOf = (editor: Editor, uri: string) =>
  editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const labelsOf = async (editor: Editor, uri: string) => {
  const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  return hints.map(({ label }) => label);
};

const tokensOf = (editor: Editor, uri: string) =>
  editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });

const everything = async (editor: Editor, uri: string) => {
  await lensesOf(editor, uri);
  await labelsOf(editor, uri);
  await tokensOf(editor, uri);
};

/** Longer than changes are collected before anybody is told. */
const quiet = () => after(500);

describe('What is announced', () => {
  test('fits what the editor can do', async () => {
    const { editor } = await openProgram(shown);
    expect(editor.initialized.capabilities).toMatchObject({
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: { resolveProvider: false },
      semanticTokensProvider: {
        legend: { tokenTypes: expect.arrayContaining(['course', 'property']), tokenModifiers: ['external'] },
        full: { delta: true },
        range: true,
      },
    });
  });

  test('is no color for an editor that has none', async () => {
    const editor = await startEditor();
    expect(editor.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  });
});

describe('Code lenses', () => {
  test('have places first and words when they are asked for', async () => {
    const { editor, uri } = await openProgram(shown);
    const lenses = await lensesOf(editor, uri);
    expect(lenses.map(({ range, command }) => [range.start.line, command])).toEqual([
      [4, undefined],
      [5, undefined],
    ]);
    const resolved = await editor.request<CodeLens>('codeLens/resolve', lenses[0]);
    expect(resolved.command).toEqual({ title: 'required by 1, teaches 1 skill', command: '' });
  });

  test('list places in an editor that says it can', async () => {
    const experimental = { commands: { commands: ['hitCurriculum.showReferences'] } };
    const { editor, catalogUri, uri } = await openProgram({ ...shown, experimental });
    const [, lens] = await lensesOf(editor, catalogUri);
    const { command } = await editor.request<CodeLens>('codeLens/resolve', lens);
    expect(command).toEqual({
      title: 'used by 1 program, required by 1',
      command: 'hitCurriculum.showReferences',
      arguments: [
        catalogUri,
        { line: 2, character: 2 },
        [
          { uri, range: { start: { line: 7, character: 38 }, end: { line: 7, character: 45 } } },
          { uri, range: { start: { line: 5, character: 65 }, end: { line: 5, character: 72 } } },
        ],
      ],
    });
  });

  test('are switched off by kind, at once', async () => {
    const { editor, uri, refreshed } = await openProgram(refreshing);
    expect(await lensesOf(editor, uri)).toHaveLength(2);
    await quiet();
    refreshed.length = 0;
    await editor.changeSettings({ codeLens: { courses: false } });
    await expect.poll(() => refreshed).toEqual(['codeLens']);
    expect(await lensesOf(editor, uri)).toEqual([]);
  });
});

describe('Inlay hints', () => {
  test('know the other files, also where the editor is never told to ask again', async () => {
    const { editor, uri } = await openProgram(shown);
    expect(await labelsOf(editor, uri)).toEqual([
      'Introduction',
      'Biology I',
      '· 7 credits',
      'Introduction',
      'Biology I',
    ]);
  });

  test('are switched off by kind, at once', async () => {
    const { editor, uri, refreshed } = await openProgram(refreshing, { inlayHints: { titles: false } });
    await expect.poll(() => labelsOf(editor, uri)).toEqual(['· 7 credits']);
    await quiet();
    refreshed.length = 0;
    await editor.changeSettings({ 'inlayHints.titles': true, 'inlayHints.credits': false });
    await expect.poll(() => refreshed).toEqual(['inlayHint']);
    expect(await labelsOf(editor, uri)).toHaveLength(4);
  });

  test('lead to what they name', async () => {
    const { editor, uri, catalogUri } = await openProgram({
      ...shown,
      textDocument: { ...shown.textDocument, inlayHint: { resolveSupport: { properties: ['label.location'] } } },
    });
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    const resolved = await editor.request<InlayHint>('inlayHint/resolve', hints[1]);
    expect(resolved.label).toEqual([
      {
        value: 'Biology I',
        location: { uri: catalogUri, range: expect.objectContaining({ start: { line: 2, character: 2 } }) },
      },
    ]);
  });

  test('need a range', async () => {
    const { editor, uri } = await openProgram(shown);
    await expect(editor.request('textDocument/inlayHint', { textDocument: { uri } })).rejects.toThrow('needs a range');
  });
});

describe('Semantic tokens', () => {
  test('come whole, then as the difference, and whole again to who has lost them', async () => {
    const { editor, uri } = await openProgram(shown);
    const first = await tokensOf(editor, uri);
    expect(first.data.slice(0, 5)).toEqual([0, 12, 3, 5, 0]);
    await editor.edit(uri, change([4, 0], [5, 0], ''));
    const delta = (previousResultId: string | undefined) =>
      editor.request<{ resultId: string; edits?: { data?: number[] }[]; data?: number[] }>(
        'textDocument/semanticTokens/full/delta',
        { textDocument: { uri }, previousResultId },
      );
    const second = await delta(first.resultId);
    expect(second.edits).toHaveLength(1);
    expect((await delta(second.resultId)).edits).toEqual([]);
    expect((await delta(first.resultId)).data).toEqual((await tokensOf(editor, uri)).data);
  });

  test('come for a range', async () => {
    const { editor, uri } = await openProgram(shown);
    const line = { start: { line: 7, character: 0 }, end: { line: 7, character: 50 } };
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: line,
    });
    expect(data).toEqual([7, 29, 7, 0, 0, 0, 9, 7, 0, 0]);
  });
});

describe('The editor is told to ask again', () => {
  const all = ['codeLens', 'inlayHint', 'semanticTokens'];

  test('when another file changes so that it shows', async () => {
    const { editor, uri, folder, catalogUri, refreshed } = await openProgram(refreshing);
    await everything(editor, uri);
    await quiet();
    refreshed.length = 0;
    writeFile(path.join(folder, 'sciences.courses.yaml'), catalog.replace('Biology I', 'Life'));
    await editor.fileEvents([catalogUri, 'changed']);
    await expect.poll(() => refreshed.toSorted()).toEqual(all);
    expect(await labelsOf(editor, uri)).toContain('Life');
  });

  test('when another open file is typed in, and not for what cannot be seen from here', async () => {
    const { editor, uri, catalogUri, refreshed } = await openProgram(refreshing);
    await editor.open(catalogUri, catalog);
    await everything(editor, uri);
    await quiet();
    refreshed.length = 0;
    await editor.edit(catalogUri, change([2, 56], [2, 62], 'Tissues'));
    await quiet();
    expect(refreshed).toEqual([]);
    await editor.edit(catalogUri, change([2, 39], [2, 40], '5'));
    await expect.poll(() => refreshed.toSorted()).toEqual(all);
  });

  test('when the places that are named here move in another file, from the first time on', async () => {
    const { editor, uri, catalogUri, refreshed } = await openProgram(refreshing);
    await editor.open(catalogUri, catalog);
    const lines = [
      'courses:',
      '  HIT 112:',
      '    title: Coding',
      '    prerequisites: [BIO 111]',
      'terms:',
      '  - HIT 112',
    ];
    await editor.edit(uri, { text: `curriculum: hit\nuses: [sciences]\n${lines.join('\n')}\n` });
    await quiet();
    await lensesOf(editor, catalogUri);
    refreshed.length = 0;
    await editor.edit(uri, change([5, 0], [5, 0], '    # early\n'));
    await expect.poll(() => refreshed).toEqual(['codeLens']);
  });

  test('not when its own file is the one that is typed in', async () => {
    const { editor, uri, refreshed } = await openProgram(refreshing);
    await everything(editor, uri);
    await quiet();
    refreshed.length = 0;
    await editor.edit(uri, change([4, 2], [4, 9], 'HIT 101'));
    await quiet();
    expect(refreshed).toEqual([]);
  });

  test('not for what it never asked for', async () => {
    const { editor, uri, folder, catalogUri, refreshed } = await openProgram(refreshing);
    await labelsOf(editor, uri);
    await quiet();
    refreshed.length = 0;
    writeFile(path.join(folder, 'sciences.courses.yaml'), catalog.replace('Biology I', 'Life'));
    await editor.fileEvents([catalogUri, 'changed']);
    await expect.poll(() => refreshed).toEqual(['inlayHint']);
  });

  test('never where it cannot', async () => {
    const { editor, uri, folder, catalogUri, refreshed } = await openProgram(shown);
    await everything(editor, uri);
    writeFile(path.join(folder, 'sciences.courses.yaml'), catalog.replace('Biology I', 'Life'));
    await editor.fileEvents([catalogUri, 'changed']);
    await quiet();
    expect(refreshed).toEqual([]);
    expect(editor.log).toEqual([]);
  });
});
