import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import { createCrashLimit } from './crashes.ts';
import { languageId } from './file-names.ts';
import { shownByUs } from './shown-by-us.ts';

/** Where documents of ours may live; what version control or a chat shows of them is not checked. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** The documents that the server sees. */
export const documentSelector = schemes.map((scheme) => ({ scheme, language: languageId }));

/** How the server is at the moment, as far as a person cares. */
export type ServerState = 'asleep' | 'starting' | 'ready' | 'stopped';

/** The language server, started when it is first needed. */
export interface Server extends vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** Starts the server unless it runs; resolves when it is ready, or when the person was told why it is not. */
  wake(): Promise<void>;
  restart(): Promise<void>;
  /** Asks the server; undefined when it cannot answer. Why it cannot stands in the output. */
  ask<Answer>(request: string, params: object): Promise<Answer | null | undefined>;
  /** Tells the server, if it runs. */
  tell(notification: string, params: object): void;
  /** Calls back whenever the server sends a notification. */
  onNotification<Params = void>(notification: string, listener: (params: Params) => void): vscode.Disposable;
  stop(): Promise<void>;
}

export function createServer(extension: vscode.ExtensionContext, output: vscode.LogOutputChannel): Server {
  const crashes = createCrashLimit();
  const changed = new vscode.EventEmitter<ServerState>();
  const client = new LanguageClient(
    // The settings' section: the client looks for `trace.server` below it.
    'hitCurriculum',
    'HIT Curriculum',
    serverOptions(extension),
    clientOptions(output, () => {
      if (crashes.mayRestart()) return true;
      void tellThatItStopped('HIT Curriculum stopped checking: its server ended five times within three minutes.');
      return false;
    }),
  );
  client.registerFeature(ourPages);
  client.registerFeature(shownByUs(extension.extension));
  let state: ServerState = 'asleep';
  let starting: Promise<void> | undefined;

  const become = (next: ServerState) => {
    if (state === next) return;
    state = next;
    changed.fire(next);
  };
  client.onDidChangeState(({ newState }) => become(stateOf(newState)));

  const run = async (action: () => Promise<void>) => {
    become('starting');
    try {
      await action();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      become('stopped');
      void tellThatItStopped('HIT Curriculum cannot check: its server did not start.');
    }
  };

  return {
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    wake() {
      starting ??= run(() => client.start());
      return starting;
    },
    restart() {
      crashes.forget();
      starting = run(() => (client.needsStop() ? client.restart() : client.start()));
      return starting;
    },
    async ask<Answer>(request: string, params: object) {
      if (!client.isRunning()) return undefined;
      try {
        return await client.sendRequest<Answer | null>(request, params);
      } catch (error) {
        output.warn(`${request}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
    tell(notification, params) {
      if (client.isRunning()) client.sendNotification(notification, params).catch(() => undefined);
    },
    onNotification: (notification, listener) => client.onNotification(notification, listener),
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    dispose() {
      changed.dispose();
      void client.dispose();
    },
  };
}

/** Says that we show the server's pages by ourselves, so that the language client does not show them a second time. */
const ourPages: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, hitCurriculumPages: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

function serverOptions(extension: vscode.ExtensionContext): ServerOptions {
  const module = vscode.Uri.joinPath(extension.extensionUri, 'server', 'dist', 'node.js').fsPath;
  return {
    run: { module, transport: TransportKind.ipc },
    // The configuration "Attach to the server" of .vscode/launch.json waits at this port.
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}

function clientOptions(output: vscode.LogOutputChannel, mayRestart: () => boolean): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel: output,
    // On save as well, because with `validate.run: onSave` that is when the findings change.
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () =>
        mayRestart()
          ? { action: CloseAction.Restart, message: 'The server ended by itself, and is started again.', handled: true }
          : { action: CloseAction.DoNotRestart, message: 'The server ended by itself too often.', handled: true },
    },
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'ready';
  return state === State.Starting ? 'starting' : 'stopped';
}

async function tellThatItStopped(sentence: string): Promise<void> {
  const answer = await vscode.window.showErrorMessage(sentence, 'Start Again', 'Show Output');
  if (answer === 'Start Again') await vscode.commands.executeCommand('hitCurriculum.restartServer');
  if (answer === 'Show Output') await vscode.commands.executeCommand('hitCurriculum.showOutput');
}
