import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serverBundle } from '../protocol/bundle.ts';
import { type Editor, startEditor, uriOf } from '../protocol/editor.ts';
import { answeredMethods } from './answered.ts';
import { bait, refuseNetwork } from './guarded.ts';
import { temptingCollege } from './story.ts';

const capabilities = {
  experimental: { hitCurriculumPages: true },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
    fileOperations: { willRename: true, willDelete: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown' as const] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true },
  },
};

/** Asks a server all that it answers about a college, at many places; gives the names of what it was asked. */
async function askAll(editor: Editor, folder: string, address: string): Promise<Set<string>> {
  const asked = new Set<string>();
  const ask = <Result>(method: string, params: object) => {
    asked.add(method);
    return editor.request<Result>(method, params);
  };
  const program = uriOf(folder, 'hit-aas.curriculum.yaml');
  const framework = uriOf(folder, 'general-education.skills.yaml');
  const tempting = uriOf(folder, 'a.role.yaml');
  const date = '2026-08-17';
  for (const uri of [
    program,
    framework,
    tempting,
    uriOf(folder, 'typo.role.yaml'),
    uriOf(folder, 'b.role.yaml'),
    uriOf(folder, 'plain.yaml'),
  ]) {
    const text = readFileSync(path.join(folder, path.basename(uri)), 'utf8');
    await editor.open(uri, text, uri.endsWith('plain.yaml') ? 'yaml' : 'hit-curriculum');
    const { diagnostics } = await editor.findings(uri);
    const textDocument = { uri };
    const lines = text.split('\n');
    const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
    const options = { tabSize: 2, insertSpaces: true };
    for (const kind of ['foldingRange', 'documentSymbol', 'semanticTokens/full'])
      await ask(`textDocument/${kind}`, { textDocument });
    await ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '1' });
    await ask('textDocument/semanticTokens/range', { textDocument, range: whole });
    await ask('textDocument/formatting', { textDocument, options });
    await ask('textDocument/rangeFormatting', { textDocument, options, range: whole });
    await ask('textDocument/documentLink', { textDocument });
    for (const lens of (await ask<object[] | null>('textDocument/codeLens', { textDocument })) ?? [])
      await ask('codeLens/resolve', lens);
    for (const hint of (await ask<object[] | null>('textDocument/inlayHint', { textDocument, range: whole })) ?? []) {
      await ask('inlayHint/resolve', hint);
    }
    for (const range of [whole, ...diagnostics.map((one) => one.range)]) {
      const context = { diagnostics };
      const actions = await ask<object[] | null>('textDocument/codeAction', { textDocument, range, context });
      for (const action of (actions ?? []).slice(0, 20)) await ask('codeAction/resolve', action);
    }
    const places = lines.flatMap((line, index) =>
      index % 7 === 0 || index < 6 ? [{ line: index, character: Math.min(line.length, 9) }] : [],
    );
    for (const position of places) {
      const at = { textDocument, position };
      const kinds = ['hover', 'definition', 'declaration', 'typeDefinition', 'implementation', 'documentHighlight'];
      for (const kind of [...kinds, 'linkedEditingRange', 'prepareRename'])
        await ask(`textDocument/${kind}`, at).catch(() => {});
      await ask('textDocument/references', { ...at, context: { includeDeclaration: true } });
      await ask('textDocument/selectionRange', { textDocument, positions: [position] });
      await ask('textDocument/onTypeFormatting', { ...at, ch: '\n', options });
      await ask('textDocument/rename', { ...at, newName: 'renamed' }).catch(() => {});
      const offered = await ask<{ items?: object[] } | object[] | null>('textDocument/completion', at);
      const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
      for (const item of items.slice(0, 5)) await ask('completionItem/resolve', item);
      for (const item of (await ask<object[] | null>('textDocument/prepareCallHierarchy', at)) ?? []) {
        await ask('callHierarchy/incomingCalls', { item });
        await ask('callHierarchy/outgoingCalls', { item });
      }
      for (const item of (await ask<object[] | null>('textDocument/prepareTypeHierarchy', at)) ?? []) {
        await ask('typeHierarchy/supertypes', { item });
        await ask('typeHierarchy/subtypes', { item });
      }
      await ask('hitCurriculum/nextGap', { uri, position });
      await ask('hitCurriculum/schemaAt', at);
    }
    for (const kind of ['documentInfo', 'leastCovered', 'targetChoices', 'coverage', 'revisions', 'exportFormats']) {
      await ask(`hitCurriculum/${kind}`, { uri, textDocument });
    }
    const versions = [
      { kind: 'revision', revision: 'HEAD', label: 'HEAD' },
      { kind: 'revision', revision: 'HEAD~1', label: 'before' },
      { kind: 'file', uri: program, label: 'it' },
    ];
    for (const other of versions) {
      await ask('hitCurriculum/compare', { uri, with: other });
      await ask('hitCurriculum/comparisonDocument', { uri, with: other, format: 'html', date });
    }
    for (const format of ['curricular-analytics', 'case', 'ctdl-asn'])
      await ask('hitCurriculum/export', { uri, format, date });
    await ask('hitCurriculum/chooseTargets', { uri, targets: [], roles: [], program: uri }).catch(() => {});
    await editor.close(uri);
  }
  await editor.open(program, readFileSync(path.join(folder, 'hit-aas.curriculum.yaml'), 'utf8'));
  await ask('workspace/symbol', { query: 'a' });
  await ask('workspace/willRenameFiles', {
    files: [{ oldUri: program, newUri: uriOf(folder, 'new.curriculum.yaml') }],
  });
  await ask('workspace/willDeleteFiles', { files: [{ uri: program }] });
  for (const list of ['programs', 'coverageTree', 'pages', 'rules', 'coverageFormats', 'importFormats'])
    await ask(`hitCurriculum/${list}`, {});
  for (const { format } of await ask<{ format: string }[]>('hitCurriculum/coverageFormats', {})) {
    await ask('hitCurriculum/coverageDocument', { uri: program, format, date });
  }
  const gaps = await ask<{ skill?: string; program: string; target: string }[]>('hitCurriculum/gaps', { program });
  for (const { skill, target } of gaps.slice(0, 3)) {
    await ask('hitCurriculum/teachChoices', { program, target, skill }).catch(() => {});
    await ask('hitCurriculum/teachSkill', { program, target, skill, course: 'HIT 100' }).catch(() => {});
  }
  const spot = { uri: program, position: { line: 5, character: 3 } };
  await ask('hitCurriculum/moveToTerm', { moved: [spot], term: spot }).catch(() => {});
  await ask('hitCurriculum/termOutlooks', { moved: [spot], terms: [spot] }).catch(() => {});
  const pages = [
    'hit-curriculum:/schemas/role.schema.json',
    `${address}/x.json`,
    uriOf('/etc/hosts'),
    'hit-rules:/skill-gap.md',
  ];
  for (const uri of pages) {
    for (const method of ['hitCurriculum/content', 'workspace/textDocumentContent'])
      await ask(method, { uri }).catch(() => {});
  }
  const sources = ['list.csv', 'framework.json'].map((name) => ({
    name,
    base64: readFileSync(path.join(folder, name), 'base64'),
  }));
  for (const [index, format] of ['spreadsheet', 'case', 'onet', 'curricular-analytics'].entries()) {
    await ask('hitCurriculum/import', { format, sources: [sources[index % 2]], folder: uriOf(folder) });
  }
  await ask('hitCurriculum/importColumns', { sources: sources.slice(0, 1) });
  await ask('hitCurriculum/importOccupations', { sources: sources.slice(0, 1) });
  return asked;
}

