import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type CancellationToken, createMessageConnection, type MessageConnection } from 'vscode-jsonrpc';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  Registration,
  TextDocumentContentChangeEvent,
  Unregistration,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { serverBundle } from './bundle.ts';
import { endOf } from './end-of.ts';

/** What a test says about the editor that it plays. */
export interface EditorOptions {
  /** Paths of the workspace folders. */
  readonly folders?: readonly string[];
  /** What the editor answers when it is asked for the section `hitCurriculum`, now or later; absent: it cannot be asked. */
  readonly settings?: unknown;
  /** Settings of single folders, by their paths. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** The editor's own setting `files.exclude`; null in an editor that has none. */
  readonly filesExclude?: unknown;
  readonly initializationOptions?: unknown;
  /** Pulls diagnostics; otherwise they have to be pushed. */
  readonly pulls?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** The program that runs the server's bundle; by default the one that runs the tests. */
  readonly node?: string;
  /** Is given what ends the server, and calls it when nobody needs it any more; by default when the test is over. */
  readonly atEnd?: (end: () => Promise<void>) => void;
}

/** An editor in the place of a person's: it starts the server, talks to it, and remembers what it was told. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** Everything that was published, oldest first. */
  readonly published: PublishDiagnosticsParams[];
  /** What the server wants to be told of now, oldest first. */
  readonly registrations: Registration[];
  /** What the server put into its log. */
  readonly log: string[];
  /** Progress notifications, oldest first. */
  readonly progress: { kind: string; message?: string; title?: string }[];
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Sends one `didChange` with the next version. */
  edit(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  fileEvents(...events: [uri: string, type: 'created' | 'changed' | 'deleted'][]): Promise<void>;
  changeSettings(settings: unknown): Promise<void>;
  changeFilesExclude(exclude: unknown): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  pullWorkspace(previous?: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport>;
  /** Waits until findings of a document are published that fits; those that were published before count as well. */
  findings(uri: string, fits?: (published: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  request<Result = unknown>(method: string, params?: object, token?: CancellationToken): Promise<Result>;
  /** The exit code of the server. */
  exitCode(): Promise<number | null>;
  shutDown(): Promise<number | null>;
}

export const uriOf = (...parts: string[]): string => pathToFileURL(path.join(...parts)).href;

/** The codes and lines of findings, as a test compares them. */
export const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range }) => `${code} in line ${range.start.line}`);

/** Starts a server and shakes hands with it. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const child = spawn(options.node ?? process.execPath, [serverBundle(), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const { atEnd = onTestFinished } = options;
  atEnd(() => {
    connection.dispose();
    return endOf(child);
  });

  let { settings, filesExclude = null } = options;
  let refreshes = 0;
  const versions = new Map<string, number>();
  const published: PublishDiagnosticsParams[] = [];
  const registrations: Registration[] = [];
  const log: string[] = [];
  const progress: Editor['progress'] = [];
  const listeners = new Set<() => void>();

  connection.onRequest('workspace/configuration', async ({ items }: ConfigurationParams): Promise<unknown[]> => {
    const answer = await settings;
    return items.map(({ scopeUri, section }) => {
      if (section === 'files.exclude') return filesExclude;
      if (section !== 'hitCurriculum') return null;
      const folder = (options.folders ?? []).find((candidate) => uriOf(candidate) === scopeUri);
      return (folder !== undefined && options.folderSettings?.[folder]) || answer;
    });
  });
  connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
    registrations.push(...params.registrations);
    return null;
  });
  connection.onRequest('client/unregisterCapability', (params: { unregisterations: Unregistration[] }) => {
    for (const { id } of params.unregisterations) {
      const at = registrations.findIndex((registration) => registration.id === id);
      if (at >= 0) registrations.splice(at, 1);
    }
    return null;
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('$/progress', ({ value }: { value: { kind?: string } }) => {
    if (value.kind) progress.push({ ...value, kind: value.kind });
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const listener of [...listeners]) listener();
  });
  connection.listen();

  const folders = (options.folders ?? []).map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) }));
  const params: InitializeParams = {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    initializationOptions: options.initializationOptions,
    capabilities: {
      ...options.capabilities,
      workspace: {
        configuration: 'settings' in options,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        diagnostics: { refreshSupport: true },
        ...options.capabilities?.workspace,
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        ...(options.pulls ? { diagnostic: {} } : {}),
        ...options.capabilities?.textDocument,
      },
    },
  };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});

  const notify = (method: string, parameters: object) => connection.sendNotification(method, parameters);
  const request = <Result>(method: string, parameters?: object, token?: CancellationToken): Promise<Result> =>
    token
      ? connection.sendRequest<Result>(method, parameters, token)
      : connection.sendRequest<Result>(method, parameters);
  const exitCode = () => ended;

  return {
    connection,
    process: child,
    initialized,
    published,
    registrations,
    log,
    progress,
    refreshes: () => refreshes,
    request,
    exitCode,
    open(uri, text, languageId = 'hit-curriculum') {
      versions.set(uri, 1);
      return notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    edit(uri, ...contentChanges) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      return notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    save: (uri) => notify('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    fileEvents: (...events) =>
      notify('workspace/didChangeWatchedFiles', {
        changes: events.map(([uri, type]) => ({ uri, type: { created: 1, changed: 2, deleted: 3 }[type] })),
      }),
    changeSettings(changed) {
      settings = changed;
      return notify('workspace/didChangeConfiguration', { settings: { hitCurriculum: changed } });
    },
    changeFilesExclude(changed) {
      filesExclude = changed;
      return notify('workspace/didChangeConfiguration', { settings: { files: { exclude: changed } } });
    },
    pull: (uri, previousResultId) =>
      request('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    pullWorkspace: (previousResultIds = []) => request('workspace/diagnostic', { previousResultIds }),
    findings: (uri, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.findLast((one) => one.uri === uri);
          if (!found || !fits(found)) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    async shutDown() {
      await request('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/** Replaces a range of lines and characters. */
export function change(
  [startLine, startCharacter]: readonly [number, number],
  [endLine, endCharacter]: readonly [number, number],
  text: string,
): TextDocumentContentChangeEvent {
  return {
    range: {
      start: { line: startLine, character: startCharacter },
      end: { line: endLine, character: endCharacter },
    },
    text,
  };
}
