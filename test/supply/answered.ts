import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { builtIn } from '../../server/src/built-in.ts';
import { createServer } from '../../server/src/server.ts';
import { noFiles } from '../../server/src/workspace/files.ts';
import { noRevisions } from '../../server/src/workspace/revisions.ts';

/** The names of all requests that the server answers, besides those with which a conversation begins and ends. */
export function answeredMethods(): string[] {
  const connection = createConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(new PassThrough()),
  );
  const methods = new Set<string>();
  const hear = connection.onRequest as (...parts: unknown[]) => unknown;
  const noted = (...parts: unknown[]) => {
    const [first] = parts;
    if (typeof first === 'string') methods.add(first);
    return hear(...parts);
  };
  createServer({
    connection: { ...connection, onRequest: noted as typeof connection.onRequest },
    files: noFiles,
    revisions: noRevisions,
    taxonomy: builtIn.taxonomy,
    schemas: builtIn.schemas,
    version: 'test',
    nextTurn: () => Promise.resolve(),
  });
  connection.dispose();
  return [...methods].sort();
}
