import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { CompletionList, Diagnostic, Hover, Position } from 'vscode-languageserver-types';
import { deriveSchemas, type SchemaName } from '../../schemas/derive/schemas.ts';
import type { Taxonomy } from '../../schemas/taxonomy.ts';

/** The YAML server of another project, which knows nothing of curricula but our schemas. */
export interface OtherServer {
  /** What it has against a text of some kind. */
  findings(kind: SchemaName, text: string): Promise<Diagnostic[]>;
  hover(kind: SchemaName, text: string, position: Position): Promise<Hover | null>;
  completion(kind: SchemaName, text: string, position: Position): Promise<CompletionList>;
  stop(): Promise<void>;
}

/** Starts yaml-language-server over stdio with our schemas in a folder of their own; nothing is fetched. */
export async function startOtherServer(taxonomy: Taxonomy): Promise<OtherServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hit-schemas-'));
  const server = spawn(process.execPath, [programOfServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  await initialize(connection, folder, taxonomy);

  let opened = 0;
  /** Opens a text, and resolves with the first findings that are published for it. */
  async function open(kind: SchemaName, text: string): Promise<{ uri: string; diagnostics: Diagnostic[] }> {
    opened += 1;
    const uri = pathToFileURL(join(folder, `${opened}.${kind}.yaml`)).href;
    const published = new Promise<Diagnostic[]>((resolve) => waiting.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return { uri, diagnostics: await published };
  }

  async function ask<Answer>(method: string, kind: SchemaName, text: string, position: Position): Promise<Answer> {
    const { uri } = await open(kind, text);
    return connection.sendRequest(method, { textDocument: { uri }, position });
  }

  return {
    findings: async (kind, text) => (await open(kind, text)).diagnostics,
    hover: (kind, text, position) => ask('textDocument/hover', kind, text, position),
    completion: (kind, text, position) => ask('textDocument/completion', kind, text, position),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programOfServer(): string {
  const require = createRequire(import.meta.url);
  const main = require.resolve('yaml-language-server');
  return join(dirname(main), '..', '..', 'bin', 'yaml-language-server');
}

async function initialize(connection: MessageConnection, folder: string, taxonomy: Taxonomy): Promise<void> {
  const schemas: Record<string, string[]> = {};
  for (const [kind, schema] of Object.entries(deriveSchemas(taxonomy))) {
    const file = join(folder, `${kind}.schema.json`);
    writeFileSync(file, JSON.stringify(schema));
    schemas[pathToFileURL(file).href] = [`*.${kind}.yaml`];
  }
  const yaml = { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } };
  const settings: Record<string, unknown> = { yaml, http: {}, '[yaml]': {}, editor: {}, files: {} };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map((item) => settings[item.section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'test' }];
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: workspaceFolders[0]?.uri,
    workspaceFolders,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: {},
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
}
