import { coursesInScope } from '../../analysis/courses-in-scope.ts';
import { creditsOfSlots } from '../../analysis/credits/credits.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { findingsOf } from '../diagnostics.ts';
import { clausesFor, type MovedTo } from './follow-words.ts';
import { termsIn } from './terms-in.ts';

/** What a move brings about. */
export interface WhatFollows {
  /** What is found in the program then, and was not before: a few words for each cause, those of the moved courses first. */
  readonly clauses: readonly string[];
  /** The credits of the term then; undefined where one of its courses does not say its own. */
  readonly credits?: { readonly min: number; readonly max: number } | undefined;
}

/** What follows once a program has another text, in which courses have come to a term. */
export function whatFollows(snapshot: Snapshot, document: SourceDocument, text: string, moved: Moved): WhatFollows {
  const after = snapshot.withText(document, text);
  const changed = after.document(document.uri);
  const model = changed && factsOf(changed)?.model;
  if (!changed || model?.kind !== 'curriculum') return { clauses: [] };
  const terms = termsIn(model);
  const target = terms[moved.termIndex];
  if (!target) return { clauses: [] };
  const found = newFindings(snapshot, document, after, changed);
  const to: MovedTo = { document: changed, terms, target, codes: moved.codes };
  const credits = creditsOfSlots(target.slots, coursesInScope(after.links, changed));
  return { clauses: clausesFor(found, to), credits };
}

/** What was moved: the codes of the courses among it, and the place of the term among all terms of the program. */
export interface Moved {
  readonly codes: readonly string[];
  readonly termIndex: number;
}

/** The findings of a document that it did not have with its text of before. Hints are too little to speak of here. */
function newFindings(
  before: Snapshot,
  document: SourceDocument,
  after: Snapshot,
  changed: SourceDocument,
): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of findingsOf(before, document)) {
    const key = sameness(finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return findingsOf(after, changed).filter((finding) => {
    const key = sameness(finding);
    const count = known.get(key) ?? 0;
    if (count > 0) known.set(key, count - 1);
    return count === 0 && finding.severity !== 'hint';
  });
}

/**
 * The same for a finding that is only told of another place. Those of credits are about the term that their message
 * names; what else is found is about courses and skills, which stay the same in another term.
 */
function sameness({ code, message, values }: Finding): string {
  if (values === undefined || 'sum' in values || 'credits' in values) return `${code} ${message}`;
  const { term: _term, ...others } = values;
  return `${code} ${JSON.stringify(others)}`;
}
