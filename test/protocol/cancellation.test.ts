import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc';
import { collegeFiles, everyRequest, openCollege, program, programText } from './every-request.ts';
import { startInProcess } from './in-process.ts';

/** Requests that are about what an earlier answer said, or change what the next one says. */
const ofOneSession = ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/full/delta'];

const requestCancelled = -32800;
const requestFailed = -32803;

interface Outcome {
  readonly answer?: unknown;
  readonly code?: number;
}

async function outcomeOf(answer: Promise<unknown>): Promise<Outcome> {
  return answer.then(
    (given) => ({ answer: given }),
    (error) => ({ code: error.code }),
  );
}

async function startCollege(): Promise<MessageConnection> {
  const { client } = startInProcess({ files: collegeFiles() });
  await openCollege(client);
  return client;
}

/** What a server says of everything. */
async function stateOf(client: MessageConnection): Promise<Record<string, Outcome>> {
  const state: Record<string, Outcome> = {};
  for (const [method, params] of Object.entries(everyRequest)) {
    if (!ofOneSession.includes(method)) state[method] = await outcomeOf(client.sendRequest(method, params));
  }
  return state;
}

/** Types a word and takes it back, so that what was worked out has to be worked out again. */
async function typeAndTakeBack(client: MessageConnection, version: number): Promise<void> {
  const texts = [programText.replace('title: Introduction', 'title: Introductions'), programText];
  for (const [index, text] of texts.entries()) {
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: program, version: version + index },
      contentChanges: [{ text }],
    });
  }
}

describe('a request is cancelled after any number of turns', () => {
  test.each(Object.entries(everyRequest))('%s', async (method, params) => {
    const client = await startCollege();
    const right = await outcomeOf(client.sendRequest(method, params));
    let cancelled = 0;
    let version = 2;
    let answeredInARow = 0;
    for (let turns = 0; turns < 60 && answeredInARow < 3; turns++) {
      await typeAndTakeBack(client, version);
      version += 2;
      const cancellation = new CancellationTokenSource();
      const answer = outcomeOf(client.sendRequest(method, params, cancellation.token));
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      cancellation.cancel();
      const outcome = await answer;
      if (outcome.code === requestCancelled) {
        cancelled++;
        answeredInARow = 0;
        continue;
      }
      answeredInARow++;
      if (!ofOneSession.includes(method)) {
        expect(said({ outcome })).toEqual(said({ outcome: right }));
      }
    }
    expect(cancelled).toBeGreaterThan(0);
    expect(right.code === undefined || right.code === requestFailed).toBe(true);
  });
});

test('after all these cancellations the server says what a fresh one says', async () => {
  const [client, fresh] = [await startCollege(), await startCollege()];
  let version = 2;
  for (let turns = 0; turns < 7; turns++) {
    for (const [method, params] of Object.entries(everyRequest)) {
      await typeAndTakeBack(client, version);
      version += 2;
      const cancellation = new CancellationTokenSource();
      const answer = outcomeOf(client.sendRequest(method, params, cancellation.token));
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      cancellation.cancel();
      if (turns % 2 === 0) await answer;
    }
  }
  const [ours, theirs] = [await stateOf(client), await stateOf(fresh)];
  expect(said(ours)).toEqual(said(theirs));
});

test('a thousand requests that are all cancelled at once are all answered, and so is the next one', async () => {
  const client = await startCollege();
  const right = await client.sendRequest('textDocument/hover', everyRequest['textDocument/hover'] ?? {});
  const cancellations = Array.from({ length: 1_000 }, () => new CancellationTokenSource());
  const methods = Object.entries(everyRequest);
  const answers = cancellations.map(({ token }, index) => {
    const [method = '', params = {}] = methods[index % methods.length] ?? [];
    return outcomeOf(client.sendRequest(method, params, token));
  });
  for (const cancellation of cancellations) cancellation.cancel();
  expect(new Set((await Promise.all(answers)).map(({ code }) => code))).toEqual(new Set([requestCancelled]));
  expect(await client.sendRequest('textDocument/hover', everyRequest['textDocument/hover'] ?? {})).toEqual(right);
});

test('a thousand requests at once are all answered rightly', async () => {
  const [client, fresh] = [await startCollege(), await startCollege()];
  const right = await stateOf(fresh);
  const methods = Object.keys(right);
  const answers = Array.from({ length: 1_000 }, async (_, index) => {
    const method = methods[index % methods.length] ?? '';
    return { method, outcome: await outcomeOf(client.sendRequest(method, everyRequest[method] ?? {})) };
  });
  for (const { method, outcome } of await Promise.all(answers)) {
    expect(said({ [method]: outcome })).toEqual(said({ [method]: right[method] ?? {} }));
  }
});

test('ten thousand changes without a pause are all taken in', async () => {
  const [client, fresh] = [await startCollege(), await startCollege()];
  const line = programText.split('\n').findIndex((one) => one.includes('title: Introduction'));
  const end = programText.split('\n')[line]?.length ?? 0;
  for (let index = 0; index < 10_000; index++) {
    const range = { start: { line, character: end }, end: { line, character: end + (index % 2) } };
    const change = { range, text: index % 2 === 0 ? 's' : '' };
    void client.sendNotification('textDocument/didChange', {
      textDocument: { uri: program, version: index + 2 },
      contentChanges: [change],
    });
  }
  expect(said(await stateOf(client))).toEqual(said(await stateOf(fresh)));
});

/**
 * What two servers say alike: ids of results and versions are each server's own, and the findings beside a coverage follow
 * a little later, with a notification.
 */
function said(state: Readonly<Record<string, Outcome>>): unknown {
  const own = ['resultId', 'version', 'findings'];
  return JSON.parse(JSON.stringify(state, (key, value) => (own.includes(key) ? undefined : value)));
}
