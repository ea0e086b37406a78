import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { filesInMemory } from '../support/files-in-memory.ts';
import { startInProcess } from './in-process.ts';

test('What was found in a file on disk is told again when the file is closed, though its text in the editor was mended.', async () => {
  const uri = 'file:///college/clerk.role.yaml';
  const text = 'role: clerk\n';
  const { client } = startInProcess({ files: filesInMemory({ [uri]: text }) });
  const told: string[][] = [];
  client.onProgress({} as never, 'files', (part) => {
    const { items } = part as { items: { kind: string; items: { code: string }[] }[] };
    for (const one of items) if (one.kind === 'full') told.push(one.items.map(({ code }) => code));
  });
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///college',
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  const whole = { items: [{ uri, value: '' }] };
  const first = await client.sendRequest<{ items: { resultId: string }[] }>('workspace/diagnostic', {
    previousResultIds: whole.items,
  });
  const value = first.items[0]?.resultId ?? '';
  void client.sendRequest('workspace/diagnostic', { previousResultIds: [{ uri, value }], partialResultToken: 'files' });

  const document = { uri, languageId: 'hit-curriculum', version: 1, text: 'role: clerk\ntitle: Clerk\n' };
  await client.sendNotification('textDocument/didOpen', { textDocument: document });
  await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  for (let waits = 0; waits < 300 && told.length === 0; waits++) await setTimeout(10);
  expect(told).toEqual([['schema-missing-key']]);
});
