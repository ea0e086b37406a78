import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { InitializeRequest, type InitializeResult } from 'vscode-languageserver';
import { serverBundle, temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const cli = () => path.join(path.dirname(serverBundle()), 'cli.js');

/** What an editor does at the least: it says hello, and goodbye. */
async function visit(reader: MessageReader, writer: MessageWriter): Promise<InitializeResult> {
  const connection = createMessageConnection(reader, writer);
  connection.listen();
  const params = { processId: null, rootUri: null, capabilities: {} };
  const answer = await connection.sendRequest(InitializeRequest.method, params);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return answer as InitializeResult;
}

describe('hit-curriculum lsp', () => {
  test('serves an editor through standard input and output, and ends when it says goodbye', async () => {
    const child = spawn(process.execPath, [cli(), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (bytes: Buffer) => {
      printed += bytes.toString('utf8');
    });
    const ended = once(child, 'exit');
    const { capabilities } = await visit(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    expect(capabilities.hoverProvider).toBeTruthy();
    expect(await ended).toEqual([0, null]);
    // Nothing but messages, from the first byte on.
    expect(printed).toMatch(/^Content-Length: \d+\r\n/);
    expect(printed.replaceAll(/Content-Length: (\d+)\r\n\r\n/g, '').trim()).toMatch(/^\{[\s\S]*\}$/);
  });

  test('serves an editor that listens at a port', async () => {
    const listening = createServer().listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const child = spawn(process.execPath, [cli(), 'lsp', '--socket', `${port}`], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const [socket] = (await once(listening, 'connection')) as [Socket];
    const { capabilities } = await visit(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    expect(capabilities.completionProvider).toBeTruthy();
    expect(await ended).toEqual([0, null]);
    listening.close();
  });

  test('ends with 1 when the editor is gone without a goodbye', () => {
    expect(hitCurriculum(temporaryFolder(), ['lsp', '--stdio'], {}, '')).toMatchObject({ code: 1, stdout: '' });
  });

  test.each([
    [['lsp'], 'Say how the editor talks to the server: --stdio is the usual way.\n'],
    [['lsp', '--socket', 'x'], '“x” is not a port: write a number, as in --socket=6009.\n'],
    [
      ['lsp', '--stdio', '--socket', '6009'],
      'Say only one way to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n',
    ],
    [['lsp', '--pipe', '/nowhere/at-all'], "Nobody listens at /nowhere/at-all: start the editor's side first.\n"],
    [['lsp', '--stido'], 'Unknown option “--stido”. Did you mean --stdio? hit-curriculum lsp --help tells more.\n'],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    expect(hitCurriculum(temporaryFolder(), args)).toEqual({ code: 2, stdout: '', stderr: sentence });
  });
});
