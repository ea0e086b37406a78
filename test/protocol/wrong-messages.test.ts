import { describe, expect, test } from 'vitest';
import { frame, type RawEditor, startRaw } from './raw-editor.ts';

/** What a person wrote. It may stand in no log. */
const secret = 'the-name-of-a-patient';
const uri = 'untitled:a.role.yaml';
const text = 'role: analyst\ntitel: Analyst\n';
const about = { textDocument: { uri } };
const symbols = { jsonrpc: '2.0', id: 'symbols', method: 'textDocument/documentSymbol', params: about };

const parseError = -32700;
const invalidRequest = -32600;
const invalidParams = -32602;
const nothing = undefined;

const notification = (method: string, params?: unknown) => frame({ jsonrpc: '2.0', method, params });
const truncated = (message: unknown, length: number) => frame(message).replace(/\d+/, String(length));
const change = { method: 'textDocument/didChange', params: { ...about, contentChanges: [{ text: secret }] } };

/** An editor in which a document is open. */
async function openEditor(): Promise<RawEditor> {
  const raw = startRaw();
  await raw.initialize();
  raw.write(opening(uri, text));
  return raw;
}

function opening(address: string, content: string): string {
  return notification('textDocument/didOpen', {
    textDocument: { uri: address, languageId: 'hit-curriculum', version: 1, text: content },
  });
}

async function expectToBeWell(raw: RawEditor): Promise<void> {
  raw.send(symbols);
  expect(await raw.answer('symbols')).toMatchObject({ result: [{ name: 'analyst' }] });
  expect([raw.outside(), raw.complaints()]).toEqual(['', '']);
  expect(raw.log()).not.toContain(secret);
}

describe('bytes that are no message are refused, and the next message is answered', () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: { secret } });
  test.each<[string, (string | Uint8Array)[]]>([
    ['no JSON', [`Content-Length: ${secret.length}\r\n\r\n${secret}`]],
    ['half a JSON text', [`Content-Length: 30\r\n\r\n${body.slice(0, 30)}`]],
    ['a length that is too small', [truncated({ ...change, jsonrpc: '2.0' }, 12)]],
    ['a length that is too large', [truncated({ ...change, jsonrpc: '2.0' }, 9_000)]],
    ['a length that no message has', [truncated({ ...change, jsonrpc: '2.0' }, 99_999_999_999_999)]],
    ['a length of nothing', ['Content-Length: 0\r\n\r\n']],
    ['a negative length', [`Content-Length: -5\r\n\r\n${body}`]],
    ['a length that is no number', [`Content-Length: ${secret}\r\n\r\n`]],
    ['no length', [`Content-Type: ${secret}\r\n\r\n${body}`]],
    ['a line that is no header', [`${secret}\r\n\r\n`]],
    ['only line breaks', ['\r\n\r\n\r\n\r\n']],
    ['bytes of anything', [Uint8Array.from({ length: 3_000 }, (_, index) => (index * 37) % 256), '\r\n\r\n']],
    ['a megabyte of it', [Buffer.alloc(1_000_000, secret)]],
    [
      'UTF-8 that is cut',
      [Buffer.concat([Buffer.from('Content-Length: 3\r\n\r\n"'), Buffer.from('😀').subarray(0, 2)])],
    ],
  ])('%s', async (_name, bytes) => {
    const raw = await openEditor();
    raw.write(...bytes);
    await expectToBeWell(raw);
    expect(await raw.answer(null)).toMatchObject({ error: { code: parseError } });
  });

  test('a message that comes byte by byte is one', async () => {
    const raw = await openEditor();
    for (const byte of Buffer.from(frame(symbols))) raw.write(Uint8Array.of(byte));
    expect(await raw.answer('symbols')).toMatchObject({ result: [{ name: 'analyst' }] });
  });
});

describe('JSON that is no message is refused, and the next message is answered', () => {
  test.each<[string, unknown, number | undefined, (string | number | null)?]>([
    ['a number', 5, invalidRequest],
    ['a text', secret, invalidRequest],
    ['null', null, invalidRequest],
    ['a list of messages', [symbols], invalidRequest],
    ['an empty object', {}, invalidRequest],
    ['a method that is no text', { id: 3, method: 5, params: { secret } }, invalidRequest, 3],
    ['an id that is an object', { id: { secret }, method: 'textDocument/hover' }, invalidRequest],
    ['a handshake without capabilities', { id: 4, method: 'initialize', params: { secret } }, invalidParams, 4],
    ['a handshake without parameters', { id: 4, method: 'initialize' }, invalidParams, 4],
    ['an answer that nobody waits for', { id: 99, result: secret }, nothing],
    ['an answer without a result', { id: 99, secret }, nothing],
    ['a complaint', { id: null, error: { code: 1, message: secret } }, nothing],
  ])('%s', async (_name, message, code, id = null) => {
    const raw = await openEditor();
    raw.send(message);
    await expectToBeWell(raw);
    if (code !== undefined) expect(await raw.answer(id)).toMatchObject({ error: { code } });
  });
});

