import {
  type ClientCapabilities,
  FileOperationPatternKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type CompletionClient, completionClient } from '../features/completion/client.ts';

/** Characters after which another word of the format can begin; editors ask after letters by themselves. */
const triggerCharacters = [' ', '"', "'", '[', '{', ','];

/** Editors watch files by their names, and so do not tell when a folder that holds some is moved or deleted. */
const wholeFolders = { filters: [{ pattern: { glob: '**', matches: FileOperationPatternKind.folder } }] };

/** What this client can do, as far as the server does something differently for it. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly watchesRelativePatterns: boolean;
  /** Shows Markdown in a hover; plain text is for those that do not say so. */
  readonly hoversMarkdown: boolean;
  readonly completion: CompletionClient;
}

export function readClient(capabilities: ClientCapabilities): Client {
  const { workspace, textDocument } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    hoversMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    completion: completionClient(capabilities),
  };
}

/** What the server says of itself: only what it does. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    completionProvider: { resolveProvider: true, triggerCharacters },
    hoverProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: wholeFolders, didDelete: wholeFolders },
    },
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'hit-curriculum',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
  };
}
