import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string }[];
}

/** What an editor sees of a server from its start to its end: the findings of one file, and how it ended. */
export async function serveOnce(
  command: readonly [program: string, ...args: string[]],
  { uri, text }: { readonly uri: string; readonly text: string },
): Promise<{ messages: string[]; exitCode: number | null }> {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Promise<Published>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', (one: Published) => {
      if (one.uri === uri && one.diagnostics.length > 0) resolve(one);
    });
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hit-curriculum', version: 1, text },
  });
  const { diagnostics } = await published;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [exitCode] = await ended;
  connection.dispose();
  return { messages: diagnostics.map(({ message }) => message), exitCode };
}
