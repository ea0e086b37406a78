import { ofLittleRoom } from '../closed-document.ts';
import type { SourceDocument } from '../document.ts';
import { factsOf } from './file-facts.ts';

/** The little that the index holds of every file, however many there are. */
export interface LinkSummary {
  /** The `linkKey`s of what the file declares. */
  readonly declared: readonly string[];
  /** The `linkKey`s of what it refers to, aliases included. */
  readonly used: readonly string[];
  /** A file that is broken so that even its own id could not be read: it may have any. */
  readonly isNameless: boolean;
}

/** What a file declares and mentions, without places; undefined for YAML that is not of the format. */
export function linkSummaryOf(document: SourceDocument): LinkSummary | undefined {
  return document.fact(summaryQuestion);
}

/** The question that documents keep the answer to. */
export const summaryQuestion = ofLittleRoom((document: SourceDocument): LinkSummary | undefined => {
  const facts = factsOf(document);
  if (!facts) return undefined;
  return {
    declared: [...facts.declared.keys()],
    used: [...facts.used.keys()],
    isNameless: facts.incomplete && facts.model.id === undefined,
  };
});
