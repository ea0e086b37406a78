import type { Position, Range } from 'vscode-languageserver-types';
import { linkKey } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { type Link, linkPointedAt } from '../../workspace/links/file-facts.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import { type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The id that a person points at, and what it means. */
export interface PointedId {
  readonly document: SourceDocument;
  readonly link: Link;
  /** Where the id stands, or an alias of it, without quotation marks; of `framework/item` the part that is pointed at. */
  readonly place: OffsetRange;
  /** What references to the same thing are found by. */
  readonly key: string;
  /** What it means: a declaration itself, and nothing where it is not known. */
  readonly targets: readonly Target[];
}

/** The id at a position of a file; undefined where there is none. */
export function idAt(snapshot: Snapshot, uri: string, position: Position): PointedId | undefined {
  const document = snapshot.document(uri);
  const pointed = document && linkPointedAt(document, document.lines.offsetAt(position));
  if (!pointed) return undefined;
  const { link, range: place } = pointed;
  if (link.is === 'reference') {
    const { reference } = link;
    const targets = targetsOf(snapshot.links.resolve(document, reference));
    return { document, link, place, key: linkKey(reference), targets };
  }
  const { declaration } = link;
  return {
    document,
    link,
    place,
    key: linkKey(declaration),
    targets: [{ from: 'file', document, declaration }],
  };
}

/** Where an id stands, without quotation marks, in the words of the protocol. */
export function idRangeIn(document: SourceDocument, word: OffsetRange): Range {
  return rangeIn(document, idRange(document, word));
}

/** A range of offsets in the words of the protocol. */
export function rangeIn({ lines }: SourceDocument, { start, end }: OffsetRange): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
