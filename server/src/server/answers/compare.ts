import type { CancellationToken } from 'vscode-languageserver';
import { builtIn } from '../../built-in.ts';
import { isDay } from '../../formats/report/about.ts';
import { comparisonDocument, isComparisonFormat } from '../../formats/report/comparison.ts';
import { pathShown } from '../../formats/report/path-shown.ts';
import { folderOf } from '../../workspace/uris.ts';
import { type ComparedWith, createComparing } from '../comparing.ts';
import { compareRequest, comparisonDocumentRequest, revisionsRequest } from '../own-requests.ts';
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
    answer(comparisonDocumentRequest, ['uri'], async ({ uri, with: other, format, date }, token) => {
      if (!isComparedWith(other)) return { problem: 'Choose what to compare the program with.' };
      if (!isComparisonFormat(format)) return { problem: `There is no format “${format}” for a comparison.` };
      if (!isDay(date)) return { problem: 'The date of the document is missing.' };
      const snapshot = await wholeSnapshot();
      const compared = await comparing(snapshot, uri, other, signalOf(token));
      if ('problem' in compared) return compared;
      const folder = folderOf(uri, snapshot.parts.folders);
      const document = await comparisonDocument(compared.difference, format, {
        date,
        version: builtIn.version,
        file: pathShown(uri, folder),
        with: other.kind === 'file' ? pathShown(other.uri, folder) : `${other.label}`,
      });
      return { ...document, encoding: 'utf8' as const };
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
