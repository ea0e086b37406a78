import { describe, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc';
import { collegeFiles, collegeFolder, everyRequest, openCollege, program, programText } from './every-request.ts';
import { startInProcess } from './in-process.ts';

const requestFailed = -32803;
const clerk = `${collegeFolder}/desk.role.yaml`;
const clerkText = 'role: desk\ntitle: "😀 Desk"\r\nskills:\r\n  hipaa: { level: introduced }\n';

async function start(): Promise<MessageConnection> {
  const { client } = startInProcess({ files: collegeFiles() });
  await openCollege(client);
  return client;
}

const open = (client: MessageConnection, uri: string, text: string, more: object = { version: 1 }) =>
  client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hit-curriculum', text, ...more },
  });
const change = (client: MessageConnection, uri: string, contentChanges: unknown, more: object = { version: 2 }) =>
  client.sendNotification('textDocument/didChange', { textDocument: { uri, ...more }, contentChanges });
const tell = (client: MessageConnection, method: string, uri: string) =>
  client.sendNotification(method, { textDocument: { uri } });
const rangeOf = (start: readonly [number, number], end: readonly [number, number]) => ({
  start: { line: start[0], character: start[1] },
  end: { line: end[0], character: end[1] },
});

/** What a server says of a document: enough to know its text, and all that is found in it. */
async function saidOf(client: MessageConnection, uri: string): Promise<unknown> {
  const textDocument = { uri };
  const asked = ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink'];
  const report = await client.sendRequest<{ items?: unknown }>('textDocument/diagnostic', { textDocument });
  const whole = rangeOf([0, 0], [9_999, 0]);
  const tokens = await client.sendRequest('textDocument/semanticTokens/range', { textDocument, range: whole });
  const others = await Promise.all(asked.map((method) => client.sendRequest(method, { textDocument })));
  const references = await client.sendRequest('textDocument/references', everyRequest['textDocument/references'] ?? {});
  return { items: report.items, tokens, others, references };
}

/** What a fresh server says of a document with this text. */
async function saidFresh(uri: string, text: string): Promise<unknown> {
  const client = await start();
  await open(client, uri, text);
  return saidOf(client, uri);
}

describe('a change in an odd range is made where editors make it, and the server says what a fresh one does', () => {
  const [lines, units] = [clerkText.split('\n').length, 'title: "😀'.length];
  test.each<[string, ReturnType<typeof rangeOf>, string, string]>([
    ['past the end of the text', rangeOf([999, 0], [9_999, 5]), 'note: x\n', `${clerkText}note: x\n`],
    ['past the end of its line', rangeOf([0, 99], [0, 999]), 's', clerkText.replace('desk', 'desks')],
    ['before the beginning', rangeOf([-5, -5], [-1, 7]), '# a\n', `# a\n${clerkText}`],
    ['the wrong way around', rangeOf([0, 10], [0, 6]), 'door', clerkText.replace('desk', 'door')],
    ['of a huge line', rangeOf([2 ** 31 - 1, 2 ** 31 - 1], [2 ** 53, 2 ** 53]), '# b\n', `${clerkText}# b\n`],
    ['between the breaks of CRLF', rangeOf([1, 16], [1, 99]), '!', clerkText.replace('Desk"\r', 'Desk"!\r')],
    [
      'in the middle of a character',
      rangeOf([1, units - 1], [1, units]),
      '',
      clerkText.slice(0, clerkText.indexOf('😀') + 1) + clerkText.slice(clerkText.indexOf('😀') + 2),
    ],
    ['of everything', rangeOf([0, 0], [lines, 0]), 'role: x\n', 'role: x\n'],
    ['of nothing, for nothing', rangeOf([1, 1], [1, 1]), '', clerkText],
  ])('%s', async (_name, range, text, after) => {
    const client = await start();
    await open(client, clerk, clerkText);
    await change(client, clerk, [{ range, text }]);
    expect(await saidOf(client, clerk)).toEqual(await saidFresh(clerk, after));
  });
});

describe('whatever version an editor names, the last text counts', () => {
  const after = clerkText.replace('desk', 'door');
  test.each<[string, object]>([
    ['an older one', { version: 0 }],
    ['the same', { version: 1 }],
    ['a negative one', { version: -7 }],
    ['a huge one', { version: 2 ** 53 }],
    ['none', {}],
    ['null', { version: null }],
    ['a word', { version: 'two' }],
  ])('%s', async (_name, version) => {
    const client = await start();
    await open(client, clerk, clerkText, version);
    await change(client, clerk, [{ text: 'role: other\n' }], version);
    await change(client, clerk, [{ text: after }], version);
    expect(await saidOf(client, clerk)).toEqual(await saidFresh(clerk, after));
  });
});

