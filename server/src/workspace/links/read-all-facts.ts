import type { SourceDocument } from '../document.ts';
import { linkSummaryOf } from './link-summary.ts';

/**
 * Reads what documents declare and refer to, one a step, so that thousands of files are read in many short moments and
 * not in the first that asks what an id means. Facts that are known already take no time.
 */
export function* readAllFacts(documents: Iterable<SourceDocument>): Generator<undefined, void, void> {
  for (const document of documents) {
    linkSummaryOf(document);
    yield;
  }
}