describe('a notification that says nothing, or something else, changes nothing', () => {
  const methods = [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didSave',
    'textDocument/didClose',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
    'workspace/didRenameFiles',
    'workspace/didDeleteFiles',
    'hitCurriculum/coverageWatched',
    '$/cancelRequest',
    '$/progress',
    '$/setTrace',
    '$/unknown',
    'textDocument/unknown',
    'initialized',
  ];
  const place = { line: 0, character: 0 };
  const odd = [
    undefined,
    null,
    secret,
    7,
    [],
    [null],
    {},
    { textDocument: null },
    { textDocument: { uri: 5, version: 2, text: secret } },
    { textDocument: { uri, version: 2, text: { [secret]: 1 } } },
    { textDocument: { uri, version: 2 } },
    { ...about, contentChanges: null },
    { ...about, contentChanges: [] },
    { ...about, contentChanges: [{ text: 7 }] },
    { ...about, contentChanges: [{ text: secret }, null] },
    { ...about, contentChanges: [{ range: null, text: secret }] },
    { ...about, contentChanges: [{ range: { start: place }, text: secret }] },
    { ...about, contentChanges: [{ range: { start: place, end: { line: 0.5, character: 1 } }, text: secret }] },
    { ...about, contentChanges: [{ range: { start: place, end: { line: 0, character: null } }, text: secret }] },
    { changes: secret },
    { changes: [{ uri: 7, type: 'x' }] },
    { files: [{ oldUri: secret }] },
    { event: { added: [{}], removed: secret } },
    { uris: [7, null] },
    { id: { secret } },
    { id: null },
    { token: null },
  ];

  test.each(methods)('%s', async (method) => {
    const raw = await openEditor();
    // Of the editor's own document these two say something, when it is named.
    const params = odd.filter((one) => !(/didClose|didSave/.test(method) && JSON.stringify(one ?? '').includes(uri)));
    for (const one of params) raw.write(notification(method, one));
    await expectToBeWell(raw);
  });
});

describe('requests that come at a wrong time are refused', () => {
  const serverNotInitialized = -32002;
  test('before the handshake, as is the end of it; what is only told is dropped', async () => {
    const raw = startRaw();
    raw.write(opening(uri, text));
    expect(await raw.ask('textDocument/documentSymbol', about)).toMatchObject({
      error: { code: serverNotInitialized },
    });
    expect(await raw.ask('fortune/tell', {})).toMatchObject({ error: { code: serverNotInitialized } });
    expect(await raw.ask('shutdown')).toMatchObject({ error: { code: serverNotInitialized } });
    await raw.initialize();
    expect(await raw.ask('textDocument/documentSymbol', about)).toMatchObject({ result: [] });
  });

  test('a second handshake', async () => {
    const raw = await openEditor();
    const again = await raw.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(again).toMatchObject({ error: { code: invalidRequest } });
    await expectToBeWell(raw);
  });

  test('a handshake that nobody can read does not count', async () => {
    const raw = startRaw();
    const params = { processId: null, rootUri: 7, capabilities: {} };
    expect(await raw.ask('initialize', params)).toMatchObject({ error: { code: invalidParams } });
    const odd = { textDocument: { hover: { contentFormat: 5 }, foldingRange: 'x' }, workspace: [], general: null };
    const answer = await raw.ask('initialize', { processId: null, rootUri: null, capabilities: odd });
    if (answer.error) await raw.initialize();
    raw.write(opening(uri, text));
    await expectToBeWell(raw);
  });

  test('after the end', async () => {
    const raw = await openEditor();
    expect(await raw.ask('shutdown')).toMatchObject({ result: null });
    for (const method of ['textDocument/documentSymbol', 'fortune/tell', 'shutdown', 'initialize']) {
      expect(await raw.ask(method, { ...about, capabilities: {} })).toMatchObject({ error: { code: invalidRequest } });
    }
    raw.write(notification('exit'));
    expect(await raw.exitCode()).toBe(0);
  });
});

describe('requests that nobody knows', () => {
  const methodNotFound = -32601;
  test.each(['textDocument/fortune', '$/fortune', '', '__proto__', 'constructor', 'a'.repeat(10_000)])(
    '%j',
    async (method) => {
      const raw = await openEditor();
      expect(await raw.ask(method, about)).toMatchObject({ error: { code: methodNotFound } });
      await expectToBeWell(raw);
    },
  );
});

describe('the server ends with the code that the protocol names', () => {
  test('with 1 when nothing was said before', async () => {
    const raw = startRaw();
    raw.write(notification('exit'));
    expect(await raw.exitCode()).toBe(1);
  });

  test('with 1 when the end was refused, since it came before the beginning', async () => {
    const raw = startRaw();
    await raw.ask('shutdown');
    raw.write(notification('exit'));
    expect(await raw.exitCode()).toBe(1);
  });

  test('with 0 when the editor hangs up after the end, and with 1 before', async () => {
    const [polite, rude] = [await openEditor(), await openEditor()];
    await polite.ask('shutdown');
    for (const { process } of [polite, rude]) process.stdin?.end();
    expect([await polite.exitCode(), await rude.exitCode()]).toEqual([0, 1]);
  });

  test('with 1 when nobody reads any more what it says', async () => {
    const raw = await openEditor();
    raw.process.stdout?.destroy();
    raw.write(...Array.from({ length: 50 }, (_, id) => frame({ ...symbols, id })));
    expect(await raw.exitCode()).toBe(1);
  });

  test('when it ends in the middle of a frame', async () => {
    const raw = await openEditor();
    raw.write('Content-Length: 500\r\n\r\n{');
    raw.process.stdin?.end();
    expect(await raw.exitCode()).toBe(1);
  });
});
