import { expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc';
import { diagnosticSteps } from '../../server/src/features/diagnostics.ts';
import { filesInMemory } from '../support/files-in-memory.ts';
import { startInProcess } from './in-process.ts';

const secret = 'the-name-of-a-patient';
const text = `role: analyst\ntitle: Analyst\n${secret}: x\n`;
const uri = 'file:///college/a.role.yaml';
const at = { textDocument: { uri }, position: { line: 2, character: 1 } };

/** A feature with a mistake in it, of the kind that quotes what it stumbled over. */
const failing = () => {
  throw new TypeError(`Cannot read “${secret}”`);
};

async function shakeHands(client: MessageConnection, pulls: boolean): Promise<void> {
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///college',
    capabilities: { textDocument: pulls ? { diagnostic: {} } : {} },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hit-curriculum', version: 1, text },
  });
}

test('a mistake in one request is told to who asked, and the server goes on', async () => {
  const { client, log } = startInProcess({ features: { hover: failing } });
  await shakeHands(client, true);
  await expect(client.sendRequest('textDocument/hover', at)).rejects.toMatchObject({ code: -32603 });
  await expect(client.sendRequest('textDocument/hover', at)).rejects.toMatchObject({ code: -32603 });
  expect(await client.sendRequest('textDocument/diagnostic', at)).toMatchObject({ kind: 'full' });
  expect(log.join('\n')).toContain('textDocument/hover failed: TypeError');
});

test('neither the answer nor the log repeats what a person wrote', async () => {
  const { client, log } = startInProcess({ features: { hover: failing, diagnostics: failing } });
  await shakeHands(client, true);
  const answers = await Promise.allSettled([
    client.sendRequest('textDocument/hover', at),
    client.sendRequest('textDocument/diagnostic', at),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(log).toHaveLength(2);
  expect(JSON.stringify([answers.map((answer) => 'reason' in answer && answer.reason.message), log])).not.toContain(
    secret,
  );
});

test('a file on which the check fails does not hide the findings of the others', async () => {
  const names = ['a.role.yaml', 'b.role.yaml', 'c.role.yaml'];
  const files = filesInMemory(
    Object.fromEntries(names.map((name) => [`file:///college/${name}`, text.replace('analyst', name.slice(0, 1))])),
  );
  const { client, log } = startInProcess({
    files,
    features: {
      diagnostics: (snapshot, asked) => (asked.includes('/b.') ? failing() : diagnosticSteps(snapshot, asked)),
    },
  });
  await shakeHands(client, true);
  const report = await client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  // a is open, and b fails.
  expect(report).toMatchObject({
    items: [{ uri: 'file:///college/c.role.yaml', items: [{ code: 'schema-unknown-key' }] }],
  });
  expect(log.join('\n')).toContain('workspace/diagnostic failed');
});

test('after a check that failed, the next ones are pushed as before', async () => {
  let fails = true;
  const { client } = startInProcess({
    features: { diagnostics: (snapshot, asked) => (fails ? failing() : diagnosticSteps(snapshot, asked)) },
  });
  const published: { version?: number }[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: { version?: number }) => {
    published.push(params);
  });
  await shakeHands(client, false);
  await client.sendRequest('textDocument/hover', at);
  fails = false;
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text }],
  });
  await expect.poll(() => published.map(({ version }) => version)).toEqual([2]);
});

test('a request that is cancelled before it is begun is answered as cancelled', async () => {
  const { client } = startInProcess({});
  await shakeHands(client, true);
  const cancellation = new CancellationTokenSource();
  const answer = client.sendRequest('textDocument/hover', at, cancellation.token);
  cancellation.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

test('and so is one that is waiting for a file', async () => {
  let asked = () => {};
  const reading = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { client } = startInProcess({
    files: {
      entries: async () => [],
      read: (file) => {
        if (!file.endsWith('slow.json')) return Promise.resolve(undefined);
        asked();
        return new Promise(() => {});
      },
    },
  });
  await shakeHands(client, true);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `# yaml-language-server: $schema=slow.json\n${text}` }],
  });
  const cancellation = new CancellationTokenSource();
  const answer = client.sendRequest('textDocument/diagnostic', at, cancellation.token);
  await reading;
  cancellation.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});
