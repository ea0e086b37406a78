import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { serverBundle } from './bundle.ts';

/** What a worker of a browser offers, and nothing of Node. */
function createWorker(send: (message: unknown) => void) {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const scope = createContext({
    postMessage: send,
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    ...{
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      queueMicrotask,
      MessageChannel,
      TextEncoder,
      TextDecoder,
    },
    ...{ URL, console, performance, crypto },
    navigator: { userAgent: 'a browser', platform: 'Linux x86_64' },
  });
  runInContext('globalThis.self = globalThis;', scope);
  const receive = (data: unknown) => {
    for (const listener of listeners) listener({ data });
    scope.onmessage?.({ data });
  };
  return { scope, receive };
}

test('in the worker of a browser, with nothing of Node, the server answers', async () => {
  const answers = new Map<number, (message: unknown) => void>();
  const { scope, receive } = createWorker((message) => {
    const { id, method, result, error } = message as {
      id?: number;
      method?: string;
      result?: unknown;
      error?: unknown;
    };
    // The server's own requests, such as for a configuration, are answered with nothing.
    if (method !== undefined && id !== undefined) receive({ jsonrpc: '2.0', id, result: null });
    else if (id !== undefined) answers.get(id)?.(error ?? result);
  });
  const bundle = path.join(path.dirname(serverBundle()), 'browser.js');
  runInContext(readFileSync(bundle, 'utf8'), scope);

  let last = 0;
  const request = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      last++;
      answers.set(last, resolve);
      receive({ jsonrpc: '2.0', id: last, method, params });
    });
  const notify = (method: string, params: object) => receive({ jsonrpc: '2.0', method, params });

  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  await request('initialize', { processId: null, rootUri: 'vscode-vfs://github/college/program', capabilities });
  notify('initialized', {});
  const uri = 'vscode-vfs://github/college/program/a.role.yaml';
  const text = 'role: analyst\ntitle: Analyst\nsumary: x\n';
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'hit-curriculum', version: 1, text } });

  const findings = await request('textDocument/diagnostic', { textDocument: { uri } });
  expect(findings).toMatchObject({ items: [{ code: 'schema-unknown-key' }] });
  const position = { line: 1, character: 2 };
  expect(await request('textDocument/hover', { textDocument: { uri }, position })).not.toBeNull();
  expect(await request('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] });
});
