import type { FileModel } from '../../model/file-model.ts';
import type { Declaration, Reference } from '../../model/link.ts';
import type { ModelPart } from '../../model/model-part.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { TextEdit } from '../../syntax/incremental/edit.ts';
import { locate } from '../../syntax/locate.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import { following, type SourceDocument } from '../document.ts';
import { followFacts } from './follow-facts.ts';
import { idRange } from './id-range.ts';
import { readFacts } from './read-facts.ts';

/** What a file of the format says by itself, declares and refers to: worked out once for each version of it. */
export interface FileFacts {
  readonly model: FileModel;
  /** In the order of the text. */
  readonly declarations: readonly Declaration[];
  /** In the order of the text, each place once: what can be shown and edited. */
  readonly references: readonly Reference[];
  /** The same with all that aliases and merge keys say by these words again, each time for what they stand in. */
  readonly uses: readonly Reference[];
  /** The declarations by their `linkKey`: the keys in no order, each list in that of the text. */
  readonly declared: ReadonlyMap<string, readonly Declaration[]>;
  /** The references by the `linkKey` of what they mean. */
  readonly mentioned: ReadonlyMap<string, readonly Reference[]>;
  /** The uses in the same way. */
  readonly used: ReadonlyMap<string, readonly Reference[]>;
  /** Some of the text could not be read as YAML, so what is missing here may well be in it. */
  readonly incomplete: boolean;
  /** Stands for these facts, without holding them. */
  readonly token: object;
  /** How these facts came from earlier ones, newest last, and only the last of many; empty where all was read at once. */
  readonly steps: readonly FactsStep[];
}

/** What became of the facts of a file by one edit inside one item. */
export interface FactsStep {
  /** The `token` of the facts before. */
  readonly from: object;
  readonly edit: TextEdit;
  /** Where what was read again stood in the text before: what begins or ends in it may have moved in other ways. */
  readonly region: OffsetRange;
  /** The parts that may say something else now; all others say the same, word by word. */
  readonly parts: ReadonlySet<ModelPart>;
}

/** The steps from some facts to others; none where they are the same, undefined where it is not known how they came. */
export function stepsBetween(before: FileFacts, after: FileFacts): readonly FactsStep[] | undefined {
  if (before.token === after.token) return [];
  const first = after.steps.findLastIndex(({ from }) => from === before.token);
  return first < 0 ? undefined : after.steps.slice(first);
}

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
  // A text without a star has no alias, and need not be parsed again to find that out.
  const node = document.text.includes('*') ? locate(document.tree, offset)?.node : undefined;
  if (node?.kind !== 'alias' || node.target?.kind !== 'scalar') return undefined;
  const meant = linkAt(facts, node.target.end);
  return meant && { link: meant, range: { start: node.start, end: node.end }, isAlias: true };
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
