import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { MeasuredServer } from './servers.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A replacement in the text as it is before. */
export interface TextEdit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** Findings that a server sent, and when (milliseconds of `performance.now`). */
export interface Published {
  readonly at: number;
  readonly uri: string;
  readonly version: number | undefined;
  readonly count: number;
}

export interface SessionOptions {
  readonly server: MeasuredServer;
  readonly folder: string;
  /** Asks for findings instead of waiting for them. */
  readonly pulls?: boolean;
  readonly nodeOptions?: readonly string[];
}

/** A server that was started, and an editor's side of the conversation with it. */
export interface Session {
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly started: number;
  /** What it wrote to standard error so far. */
  errors(): string;
  published(): readonly Published[];
  open(path: string, text: string): OpenDocument;
  request(method: string, parameters: unknown): Promise<unknown>;
  notify(method: string, parameters: unknown): void;
  /** Resident memory of the process in MB. */
  memory(): number;
  /** Milliseconds for which a processor worked for the process so far, on all of its threads; in steps of 10. */
  worked(): number;
  end(): Promise<void>;
}

export interface OpenDocument {
  readonly uri: string;
  /** When it was opened. */
  readonly openedAt: number;
  /** Sends an edit; gives the moment. */
  edit(change: TextEdit): number;
  version(): number;
  /** Resolves with the first findings since a moment that belong to the newest version. */
  answered(since: number): Promise<Published>;
  request(method: string, parameters?: object): Promise<unknown>;
}

/** A request or findings that take longer than this are a failure. */
const patience = 180_000;

/** Starts a server and initializes it. */
export async function startSession({
  server,
  folder,
  pulls = false,
  nodeOptions = [],
}: SessionOptions): Promise<Session> {
  const begin = performance.now();
  const [program, ...args] = server.command(nodeOptions);
  const child = spawn(program ?? process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors = (errors + data).slice(-20_000);
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: Published[] = [];
  const listeners = new Set<() => void>();
  let ended = false;
  child.once('exit', (code) => {
    if (!ended) connection.dispose();
    if (!ended) process.stderr.write(`${server.name} ended with ${code}.\n${errors}\n`);
  });

  answerServer(connection, server, folder);
  connection.onNotification('textDocument/publishDiagnostics', (sent: SentDiagnostics) => {
    const { uri, version, diagnostics } = sent;
    published.push({ at: performance.now(), uri, version, count: diagnostics.length });
    for (const listener of [...listeners]) listener();
  });
  connection.onClose(() => {});
  connection.onError(() => {});
  connection.listen();

  const request = (method: string, parameters: unknown) =>
    withPatience(connection.sendRequest(method, parameters), `${server.name}: ${method}`);
  await request('initialize', initializeParameters(folder, pulls));
  const started = performance.now() - begin;
  await connection.sendNotification('initialized', {});

  return {
    process: child,
    started,
    errors: () => errors,
    published: () => published,
    open(path, text) {
      const uri = pathToFileURL(path).href;
      let version = 1;
      const openedAt = performance.now();
      const textDocument = { uri, languageId: server.languageId, version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      return {
        uri,
        openedAt,
        edit({ start, end, text: inserted }) {
          version++;
          const at = performance.now();
          void connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ range: { start, end }, text: inserted }],
          });
          return at;
        },
        version: () => version,
        answered: (since) =>
          withPatience(
            firstThat(published, listeners, since, (one) => one.uri === uri && (one.version ?? version) === version),
            `${server.name}: findings of version ${version}`,
          ),
        request: (method, parameters = {}) => request(method, { textDocument: { uri }, ...parameters }),
      };
    },
    request,
    notify: (method, parameters) => void connection.sendNotification(method, parameters),
    memory: () => residentMegabytes(child.pid),
    worked: () => workedMilliseconds(child.pid),
    async end() {
      ended = true;
      await Promise.race([connection.sendRequest('shutdown').catch(() => {}), sleep(2_000)]);
      if (child.exitCode === null) await connection.sendNotification('exit').catch(() => {});
      connection.dispose();
      await Promise.race([new Promise((resolve) => child.once('exit', resolve)), sleep(500)]);
      if (child.exitCode === null) child.kill('SIGKILL');
    },
  };
}

interface SentDiagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

function firstThat(
  published: readonly Published[],
  listeners: Set<() => void>,
  since: number,
  isWanted: (one: Published) => boolean,
): Promise<Published> {
  // From the newest back: to go through all that was ever sent would take longer with each edit, and be measured.
  const known = published.slice(published.findLastIndex(({ at }) => at < since) + 1).find(isWanted);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const listener = () => {
      const last = published.at(-1);
      if (!last || last.at < since || !isWanted(last)) return;
      listeners.delete(listener);
      resolve(last);
    };
    listeners.add(listener);
  });
}

/** What every editor answers. */
function answerServer(connection: MessageConnection, server: MeasuredServer, folder: string): void {
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section = '' }) => server.settings[section] ?? null),
  );
  connection.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(folder).href, name: 'bench' }]);
  for (const method of ['client/registerCapability', 'client/unregisterCapability', 'window/workDoneProgress/create']) {
    connection.onRequest(method, () => null);
  }
  // A server may ask for a schema that an address stands for; nothing is fetched from anywhere but the disk.
  connection.onRequest('vscode/content', (asked: string | readonly string[]) =>
    readFileSync(new URL(typeof asked === 'string' ? asked : (asked[0] ?? '')), 'utf8'),
  );
}

function initializeParameters(folder: string, pulls: boolean) {
  const rootUri = pathToFileURL(folder).href;
  return {
    processId: process.pid,
    clientInfo: { name: 'bench' },
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
        ...(pulls ? { diagnostic: { dynamicRegistration: false } } : {}),
        completion: {
          // As VS Code says it.
          contextSupport: true,
          insertTextMode: 2,
          completionItem: {
            snippetSupport: true,
            commitCharactersSupport: true,
            documentationFormat: ['markdown', 'plaintext'],
            deprecatedSupport: true,
            preselectSupport: true,
            tagSupport: { valueSet: [1] },
            insertReplaceSupport: true,
            resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
            insertTextModeSupport: { valueSet: [1, 2] },
            labelDetailsSupport: true,
          },
          completionList: {
            itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
          },
        },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
  };
}

async function withPatience<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patience / 1000} s: ${what}.`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** 0 where the system does not tell. */
function workedMilliseconds(pid: number | undefined): number {
  try {
    // After the name in parentheses, the twelfth and the thirteenth number are those of the program and of the system.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const numbers = rest.split(' ').map(Number);
    return 10 * ((numbers[11] ?? 0) + (numbers[12] ?? 0));
  } catch {
    return 0;
  }
}
