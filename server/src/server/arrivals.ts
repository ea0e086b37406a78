import { DocumentDiagnosticRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver';

/** What has come from the editor, and goes before anything is judged. */
export interface Arrivals {
  edited(): void;
  /** A request was sent, of which only its method counts: findings are what everything else goes before. */
  asked(method: string): void;
  /** Resolves when the edits that have already arrived are taken in, and the requests are answered that need no wait. */
  quiet(): Promise<void>;
}

/** However many requests follow each other, what is judged is not kept waiting by more than these. */
const mostRounds = 8;

export function createArrivals(nextTurn: () => Promise<void>): Arrivals {
  let edits = 0;
  let requests = 0;
  return {
    edited: () => void edits++,
    asked(method) {
      if (method !== DocumentDiagnosticRequest.method && method !== WorkspaceDiagnosticRequest.method) requests++;
    },
    async quiet() {
      for (let round = 0; ; round++) {
        const before = { edits, requests };
        // Something in the pipe is read after a turn, handled a turn later, and a request is answered a turn after that.
        await nextTurn();
        await nextTurn();
        await nextTurn();
        if (before.edits === edits && (before.requests === requests || round >= mostRounds)) return;
      }
    },
  };
}
