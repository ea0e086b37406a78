import { execFile, fork, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer as createSocketServer, type Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMessageConnection } from 'vscode-jsonrpc';
import { IPCMessageReader, IPCMessageWriter, SocketMessageReader, SocketMessageWriter } from 'vscode-jsonrpc/node';
import packageJson from '../../server/package.json' with { type: 'json' };
import { serverBundle } from './bundle.ts';
import { startEditor, told } from './editor.ts';
import { startRaw } from './raw-editor.ts';

const broken = 'untitled:broken.role.yaml';

/** The first Node 20 on the path, where there is one. */
const node20 = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'node'))
  .find((candidate) => existsSync(candidate) && versionOf(candidate).startsWith('v20.'));

function versionOf(node: string): string {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout ?? '';
}

/** Runs the server's program to its end. */
function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [serverBundle(), ...args], (error, said, complained) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained });
    });
  });
}

describe('the program says how it is used', () => {
  test('its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, said: `${packageJson.version}\n`, complained: '' });
  });

  test('its help', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    expect(said).toContain('--stdio');
  });

  test.each([
    [[], '--stdio'],
    [['--studio'], '“--studio”'],
    [['--stdio', '--node-ipc'], 'only one way'],
    [['--socket=abc'], '“abc” is not a port'],
    [['--socket=1'], 'Nobody listens at port 1'],
    [['--node-ipc'], 'no channel'],
  ])('wrong use %j ends with a sentence and exit code 2', async (args, sentence) => {
    const { code, said, complained } = await run(...args);
    expect(code).toBe(2);
    expect(said).toBe('');
    expect(complained).toContain(sentence);
    expect(complained).not.toContain('    at ');
  });
});

describe('an editor shakes hands', () => {
  test('the server says what it does, and only that', async () => {
    const { initialized } = await startEditor({ pulls: true });
    expect(initialized.serverInfo).toEqual({ name: 'HIT Curriculum', version: packageJson.version });
    expect(initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      hoverProvider: true,
      definitionProvider: true,
      declarationProvider: true,
      typeDefinitionProvider: true,
      implementationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: { resolveProvider: false },
      callHierarchyProvider: true,
      typeHierarchyProvider: true,
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    expect(initialized.capabilities.monikerProvider).toBeUndefined();
  });

  test('one that cannot pull diagnostics is not told that it could', async () => {
    const { initialized } = await startEditor();
    expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  test('what the server does not know is refused, and it goes on', async () => {
    const editor = await startEditor();
    await expect(editor.request('textDocument/fortune', {})).rejects.toMatchObject({ code: -32601 });
    await expect(editor.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32602 });
    expect(await editor.shutDown()).toBe(0);
  });

  test('it cannot shake hands twice', async () => {
    const editor = await startEditor();
    const again = editor.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await expect(again).rejects.toMatchObject({ code: -32600 });
  });

  test('before the handshake every request is refused', async () => {
    const { connection, child } = startChild();
    await expect(connection.sendRequest('textDocument/hover', {})).rejects.toMatchObject({ code: -32002 });
    await expect(connection.sendRequest('textDocument/fortune', {})).rejects.toMatchObject({ code: -32002 });
    child.kill();
  });
});

describe('the server ends when it should', () => {
  test('after shutdown and exit, with 0', async () => {
    const editor = await startEditor();
    expect(await editor.shutDown()).toBe(0);
  });

  test('after exit without shutdown, with 1', async () => {
    const editor = await startEditor();
    await editor.connection.sendNotification('exit');
    expect(await editor.exitCode()).toBe(1);
  });

  test('after shutdown every request is refused', async () => {
    const editor = await startEditor();
    await editor.request('shutdown');
    await expect(editor.request('textDocument/hover', { textDocument: { uri: broken } })).rejects.toMatchObject({
      code: -32600,
    });
  });

  test('when the editor hangs up, with 1', async () => {
    const editor = await startEditor();
    editor.process.stdin?.end();
    expect(await editor.exitCode()).toBe(1);
  });

  describe('when the editor hangs up, after what it had sent before is answered', () => {
    const says = (method: string, params?: object) => ({ jsonrpc: '2.0', method, ...(params && { params }) });
    const asks = (id: number, method: string, params?: object) => ({ ...says(method, params), id });
    const textDocument = { uri: broken, languageId: 'hit-curriculum', version: 1, text: 'role: a\n' };
    const opens = says('textDocument/didOpen', { textDocument });
    const answersAfter = async (workspace: object, ...messages: object[]) => {
      const raw = startRaw();
      const shakesHands = asks(1, 'initialize', { processId: null, rootUri: null, capabilities: { workspace } });
      raw.send(shakesHands, says('initialized', {}), ...messages);
      raw.process.stdin?.end();
      const code = await new Promise((resolve) => raw.process.once('close', resolve));
      return { code, answered: raw.sent.flatMap((one) => ('result' in one ? [one.id] : [])) };
    };

    test('with 0, where it had said goodbye', async () => {
      const ended = await answersAfter({}, opens, asks(2, 'shutdown'), says('exit'));
      expect(ended).toEqual({ code: 0, answered: [1, 2] });
    });

    test('with 1, where it had not', async () => {
      const ended = await answersAfter({}, opens, asks(2, 'textDocument/foldingRange', { textDocument }));
      expect(ended).toEqual({ code: 1, answered: [1, 2] });
    });

    test('with 1 also where an answer waits for something that nobody will say, such as the settings', async () => {
      const asked = asks(2, 'textDocument/foldingRange', { textDocument });
      const ended = await answersAfter({ configuration: true }, opens, asked);
      expect(ended).toEqual({ code: 1, answered: [1] });
    });
  });

  test('when the process that the editor named is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const { connection, child } = startChild();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('initialize', { processId: editor.pid, rootUri: null, capabilities: {} });
    editor.kill('SIGKILL');
    expect(await ended).toBe(1);
  }, 15_000);
});

describe('there are other ways to talk', () => {
  test('over the channel of a Node process', async () => {
    const { connection, child } = startChild();
    const answer = connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await answer).toMatchObject({ serverInfo: { name: 'HIT Curriculum' } });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    expect(await ended).toBe(1);
  });

  test('over a port on which the editor listens', async () => {
    const listener = createSocketServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const called = new Promise<Socket>((resolve) => listener.once('connection', resolve));
    const child = spawn(process.execPath, [serverBundle(), `--socket=${port}`]);
    const socket = await called;
    const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const answer = connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await answer).toMatchObject({ serverInfo: { name: 'HIT Curriculum' } });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    listener.close();
  });
});

describe('the server runs on the Nodes that it promises', () => {
  const serves = async (node: string) => {
    const editor = await startEditor({ node, pulls: true });
    await editor.open(broken, 'role: clinical-analyst\ntitel: Clinical Analyst\n');
    const report = await editor.pull(broken);
    expect(report.kind === 'full' ? told(report.items) : []).toContain('schema-unknown-key in line 1');
    expect(await editor.shutDown()).toBe(0);
  };

  test('the one that runs the tests', () => serves(process.execPath));
  test.skipIf(node20 === undefined)('Node 20, where the machine has one', () => serves(node20 ?? ''));
});

/** Starts the server as a child of this Node process, as VS Code does. */
function startChild() {
  const child = fork(serverBundle(), ['--node-ipc'], { execArgv: [] });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  return { child, connection };
}
