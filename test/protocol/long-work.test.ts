import { beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Features } from '../../server/src/server/features.ts';
import { filesInMemory } from '../support/files-in-memory.ts';
import { startInProcess } from './in-process.ts';

const uri = 'file:///college/large.courses.yaml';
const textDocument = { uri };
const other = 'file:///college/closed.courses.yaml';

interface Start {
  readonly pulls: boolean;
  readonly diagnostics?: Features['diagnostics'];
}

/** Judging that takes this many steps, each of them long enough for the server to listen in between. */
const steps = 20;
let taken: { version: number | null; step: number }[] = [];
let whenStarted = () => {};

const slow: Features['diagnostics'] = function* (snapshot, asked) {
  const version = snapshot.document(asked)?.version ?? null;
  for (let step = 1; step <= steps; step++) {
    const until = Date.now() + 10;
    while (Date.now() < until);
    taken.push({ version, step });
    if (taken.length === 1) whenStarted();
    yield;
  }
  return [];
};

const lastStepOf = (wanted: number | null) => taken.findLast(({ version }) => version === wanted)?.step;

/** The same after the rules were asked, so that the other files matter as well. */
const slowByRules: Features['diagnostics'] = function* (snapshot, asked, ruleFindings) {
  const document = snapshot.document(asked);
  if (document && ruleFindings) yield* ruleFindings(snapshot, document);
  return yield* slow(snapshot, asked);
};

async function start({ pulls, diagnostics = slow }: Start): Promise<MessageConnection> {
  const files = filesInMemory({ [other]: 'catalog: x\n' });
  const { client } = startInProcess({ features: { diagnostics }, files });
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///college',
    capabilities: { textDocument: pulls ? { diagnostic: {} } : {} },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hit-curriculum', version: 1, text: 'catalog: x\n' },
  });
  return client;
}

const edit = (client: MessageConnection) =>
  client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'catalog: y\n' }],
  });

beforeEach(() => {
  taken = [];
  whenStarted = () => {};
});

describe('judging a large file', () => {
  test.each([
    ['textDocument/diagnostic', { textDocument }],
    ['workspace/diagnostic', { previousResultIds: [] }],
  ])('stops when %s is cancelled', async (method, params) => {
    const client = await start({ pulls: true });
    const cancellation = new CancellationTokenSource();
    whenStarted = () => cancellation.cancel();
    await expect(client.sendRequest(method, params, cancellation.token)).rejects.toMatchObject({ code: -32800 });
    const { length } = taken;
    expect(length).toBeLessThan(steps);
    // The server works on with what comes next, and no longer with what nobody waits for.
    await client.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
    expect(taken.length).toBeLessThanOrEqual(length + 1);
  });

  test('begins anew with a later edit, and answers for that', async () => {
    const client = await start({ pulls: true });
    whenStarted = () => void edit(client);
    const report = await client.sendRequest<{ resultId: string }>('textDocument/diagnostic', { textDocument });
    expect(report.resultId).toMatch(/^2-/);
    expect(lastStepOf(1)).toBeLessThan(steps);
    expect(lastStepOf(2)).toBe(steps);
  });

  test('begins anew when another file changes while the rules judge, and only then', async () => {
    const open = (client: MessageConnection) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: other, languageId: 'hit-curriculum', version: 1, text: 'catalog: y\n' },
      });
    const byRules = await start({ pulls: true, diagnostics: slowByRules });
    whenStarted = () => void open(byRules);
    await byRules.sendRequest('textDocument/diagnostic', { textDocument });
    expect(taken.length).toBeGreaterThan(steps);
    expect(taken.length).toBeLessThan(2 * steps);

    taken = [];
    const bySchema = await start({ pulls: true });
    whenStarted = () => void open(bySchema);
    await bySchema.sendRequest('textDocument/diagnostic', { textDocument });
    expect(taken).toHaveLength(steps);
  });

  test('begins anew with a later edit, and publishes only what is found then', async () => {
    const client = await start({ pulls: false });
    const published: (number | undefined)[] = [];
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params.version);
    });
    whenStarted = () => void edit(client);
    await expect.poll(() => published, { timeout: 5000 }).toContain(2);
    expect(published).toEqual([2]);
    expect(lastStepOf(1)).toBeLessThan(steps);
  });
});
