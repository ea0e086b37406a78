import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtIn } from '../built-in.ts';
import { carefulReader } from '../server/careful-reader.ts';
import { createServer } from '../server.ts';
import { noFiles } from '../workspace/files.ts';
import { noRevisions } from '../workspace/revisions.ts';

/** The language server in a browser's worker. It knows the open documents; other files it cannot reach yet. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

const writer = new BrowserMessageWriter(scope);
const tell = (line: string) => connection.console.warn(line);
const connection = createConnection(carefulReader(new BrowserMessageReader(scope), writer, tell), writer);

createServer({
  connection,
  files: noFiles,
  revisions: noRevisions,
  taxonomy: builtIn.taxonomy,
  schemas: builtIn.schemas,
  version: builtIn.version,
  nextTurn: createNextTurn(),
});

/** A message to oneself arrives after the events that are already queued; a timer would wait some milliseconds. */
function createNextTurn(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
