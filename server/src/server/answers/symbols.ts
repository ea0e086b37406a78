import { DocumentSymbolRequest, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { documentSymbols, flatDocumentSymbols } from '../../features/symbols/document-symbols.ts';
import { workspaceSymbols } from '../../features/symbols/workspace-symbols.ts';
import type { AnswerGroup } from './answering.ts';

/** The outline of a file, and the search through all files. */
export const symbols: AnswerGroup = {
  capabilities: () => ({
    documentSymbolProvider: { label: 'HIT Curriculum' },
    workspaceSymbolProvider: true,
  }),
  register({ answer, client, snapshotFor, wholeSnapshot }) {
    answer(DocumentSymbolRequest.type, ['textDocument'], async ({ textDocument: { uri } }) => {
      const ask = client()?.showsSymbolTrees ? documentSymbols : flatDocumentSymbols;
      return ask(await snapshotFor(uri), uri);
    });
    answer(WorkspaceSymbolRequest.type, [], async ({ query }) =>
      workspaceSymbols(await wholeSnapshot(), typeof query === 'string' ? query : ''),
    );
  },
};
