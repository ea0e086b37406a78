import { type Declaration, linkKey } from '../../../model/link.ts';
import type { Word } from '../../../model/word.ts';
import type { Offer, OfferPlace } from '../../../schema/suggest/offers.ts';
import type { OffsetRange } from '../../../syntax/finding.ts';
import type { Path } from '../../../syntax/tree.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { FileFacts } from '../../../workspace/links/file-facts.ts';
import type { Target } from '../../../workspace/links/target.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';

/** A place at which an id is asked for, and all that is known around it. */
export interface IdPlace extends OfferPlace {
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  readonly facts: FileFacts;
}

/** Gives the ids that can stand at a place, in no order. */
export type IdProvider = (place: IdPlace) => readonly Offer[];

/**
 * How near at hand an id is, the first number by which ids are ordered. Those of the taxonomy, which the schema lists,
 * are `usual` unless something speaks for them.
 */
export const near = { first: 0, second: 1, third: 2, own: 4, usual: 5, elsewhere: 9 } as const;

/** What an item carries until its documentation is asked for: a declaration, and the file that asks. */
export interface DeclarationData {
  readonly from: string;
  readonly in: string;
  readonly key: string;
}

export function dataOf(from: SourceDocument, document: SourceDocument, declared: Pick<Declaration, 'kind' | 'id'>) {
  return { from: from.uri, in: document.uri, key: linkKey(declared) } satisfies DeclarationData;
}

/** What the data of an item stand for, in the workspace as it is now. */
export function targetOfData(snapshot: Snapshot, data: unknown): { from: SourceDocument; target: Target } | undefined {
  if (!isDeclarationData(data)) return undefined;
  const from = snapshot.document(data.from);
  const document = snapshot.document(data.in);
  const declaration = document && snapshot.links.facts(document)?.declared.get(data.key)?.[0];
  return from && document && declaration && { from, target: { from: 'file', document, declaration } };
}

function isDeclarationData(data: unknown): data is DeclarationData {
  if (typeof data !== 'object' || data === null) return false;
  const { from, in: file, key } = data as Record<string, unknown>;
  return typeof from === 'string' && typeof file === 'string' && typeof key === 'string';
}

/** True for a word that is being typed, and so does not count as written. */
export function isTyped({ start, end }: Word, replace: OffsetRange): boolean {
  return start <= replace.end && replace.start <= end;
}

/** The steps of a path as text; the numbers of items stay numbers. */
export function stepAt(path: Path, index: number): string | undefined {
  const step = path[index];
  return typeof step === 'string' ? step : undefined;
}
