import {
  type ClientCapabilities,
  FileOperationPatternKind,
  type FoldingRangeClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { EditClient } from '../features/annotated-edit.ts';
import type { CodeActionClient } from '../features/code-actions/code-actions.ts';
import { type CompletionClient, completionClient } from '../features/completion/client.ts';
import type { FoldingClient } from '../features/folding/folding.ts';
import { commandsOf, type DecorationClient, decorationClient } from './decoration-client.ts';
import type { ShownParts } from './judge.ts';

/** Editors watch files by their names, and so do not tell when a folder that holds some is moved or deleted. */
const wholeFolders = { filters: [{ pattern: { glob: '**', matches: FileOperationPatternKind.folder } }] };

/** Of files too: an editor may keep the document of a file that has moved open for minutes, where nobody sees it. */
const filesAndFolders = { filters: [{ pattern: { glob: '**' } }] };

/** What this client can do, as far as the server does something differently for it. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** The parts of findings that it shows. */
  readonly shownParts: ShownParts;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly watchesRelativePatterns: boolean;
  /** Shows Markdown in a hover; plain text is for those that do not say so. */
  readonly hoversMarkdown: boolean;
  readonly showsSymbolTrees: boolean;
  /** Takes, for each way to go from an id, what the link is and how much to show of where it leads. */
  readonly takesLinks: Readonly<Record<'definition' | 'declaration' | 'typeDefinition' | 'implementation', boolean>>;
  readonly showsLinkTooltips: boolean;
  /** Asks for the pages that the server keeps by the protocol's own request. */
  readonly asksForContent: boolean;
  /** Can show such pages, whichever request it asks with. */
  readonly showsPages: boolean;
  /** Asks before it renames or moves files, and before it deletes some. */
  readonly tellsOfRenames: boolean;
  readonly tellsOfDeletions: boolean;
  /** Opens a document when it is asked to. */
  readonly showsDocuments: boolean;
  /** Asks what would be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  readonly edits: EditClient;
  /** How it makes the edits of a rename. */
  readonly renameEdits: EditClient;
  readonly takesActions: boolean;
  readonly actions: CodeActionClient;
  readonly folding: FoldingClient;
  readonly completion: CompletionClient;
  readonly decorations: DecorationClient;
}

export function readClient(capabilities: ClientCapabilities): Client {
  const { workspace, textDocument } = capabilities;
  // Editors say of the one way how they show findings, or of the other, and mean both.
  const findings = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  const edits = {
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  };
  const isOurExtension = capabilities.experimental?.hitCurriculumPages === true;
  const showsPages = workspace?.textDocumentContent !== undefined || isOurExtension;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    shownParts: {
      relatedInformation: findings.some((one) => one?.relatedInformation === true),
      tags: findings.some((one) => one?.tagSupport !== undefined),
      rulePages: showsPages && findings.some((one) => one?.codeDescriptionSupport === true),
    },
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    hoversMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesLinks: {
      definition: textDocument?.definition?.linkSupport === true,
      declaration: textDocument?.declaration?.linkSupport === true,
      typeDefinition: textDocument?.typeDefinition?.linkSupport === true,
      implementation: textDocument?.implementation?.linkSupport === true,
    },
    showsLinkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    // Our extension starts the server when one of its pages is opened, and so asks in its own way.
    asksForContent: workspace?.textDocumentContent !== undefined && !isOurExtension,
    showsPages,
    tellsOfRenames: workspace?.fileOperations?.willRename === true,
    tellsOfDeletions: workspace?.fileOperations?.willDelete === true,
    showsDocuments: capabilities.window?.showDocument?.support === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    edits,
    renameEdits: { ...edits, annotations: edits.annotations && textDocument?.rename?.honorsChangeAnnotations === true },
    takesActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    actions: {
      edits: { ...edits, snippets: workspace?.workspaceEdit?.snippetEditSupport === true },
      createsFiles: edits.documentChanges && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      commands: new Set(commandsOf(capabilities.experimental)),
      resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    },
    folding: foldingClient(textDocument?.foldingRange),
    completion: completionClient(capabilities),
    decorations: decorationClient(capabilities),
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
  return groups.reduce((announced, group) => together(announced, group.capabilities(client)), ownCapabilities(client));
}

/** What several say of the workspace adds up. */
function together(one: ServerCapabilities, other: ServerCapabilities): ServerCapabilities {
  const fileOperations = { ...one.workspace?.fileOperations, ...other.workspace?.fileOperations };
  return { ...one, ...other, workspace: { ...one.workspace, ...other.workspace, fileOperations } };
}

/** What does not belong to any group of requests: the life of documents, and findings. */
function ownCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: filesAndFolders, didDelete: wholeFolders },
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
