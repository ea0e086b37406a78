import type { CancellationToken } from 'vscode-languageserver';
import { type ComparedWith, createComparing } from '../comparing.ts';
import { compareRequest, revisionsRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** What is different between a program as it is typed and another version of it, and which versions there are. */
export const compare: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, wholeSnapshot, revisions, files, snapshotAt }) {
    const comparing = createComparing({ revisions, files, snapshotAt });
    answer(compareRequest, ['uri'], async ({ uri, with: other }, token) => {
      if (!isComparedWith(other)) return { problem: 'Choose what to compare the program with.' };
      return comparing(await wholeSnapshot(), uri, other, signalOf(token));
    });
    answer(revisionsRequest, ['uri'], async ({ uri }, token) => {
      const found = await revisions.revisions(uri, signalOf(token));
      return 'problem' in found ? found : { revisions: found };
    });
  },
};

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function isComparedWith(other: unknown): other is ComparedWith {
  if (typeof other !== 'object' || other === null || !('kind' in other)) return false;
  if (other.kind === 'file') return 'uri' in other && typeof other.uri === 'string';
  return other.kind === 'revision' && 'revision' in other && typeof other.revision === 'string';
}
