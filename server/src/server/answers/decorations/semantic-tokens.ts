import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { legendFor, type TokenLegend } from '../../../features/semantic-tokens/legend.ts';
import { semanticTokens, semanticTokensIn } from '../../../features/semantic-tokens/semantic-tokens.ts';
import { tokenEdits } from '../../../features/semantic-tokens/token-edits.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { uriKey } from '../../../workspace/uris.ts';
import type { Answering } from '../answering.ts';
import type { Refreshing } from './refreshing.ts';

/** What a document was last answered with, under the id by which the editor refers to it. */
interface Told {
  readonly uri: string;
  readonly resultId: string;
  readonly data: number[];
}

/** Ids by what they stand for, for the editor to color. */
export function answerSemanticTokens(to: Answering, refreshing: Refreshing): void {
  const { answer, client, connection, snapshotFor, wholeSnapshot } = to;
  const told = new Map<string, Told>();
  let legend: TokenLegend | undefined;
  let results = 0;

  const legendOfClient = () => {
    legend ??= legendFor(client()?.decorations.tokens ?? { types: new Set(), modifiers: new Set() });
    return legend;
  };

  async function ask(uri: string): Promise<Snapshot> {
    // Who asks again when files turn up gets at once what is known already.
    const snapshot = await (client()?.decorations.refreshes.semanticTokens ? snapshotFor(uri) : wholeSnapshot());
    refreshing.shown('semanticTokens', snapshot);
    return snapshot;
  }

  /** Keeps what an open document is answered with, for the next difference. */
  function tell(snapshot: Snapshot, uri: string): Told {
    for (const [key, known] of told) if (!isOpen(snapshot, known.uri)) told.delete(key);
    const answered = { uri, resultId: String(++results), data: semanticTokens(snapshot, uri, legendOfClient()) };
    if (client()?.decorations.takesTokenEdits) told.set(uriKey(uri), answered);
    return answered;
  }

  answer(
    SemanticTokensRequest.type,
    ['textDocument'],
    async ({ textDocument: { uri } }): Promise<SemanticTokens> => tell(await ask(uri), uri),
  );
  answer(
    SemanticTokensDeltaRequest.type,
    ['textDocument', 'previousResultId'],
    async ({ textDocument: { uri }, previousResultId }) => {
      const snapshot = await ask(uri);
      const before = told.get(uriKey(uri));
      const { resultId, data } = tell(snapshot, uri);
      if (before?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: tokenEdits(before.data, data) };
    },
  );
  answer(SemanticTokensRangeRequest.type, ['textDocument', 'range'], async ({ textDocument: { uri }, range }) => ({
    data: semanticTokensIn(await ask(uri), uri, range, legendOfClient()),
  }));
  refreshing.onRefresh('semanticTokens', () => connection.sendRequest(SemanticTokensRefreshRequest.type));
}

function isOpen(snapshot: Snapshot, uri: string): boolean {
  return typeof snapshot.document(uri)?.version === 'number';
}
