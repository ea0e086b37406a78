import {
  type ClientCapabilities,
  FileOperationPatternKind,
  type FoldingRangeClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type CompletionClient, completionClient } from '../features/completion/client.ts';
import type { FoldingClient } from '../features/folding/folding.ts';

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
  readonly showsSymbolTrees: boolean;
  readonly folding: FoldingClient;
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
    showsSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    folding: foldingClient(textDocument?.foldingRange),
    completion: completionClient(capabilities),
  };
}

function foldingClient(said: FoldingRangeClientCapabilities | undefined): FoldingClient {
  return {
    lineFoldingOnly: said?.lineFoldingOnly === true,
    collapsedText: said?.foldingRange?.collapsedText === true,
    ...(typeof said?.rangeLimit === 'number' ? { rangeLimit: said.rangeLimit } : {}),
  };
}

/** Something that says what it adds to what the server can do. */
interface Announcing {
  capabilities(client: Client): ServerCapabilities;
}

/** What the server says of itself: only what it does. */
export function serverCapabilities(client: Client, groups: readonly Announcing[]): ServerCapabilities {
  return Object.assign(ownCapabilities(client), ...groups.map((group) => group.capabilities(client)));
}

/** What does not belong to any group of requests: the life of documents, and findings. */
function ownCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
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
