import { InlayHintRefreshRequest, InlayHintRequest, InlayHintResolveRequest } from 'vscode-languageserver';
import { inlayHints, plainHintClient } from '../../../features/inlay-hints/inlay-hints.ts';
import { resolveInlayHint } from '../../../features/inlay-hints/resolve-inlay-hint.ts';
import type { Answering } from '../answering.ts';
import type { Refreshing } from './refreshing.ts';

/** The words behind codes, ids and terms. */
export function answerInlayHints(to: Answering, refreshing: Refreshing): void {
  const { answer, client, connection, settingsFor, snapshotFor, wholeSnapshot } = to;
  answer(InlayHintRequest.type, ['textDocument', 'range'], async ({ textDocument: { uri }, range }) => {
    // Who asks again when files turn up gets at once what is known already.
    const snapshot = await (client()?.decorations.refreshes.inlayHints ? snapshotFor(uri) : wholeSnapshot());
    refreshing.shown('inlayHints', snapshot);
    const asking = client()?.decorations.hints ?? plainHintClient;
    return inlayHints(snapshot, uri, range, settingsFor(uri).inlayHints, asking);
  });
  answer(InlayHintResolveRequest.type, [], async (hint) => {
    const asking = client()?.decorations.hints ?? plainHintClient;
    return resolveInlayHint(await wholeSnapshot(), hint, asking, client()?.showsPages === true);
  });
  refreshing.onRefresh('inlayHints', () => connection.sendRequest(InlayHintRefreshRequest.type));
}
