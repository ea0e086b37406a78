import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';

const dynamic = { dynamicRegistration: true };
const refreshed = { refreshSupport: true };

/** What an editor says of itself that can do everything; `pulls` says whether it asks for findings or is told of them. */
export function capabilities(pulls: boolean): object {
  return {
    experimental: {
      hitCurriculumPages: true,
      commands: {
        commands: ['hitCurriculum.showReferences', 'hitCurriculum.openCoverageToSide', 'hitCurriculum.chooseRoles'],
      },
    },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: dynamic,
      didChangeWatchedFiles: { ...dynamic, relativePatternSupport: true },
      workspaceEdit: { documentChanges: false, resourceOperations: ['create', 'rename', 'delete'] },
      diagnostics: refreshed,
      codeLens: refreshed,
      semanticTokens: refreshed,
      inlayHint: refreshed,
      fileOperations: { willRename: true, willDelete: true, didRename: true, didDelete: true },
    },
    textDocument: {
      publishDiagnostics: {
        versionSupport: true,
        relatedInformation: true,
        tagSupport: { valueSet: [1, 2] },
        codeDescriptionSupport: true,
        dataSupport: true,
      },
      ...(pulls ? { diagnostic: {} } : {}),
      hover: { contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      definition: { linkSupport: true },
      documentLink: { tooltipSupport: true },
      rename: { prepareSupport: true },
      foldingRange: { foldingRange: { collapsedText: true } },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: ['markdown'],
          labelDetailsSupport: true,
          resolveSupport: { properties: ['documentation'] },
        },
      },
      inlayHint: { resolveSupport: { properties: ['tooltip', 'label.location'] } },
      semanticTokens: {
        tokenTypes: Object.values(SemanticTokenTypes),
        tokenModifiers: Object.values(SemanticTokenModifiers),
        requests: { full: { delta: true }, range: true },
        formats: ['relative'],
      },
    },
  };
}
