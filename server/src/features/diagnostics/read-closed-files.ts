import { suppressionsIn } from '../../rules/comments/suppression.ts';
import { atOnce } from '../../syntax/finding-steps.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { linkSummaryOf } from '../../workspace/links/link-summary.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { schemaFindings } from './schema-findings.ts';

/**
 * Reads files that are not open, one a step, so that thousands of them are read in many short moments and not in the
 * first that asks what an id means. All that is held of each is worked out while its tree is there: what it declares and
 * refers to and, of those that will be judged, what their schema has against them. What is known already takes no time.
 */
export function* readClosedFiles(
  snapshot: Snapshot,
  documents: Iterable<SourceDocument>,
  willBeJudged: (document: SourceDocument) => boolean,
): Generator<undefined, void, void> {
  for (const document of documents) {
    linkSummaryOf(document);
    if (willBeJudged(document)) readForFindings(snapshot, document);
    yield;
  }
}

function readForFindings(snapshot: Snapshot, document: SourceDocument): void {
  const choice = snapshot.schemaFor(document);
  // A schema that has to be read first is asked when its file is judged.
  if (choice?.because !== 'file-kind' || choice.failure) return;
  document.fact(suppressionsIn);
  atOnce(schemaFindings(document, choice.schema));
}
