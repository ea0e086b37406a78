import { connect as connectSocket, type Socket } from 'node:net';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { builtIn } from '../built-in.ts';
import { carefulReader, refuseUnreadable } from '../server/careful-reader.ts';
import { createLog } from '../server/log.ts';
import { createServer } from '../server.ts';
import type { Transport } from './command-line.ts';
import { diskFiles } from './disk-files.ts';
import { FrameReader } from './frame-reader.ts';
import { FrameWriter } from './frame-writer.ts';
import { gitRevisions } from './git.ts';
import { readApart } from './heavy/read-apart.ts';
import { followLastMessages } from './last-messages.ts';

/** So many milliseconds answers may take that were not ready when the editor hung up. */
const longestGoodbye = 500;

/** Starts to serve an editor; `refuse` is told in one sentence when that cannot be. */
export function serve(transport: Transport, refuse: (problem: string) => void): void {
  if (transport.kind === 'stdio') {
    serveStreams(process.stdin, process.stdout);
  } else if (transport.kind === 'node-ipc') {
    if (!process.send) {
      refuse('There is no channel to a Node process: --node-ipc is for editors that fork the server.');
      return;
    }
    const { end } = start(new IPCMessageReader(process), new IPCMessageWriter(process));
    process.once('disconnect', end);
  } else {
    const socket =
      transport.kind === 'socket'
        ? connectSocket({ port: transport.port, host: '127.0.0.1', allowHalfOpen: true })
        : connectSocket({ path: transport.name, allowHalfOpen: true });
    const where = transport.kind === 'socket' ? `port ${transport.port}` : transport.name;
    socket.once('error', () => refuse(`Nobody listens at ${where}: start the editor's side first.`));
    socket.once('connect', () => serveSocket(socket));
  }
}

function serveSocket(socket: Socket): void {
  socket.removeAllListeners('error');
  serveStreams(socket, socket);
}

function serveStreams(input: Readable, output: Writable): void {
  const writer = new FrameWriter(output);
  const reader = new FrameReader(input, () => refuseUnreadable(writer, (line) => tell(line)));
  const { end, endAfterAnswers, tell } = start(reader, writer);
  input.once('end', endAfterAnswers);
  input.once('close', () => {
    if (!input.readableEnded) end();
  });
  input.once('error', end);
  output.on('error', end);
}

/** What is there to say to an editor that is gone: nothing, and the exit code says whether it had said goodbye. */
interface Started {
  end(): void;
  /** The same after what the editor had said before is handled, and answered. */
  endAfterAnswers(): void;
  tell(line: string): void;
}

function start(reader: MessageReader, writer: MessageWriter): Started {
  const tell = (line: string) => connection.console.warn(line);
  const last = followLastMessages(carefulReader(reader, writer, tell));
  const connection = createConnection(last.reader, writer, { messageStrategy: last.strategy });
  // Standard output belongs to the protocol, so whatever a library prints goes to the editor's log.
  console.log = console.info = console.debug = (...parts: unknown[]) => connection.console.log(parts.join(' '));
  console.warn = console.error = (...parts: unknown[]) => connection.console.warn(parts.join(' '));
  const log = createLog(connection);
  const survive = (error: unknown) => log.failure('work that nobody waited for', error);
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  process.stdout.on('error', () => end());

  const server = createServer({
    connection,
    files: diskFiles,
    revisions: gitRevisions,
    taxonomy: builtIn.taxonomy,
    schemas: builtIn.schemas,
    version: builtIn.version,
    nextTurn: () => setImmediate(),
    readApart,
  });
  const end = () => process.exit(server.isShutDown() ? 0 : 1);
  connection.onExit(end);
  return { end, endAfterAnswers: () => void last.handled(longestGoodbye).then(end), tell };
}
