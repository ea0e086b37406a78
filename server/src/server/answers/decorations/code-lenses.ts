import { CodeLensRefreshRequest, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver';
import { codeLenses } from '../../../features/code-lens/code-lenses.ts';
import { type LensClient, resolveCodeLens } from '../../../features/code-lens/resolve-code-lens.ts';
import type { Answering } from '../answering.ts';
import type { Refreshing } from './refreshing.ts';

const plainClient: LensClient = { listsReferences: false, opensCoverage: false };

/** The lines above courses, roles, skills and outcomes. */
export function answerCodeLenses(to: Answering, refreshing: Refreshing): void {
  const { answer, client, connection, settingsFor, wholeSnapshot } = to;
  answer(CodeLensRequest.type, ['textDocument'], async ({ textDocument: { uri } }) => {
    const snapshot = await wholeSnapshot();
    refreshing.shown('codeLens', snapshot);
    return codeLenses(snapshot, uri, settingsFor(uri).codeLens);
  });
  answer(CodeLensResolveRequest.type, [], async (lens) =>
    resolveCodeLens(await wholeSnapshot(), lens, client()?.decorations ?? plainClient),
  );
  refreshing.onRefresh('codeLens', () => connection.sendRequest(CodeLensRefreshRequest.type));
}
