import { createConnection as connectSocket, type Socket } from 'node:net';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-languageserver/node';
import { builtIn } from '../built-in.ts';
import { describeFailure } from '../server/log.ts';
import { createServer } from '../server.ts';
import type { Transport } from './command-line.ts';
import { diskFiles } from './disk-files.ts';
import { gitRevisions } from './git.ts';
import { readApart } from './heavy/read-apart.ts';

/** Starts to serve an editor; `refuse` is told in one sentence when that cannot be. */
export function serve(transport: Transport, refuse: (problem: string) => void): void {
  if (transport.kind === 'stdio') {
    start(createConnection(process.stdin, process.stdout));
  } else if (transport.kind === 'node-ipc') {
    if (!process.send) {
      refuse('There is no channel to a Node process: --node-ipc is for editors that fork the server.');
      return;
    }
    process.once('disconnect', () => process.exit(1));
    start(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)));
  } else {
    const socket =
      transport.kind === 'socket' ? connectSocket(transport.port, '127.0.0.1') : connectSocket(transport.name);
    const where = transport.kind === 'socket' ? `port ${transport.port}` : transport.name;
    socket.once('error', () => refuse(`Nobody listens at ${where}: start the editor's side first.`));
    socket.once('connect', () => start(connectionOf(socket)));
  }
}

function connectionOf(socket: Socket): Connection {
  socket.removeAllListeners('error');
  socket.once('error', () => process.exit(1));
  socket.once('close', () => process.exit(1));
  return createConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
}

function start(connection: Connection): void {
  // Standard output belongs to the protocol, so whatever a library prints goes to the editor's log.
  console.log = console.info = console.debug = (...parts: unknown[]) => connection.console.log(parts.join(' '));
  console.warn = console.error = (...parts: unknown[]) => connection.console.warn(parts.join(' '));
  const survive = (error: unknown) => connection.console.error(`A mistake in the server: ${describeFailure(error)}`);
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  process.stdout.on('error', () => process.exit(1));

  createServer({
    connection,
    files: diskFiles,
    revisions: gitRevisions,
    taxonomy: builtIn.taxonomy,
    schemas: builtIn.schemas,
    version: builtIn.version,
    nextTurn: () => setImmediate(),
    readApart,
  });
}
