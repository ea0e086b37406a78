import type { Schema } from '../schema/schema.ts';
import type { Finding } from '../syntax/finding.ts';
import { heavyLength } from '../syntax/heavy.ts';
import { ofLittleRoom } from './closed-document.ts';
import type { SourceDocument } from './document.ts';

/** Whether a text takes so long to read that it is read elsewhere: here nothing is known of it but its words. */
export const isLeftUnread = ofLittleRoom(
  (document): boolean => document.text.length > heavyLength && document.tree.isLeftUnread === true,
);

/** What was found where such a text was read; nothing before that. */
export interface FoundElsewhere {
  last?: { readonly schema: Schema | undefined; readonly findings: readonly Finding[] };
}

const foundElsewhere = ofLittleRoom((): FoundElsewhere => ({}));

/** What was found in a text that is left unread here, by the schema of now; undefined as long as it was not read. */
export function findingsElsewhere(
  document: SourceDocument,
  schema: Schema | undefined,
): readonly Finding[] | undefined {
  const { last } = document.fact(foundElsewhere);
  return last?.schema === schema ? last?.findings : undefined;
}

/** Keeps what was found, with the document. */
export function keepFindings(document: SourceDocument, schema: Schema | undefined, findings: readonly Finding[]): void {
  document.fact(foundElsewhere).last = { schema, findings };
}
