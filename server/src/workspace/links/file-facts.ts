import type { Declaration, Reference } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { locate } from '../../syntax/locate.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import { following, type SourceDocument } from '../document.ts';
import type { FileFacts } from './facts.ts';
import { followFacts } from './follow-facts.ts';
import { idRange } from './id-range.ts';
import { readFacts } from './read-facts.ts';

export { type FactsStep, type FileFacts, stepsBetween } from './facts.ts';

/** The facts of a file; undefined for YAML that is not of the format. */
export function factsOf(document: SourceDocument): FileFacts | undefined {
  return document.fact(keptFacts)?.facts;
}

const keptFacts = following(readFacts, followFacts);

/** An id at a place of a text: what it declares there, or what it refers to. */
export type Link =
  | { readonly is: 'declaration'; readonly declaration: Declaration }
  | { readonly is: 'reference'; readonly reference: Reference };

/** The id that a person points at, and where it is written. */
export interface PointedLink {
  readonly link: Link;
  /** The id without quotation marks, or an alias that stands for it. */
  readonly range: OffsetRange;
  readonly isAlias: boolean;
}

/** The id at an offset of a text, in itself or by way of an alias that stands for it. */
export function linkPointedAt(document: SourceDocument, offset: number): PointedLink | undefined {
  const facts = factsOf(document);
  if (!facts) return undefined;
  const link = linkAt(facts, offset);
  if (link) return { link, range: idRange(document, wordOf(link)), isAlias: false };
  // A line without a star has no alias, and the text need not be parsed again to find that out.
  const node = hasStar(document.text, offset) ? locate(document.tree, offset)?.node : undefined;
  if (node?.kind !== 'alias' || node.target?.kind !== 'scalar') return undefined;
  const meant = linkAt(facts, node.target.end);
  return meant && { link: meant, range: { start: node.start, end: node.end }, isAlias: true };
}

/** Whether a star stands before an offset or at it, in the same line: there an alias begins and ends. */
function hasStar(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset + 1).includes('*');
}

function wordOf(link: Link): OffsetRange {
  return link.is === 'declaration' ? link.declaration.word : link.reference.word;
}

/** The id at an offset; an offset at either end of an id counts as in it, and before the reference behind a slash. */
export function linkAt({ declarations, references }: FileFacts, offset: number): Link | undefined {
  const reference = lastHolding(references, offset);
  if (reference) return { is: 'reference', reference };
  const declaration = lastHolding(declarations, offset);
  return declaration && { is: 'declaration', declaration };
}

/** Ids never overlap, but two of them meet at the slash of `framework/item`. */
function lastHolding<T extends Declaration | Reference>(links: readonly T[], offset: number): T | undefined {
  const index = lastIndexAtOrBelow(links.length, (at) => links[at]?.word.start ?? 0, offset);
  const link = links[index];
  return link && offset <= link.word.end ? link : undefined;
}