test('With the network refused the server answers everything, and nothing has tried to reach it', async () => {
  const { address, calls } = await bait();
  const folder = temptingCollege(address);
  const seen = refuseNetwork();
  const settings = { schemas: { [`${address}/own.json`]: 'c.role.yaml', './own.json': 'plain.yaml' } };
  const editor = await startEditor({ folders: [folder], capabilities, settings });
  const asked = await askAll(editor, folder, address);
  // A text that is read in a thread of its own.
  const heavy = uriOf(folder, 'heavy.role.yaml');
  await editor.open(heavy, `role: heavy\nsummary: ${address}\nnotes: [${'records-x-y, '.repeat(320_000)}`);
  await editor.findings(heavy);
  expect(answeredMethods().filter((method) => !asked.has(method))).toEqual([]);
  expect(answeredMethods().length).toBeGreaterThan(50);
  const pulling = await startEditor({ folders: [folder], settings, pulls: true });
  expect((await pulling.pullWorkspace()).items.length).toBeGreaterThan(5);
  for (const one of [editor, pulling]) expect(await one.shutDown()).toBe(0);
  const { network, programs, guarded } = seen();
  expect([network, programs, await calls()]).toEqual([[], ['git'], 0]);
  expect(guarded.processes).toBe(2);
  expect(guarded.threads).toBeGreaterThan(0);
  expect(editor.log.filter((line) => line.includes('No network'))).toEqual([]);
}, 120_000);

test('The server for browsers has no word for the network in it', () => {
  const bundle = readFileSync(path.join(path.dirname(serverBundle()), 'browser.js'), 'utf8');
  // Any of these would have to stand there by its name, to be called in a worker of a browser.
  const ways =
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|sendBeacon|WebTransport|RTCPeerConnection)\s*\(|\bimport\s*\(/g;
  expect([...bundle.matchAll(ways)].map(([way]) => way)).toEqual([]);
});