describe('a version that is counted on without a change of the text', () => {
  /** The versions that an editor is told findings of. */
  async function startPushed() {
    const { client } = startInProcess({ files: collegeFiles() });
    const told: unknown[] = [];
    client.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      if (uri === clerk) told.push(version);
    });
    await openCollege(client, {});
    await open(client, clerk, clerkText);
    await expect.poll(() => told).toEqual([1]);
    return { client, told };
  }

  test('is the version of what is found from then on', async () => {
    const { client, told } = await startPushed();
    await change(client, clerk, [], { version: 5 });
    await expect.poll(() => told).toEqual([1, 5]);
    await change(client, clerk, [{ text: clerkText.replace('desk', 'door') }], {});
    await expect.poll(() => told).toEqual([1, 5, 6]);
  });

  test.each([{}, { version: 1 }, { version: null }])('is not counted by the server: %j', async (version) => {
    const { client, told } = await startPushed();
    await change(client, clerk, [], version);
    await change(client, clerk, [{ text: clerkText.replace('desk', 'door') }], {});
    await expect.poll(() => told).toEqual([1, 2]);
  });
});

describe('what is told of a document out of order', () => {
  test('opened twice: the second text counts', async () => {
    const client = await start();
    await open(client, clerk, 'role: first\n');
    await change(client, clerk, [{ text: 'role: second\n' }]);
    await open(client, clerk, clerkText);
    expect(await saidOf(client, clerk)).toEqual(await saidFresh(clerk, clerkText));
    await tell(client, 'textDocument/didClose', clerk);
    expect(await saidOf(client, clerk)).toEqual(await saidOf(await start(), clerk));
  });

  test('changed, saved and closed without having been opened', async () => {
    const client = await start();
    const before = await saidOf(client, clerk);
    await change(client, clerk, [{ text: 'role: x\ntitel: y\n' }]);
    await tell(client, 'textDocument/didSave', clerk);
    await tell(client, 'textDocument/didClose', clerk);
    await change(client, clerk, [{ text: 'role: x\ntitel: y\n' }]);
    expect(await saidOf(client, clerk)).toEqual(before);
  });

  test('closed twice, and changed after it was closed', async () => {
    const client = await start();
    await tell(client, 'textDocument/didClose', program);
    await tell(client, 'textDocument/didClose', program);
    await change(client, program, [{ text: 'curriculum: other\n' }]);
    expect(await saidOf(client, program)).toEqual(await saidOf(await start(), program));
  });

  test('several changes at once, of which each speaks of the text that the one before has left', async () => {
    const client = await start();
    await open(client, clerk, 'role: a\n');
    await change(client, clerk, [
      { text: '' },
      { range: rangeOf([0, 0], [0, 0]), text: 'role: b\n' },
      { range: rangeOf([0, 6], [0, 7]), text: 'desk' },
      { range: rangeOf([1, 0], [1, 0]), text: clerkText.slice('role: desk\n'.length) },
    ]);
    expect(await saidOf(client, clerk)).toEqual(await saidFresh(clerk, clerkText));
  });
});

describe('a request about a document that is no file, or that nobody knows, is answered', () => {
  const addresses = [
    'file:///college/nowhere.curriculum.yaml',
    'file:///elsewhere/nowhere.role.yaml',
    'untitled:Untitled-1',
    'untitled:a%20b.role.yaml',
    'git:/college/hit.curriculum.yaml?%7B%22ref%22%3A%22%22%7D',
    'vscode-notebook-cell:/college/a.ipynb#W0sZmlsZQ%3D%3D',
    'vscode-vfs://github/someone/college/a.role.yaml',
    'hit-curriculum:/schemas/nothing.schema.json',
    'hit-taxonomy:/skills/nothing.md',
    'file://server/share/a.role.yaml',
    'file:///c%3A/college/a.role.yaml',
    'file:///C:/college/a.role.yaml',
    'file:///college/%zz.role.yaml',
    'file:///college/%00.role.yaml',
    'file:///college/%2e%2e/%2e%2e/etc/passwd',
    'file:///college/a.role.yaml?query#fragment',
    'file:',
    'a.role.yaml',
    '/college/other.curriculum.yaml',
    '\\\\server\\share\\a.role.yaml',
    '%',
    ':',
    '://',
    '',
    ' ',
    'a'.repeat(100_000),
    'x:\u0000\ud800',
    '__proto__',
    'javascript:alert(1)',
    'file:///college/\ud800.role.yaml',
  ];

  /** The same parameters about another document. */
  const about = (params: unknown, uri: string): unknown =>
    JSON.parse(JSON.stringify(params), (_key, value) => (value === program ? uri : value));

  test.each(addresses.map((uri) => [uri.slice(0, 60), uri]))('%j', async (_short, uri) => {
    const { client, log } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    const before = await saidOf(client, program);
    const ask = async () => {
      for (const [method, params] of Object.entries(everyRequest)) {
        const code = await client.sendRequest(method, about(params, uri) as object).then(
          () => undefined,
          (error) => error.code,
        );
        expect([method, code === undefined || code === requestFailed]).toEqual([method, true]);
      }
    };
    await ask();
    for (const text of ['role: a\ntitel: b\n', programText]) {
      await open(client, uri, text);
      await ask();
      await change(client, uri, [{ range: rangeOf([0, 0], [0, 1]), text: 'c' }]);
      await ask();
      await tell(client, 'textDocument/didClose', uri);
    }
    await ask();
    expect(log.filter((line) => line.includes('failed'))).toEqual([]);
    expect(await saidOf(client, program)).toEqual(before);
  });
});
