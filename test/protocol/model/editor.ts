import { setTimeout as realTime } from 'node:timers/promises';
import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import type { ConfigurationParams, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.ts';
import { startServer } from './in-process.ts';
import type { OpenDocument } from './open-document.ts';
import { type OwnTime, rest } from './own-time.ts';
import { createShown, type Shown } from './shown.ts';
import type { SlowDisk } from './slow-disk.ts';

/** What a person chose in the editor. */
export interface Chosen {
  readonly settings: unknown;
  readonly filesExclude: unknown;
  /** What is chosen for one folder, by its URI. */
  readonly ofFolders: Readonly<Record<string, unknown>>;
}

export interface EditorOptions {
  readonly disk: SlowDisk;
  readonly time: OwnTime;
  readonly folders: readonly string[];
  readonly chosen: Chosen;
  /** Whether it asks for findings, or is told of them. */
  readonly pulls: boolean;
}

/** An editor with a server of its own; it keeps what the server tells, as a person sees it. */
export interface Editor {
  readonly open: ReadonlyMap<string, OpenDocument>;
  readonly shown: Shown;
  /** Whether it asks for findings. */
  readonly pulls: boolean;
  /** What the server did that it must never do: errors in its log, mistakes for answers, impossible places. */
  readonly faults: readonly string[];
  text(uri: string): string;
  openDocument(uri: string, text: string): void;
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void;
  save(uri: string): void;
  /** Counts the text as saved, as the server does when it begins to check files when they are saved. */
  countAsSaved(uri: string): void;
  close(uri: string): void;
  choose(chosen: Chosen): void;
  tell(method: string, params: object): void;
  /** The answer to a request; one that says why there is none is given by its code. */
  ask(method: string, params: object, token?: CancellationToken): Promise<unknown>;
  /** Waits until the server has nothing to do, and what is shown is as new as the server says that it is. */
  settle(): Promise<void>;
  /** The requests that nobody has answered. */
  unanswered(): readonly string[];
  end(): void;
}

/** Starts a server and shakes hands with it. */
export async function startEditor({ disk, time, folders, chosen, pulls }: EditorOptions): Promise<Editor> {
  const server = startServer(disk.files);
  const { client } = server;
  const open = new Map<string, OpenDocument>();
  const faults: string[] = [];
  const waiting = new Map<number, string>();
  let asked = 0;
  let heard = 0;
  let lastVersion = 0;
  let choice = chosen;

  async function ask(method: string, params: object, token?: CancellationToken): Promise<unknown> {
    const id = ++asked;
    waiting.set(id, method);
    try {
      return await (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params));
    } catch (error) {
      const { code, message } = error as { code?: number; message?: string };
      if (code === undefined || /mistake in the language server/.test(message ?? ''))
        faults.push(`${method}: ${message}`);
      return { refused: code, message };
    } finally {
      waiting.delete(id);
      heard++;
    }
  }

  const shown = createShown({ ask, open, pulls });
  client.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
    heard++;
    return items.map(({ scopeUri, section }) => {
      if (section === 'files.exclude') return choice.filesExclude;
      return (scopeUri !== undefined && choice.ofFolders[scopeUri]) || choice.settings;
    });
  });
  client.onRequest((method: string) => {
    heard++;
    shown.refresh(method);
    return null;
  });
  client.onNotification((method: string, params) => {
    heard++;
    const { type, message } = params as { type?: number; message?: string };
    if (method === 'window/logMessage' && type === 1) faults.push(`log: ${message}`);
    shown.told(method, params);
  });
  client.onProgress({ __: undefined, _pr: undefined } as never, 'files', (part) => {
    heard++;
    shown.takeReports(part);
  });
  client.onError(([error]) => void faults.push(`connection: ${error.message}`));
  client.listen();
  await shakeHands(client, folders, pulls);

  const happened = () => server.turns() + disk.readings() + heard + asked;
  const tell = (method: string, params: object) => void client.sendNotification(method, params);
  const unanswered = () => [...waiting.values()].filter((method) => method !== 'workspace/diagnostic');
  const documentOf = (uri: string): OpenDocument => {
    const found = open.get(uri);
    if (!found) throw new Error(`${uri} is not open.`);
    return found;
  };

  return {
    open,
    shown,
    pulls,
    faults,
    text: (uri) => documentOf(uri).document.getText(),
    openDocument(uri, text) {
      const document = TextDocument.create(uri, 'hit-curriculum', ++lastVersion, text);
      open.set(uri, { uri, document, saved: text });
      shown.changed(uri);
      const { version, languageId } = document;
      tell('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    },
    change(uri, changes) {
      const { document, saved } = documentOf(uri);
      const copy = TextDocument.create(uri, document.languageId, document.version, document.getText());
      open.set(uri, { uri, document: TextDocument.update(copy, [...changes], ++lastVersion), saved });
      shown.changed(uri);
      tell('textDocument/didChange', { textDocument: { uri, version: lastVersion }, contentChanges: changes });
    },
    save(uri) {
      const { document } = documentOf(uri);
      open.set(uri, { uri, document, saved: document.getText() });
      tell('textDocument/didSave', { textDocument: { uri } });
    },
    countAsSaved(uri) {
      const { document } = documentOf(uri);
      open.set(uri, { uri, document, saved: document.getText() });
    },
    close(uri) {
      open.delete(uri);
      shown.closed(uri);
      tell('textDocument/didClose', { textDocument: { uri } });
    },
    choose(now) {
      choice = now;
      tell('workspace/didChangeConfiguration', { settings: null });
    },
    tell,
    ask,
    async settle() {
      for (let round = 0; round < 12; round++) {
        const before = happened();
        await rest(happened);
        // Some code is loaded when it is first needed, which takes time and no turns.
        for (let waits = 0; waits < 500 && unanswered().length > 0; waits++) await realTime(10);
        await shown.catchUp();
        await rest(happened);
        await time.pass(1_000);
        await rest(happened);
        if (round > 0 && !shown.isBehind() && happened() - before <= 2) return;
      }
    },
    unanswered,
    end: server.end,
  };
}

async function shakeHands(client: MessageConnection, folders: readonly string[], pulls: boolean): Promise<void> {
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
    capabilities: capabilities(pulls),
  });
  await client.sendNotification('initialized', {});
}
