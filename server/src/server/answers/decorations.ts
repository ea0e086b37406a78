import { legendFor } from '../../features/semantic-tokens/legend.ts';
import type { AnswerGroup } from './answering.ts';
import { answerCodeLenses } from './decorations/code-lenses.ts';
import { answerInlayHints } from './decorations/inlay-hints.ts';
import { createRefreshing } from './decorations/refreshing.ts';
import { answerSemanticTokens } from './decorations/semantic-tokens.ts';

/** What is shown around a text and in its colors: lines above it, words behind it, ids by their kind. */
export const decorations: AnswerGroup = {
  capabilities: ({ decorations: { hints, tokens, takesTokenEdits } }) => ({
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: { resolveProvider: hints.resolvesTooltip || hints.resolvesLocation },
    ...(tokens
      ? {
          semanticTokensProvider: {
            legend: legendFor(tokens).legend,
            full: { delta: takesTokenEdits },
            range: true,
          },
        }
      : {}),
  }),
  register(to) {
    const refreshing = createRefreshing(to);
    answerCodeLenses(to, refreshing);
    answerInlayHints(to, refreshing);
    answerSemanticTokens(to, refreshing);
  },
};
