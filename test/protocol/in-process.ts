import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc';
import {
  type Connection,
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { builtIn } from '../../server/src/built-in.ts';
import { type Features, productFeatures } from '../../server/src/server/features.ts';
import { createServer } from '../../server/src/server.ts';
import { type FileAccess, noFiles } from '../../server/src/workspace/files.ts';
import { noRevisions, type RevisionAccess } from '../../server/src/workspace/revisions.ts';

/** A server in this process, with features or files that a test puts in the place of the product's. */
export function startInProcess({
  features = {},
  files = noFiles,
  revisions = noRevisions,
}: {
  features?: Partial<Features>;
  files?: FileAccess;
  revisions?: RevisionAccess;
}): { client: MessageConnection; log: string[]; methods: ReadonlySet<string> } {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const methods = namesOfRequests(connection);
  createServer({
    connection,
    files,
    revisions,
    taxonomy: builtIn.taxonomy,
    schemas: builtIn.schemas,
    version: 'test',
    nextTurn: () => setImmediate(),
    features: { ...productFeatures, ...features },
  });

  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  client.listen();
  onTestFinished(() => client.dispose());
  return { client, log, methods };
}

/** The methods of the requests that something is registered for from now on. */
function namesOfRequests(connection: Connection): ReadonlySet<string> {
  const methods = new Set<string>();
  const register = connection.onRequest.bind(connection) as (...rest: unknown[]) => never;
  connection.onRequest = (...rest: unknown[]) => {
    if (typeof rest[0] === 'string') methods.add(rest[0]);
    return register(...rest);
  };
  return methods;
}
