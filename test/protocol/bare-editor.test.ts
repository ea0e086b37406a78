import { expect, test } from 'vitest';
import { college } from '../support/college.ts';
import { temporaryFolder } from './bundle.ts';
import { uriOf } from './editor.ts';
import { everyRequest, program, programText } from './every-request.ts';
import { type RawEditor, type Sent, startRaw } from './raw-editor.ts';

/** Keys in answers that only editors understand which have said so. */
const onlyForThoseThatAsk = [
  'documentChanges',
  'changeAnnotations',
  'annotationId',
  'targetUri',
  'targetSelectionRange',
  'originSelectionRange',
  'insertTextFormat',
  'insertTextMode',
  'itemDefaults',
  'labelDetails',
  'codeDescription',
  'relatedInformation',
  'tags',
  'tooltip',
  'collapsedText',
  'selectionRange',
  'children',
];

interface Bare {
  readonly raw: RawEditor;
  readonly uri: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
  ask(method: string, more?: object): Promise<Sent>;
}

/** An editor that has nothing to say of itself, with a program open in it that has a mistake. */
async function startBare(capabilities: object = {}): Promise<Bare> {
  const folder = temporaryFolder(college);
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  const raw = startRaw();
  const handshake = await raw.ask('initialize', { processId: null, rootUri: uriOf(folder), capabilities });
  raw.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const textDocument = {
    uri,
    languageId: 'yaml',
    version: 1,
    text: programText.replace('title: Coding', 'titel: Coding'),
  };
  raw.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
  const { capabilities: announced } = handshake.result as { capabilities: Record<string, unknown> };
  const ask = (method: string, more: object = {}) => {
    const params = JSON.stringify({ ...everyRequest[method], ...more }).replaceAll(program, uri);
    return raw.ask(method, JSON.parse(params.replaceAll('file:///college', uriOf(folder))));
  };
  return { raw, uri, capabilities: announced, ask };
}

test('an editor without any capability is asked for nothing and told what it understands', async () => {
  const { raw, uri, capabilities, ask } = await startBare();
  expect(capabilities).not.toHaveProperty('codeActionProvider');
  expect(capabilities).not.toHaveProperty('diagnosticProvider');
  expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', renameProvider: true, hoverProvider: true });

  const results: Record<string, unknown> = {};
  for (const method of Object.keys(everyRequest)) {
    // What was not announced is not asked for; hierarchies ask about what was answered before.
    if (/^hitCurriculum|diagnostic|Hierarchy|codeAction/i.test(method)) continue;
    const { result, error } = await ask(method);
    if (method === 'textDocument/rename' || error === undefined) expect([method, error]).toEqual([method, undefined]);
    results[method] = result;
  }
  expect(keysIn(results).filter((key) => onlyForThoseThatAsk.includes(key))).toEqual([]);
  expect(results['textDocument/hover']).toMatchObject({ contents: { kind: 'plaintext' } });
  expect(results['textDocument/definition']).toMatchObject([{ uri }]);
  expect((results['textDocument/documentSymbol'] as unknown[])[0]).toMatchObject({ location: { uri } });
  expect(Object.keys((results['textDocument/rename'] as { changes: object }).changes)).toContain(uri);

  const published = () =>
    raw.sent.filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === uri);
  await expect.poll(() => JSON.stringify(published())).toContain('schema-unknown-key');
  expect(keysIn(published()).filter((key) => onlyForThoseThatAsk.includes(key))).toEqual([]);
  // Whatever has an id and a method asks the editor for something, or for leave to show something.
  expect(raw.sent.filter(({ id, method }) => id !== undefined && method !== undefined)).toEqual([]);
  expect(new Set(raw.sent.flatMap(({ method }) => method ?? []))).toEqual(new Set(['textDocument/publishDiagnostics']));
  expect([raw.outside(), raw.complaints()]).toEqual(['', '']);
});

test('one that says everything in odd ways is served as well', async () => {
  const odd = { workspace: null, textDocument: { completion: null, hover: {}, codeAction: {}, rename: [] }, window: 7 };
  const { raw, ask } = await startBare(odd);
  for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol']) {
    expect((await ask(method)).error).toBeUndefined();
  }
  expect(raw.outside()).toBe('');
});

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]))];
}
