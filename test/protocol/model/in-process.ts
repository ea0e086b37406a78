import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { builtIn } from '../../../server/src/built-in.ts';
import { createServer } from '../../../server/src/server.ts';
import type { FileAccess } from '../../../server/src/workspace/files.ts';
// Loaded now, so that no sequence waits for it.
import '../../../server/src/schema/load.ts';
import { noRevisions } from '../../../server/src/workspace/revisions.ts';

/** A server in this process that can be ended, and of which it is known whether it does anything. */
export interface InProcess {
  readonly client: MessageConnection;
  /** So many times the server looked whether something arrived. */
  turns(): number;
  end(): void;
}

export function startServer(files: FileAccess): InProcess {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  let turns = 0;
  createServer({
    connection,
    files,
    revisions: noRevisions,
    taxonomy: builtIn.taxonomy,
    schemas: builtIn.schemas,
    version: 'test',
    nextTurn() {
      turns++;
      return setImmediate();
    },
  });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return {
    client,
    turns: () => turns,
    end() {
      client.dispose();
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
}
