import type { Position, Range } from 'vscode-languageserver-types';
import { linkKey } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf, type Link, linkAt } from '../../workspace/links/file-facts.ts';
import { type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The id that a person points at, and what it means. */
export interface PointedId {
  readonly document: SourceDocument;
  readonly link: Link;
  /** Where the id stands; of `framework/item` the part that is pointed at. */
  readonly place: OffsetRange;
  /** What references to the same thing are found by. */
  readonly key: string;
  /** What it means: a declaration itself, and nothing where it is not known. */
  readonly targets: readonly Target[];
}

/** The id at a position of a file; undefined where there is none. */
export function idAt(snapshot: Snapshot, uri: string, position: Position): PointedId | undefined {
  const document = snapshot.document(uri);
  const facts = document && factsOf(document);
  if (!document || !facts) return undefined;
  const link = linkAt(facts, document.lines.offsetAt(position));
  if (!link) return undefined;
  if (link.is === 'reference') {
    const { reference } = link;
    const targets = targetsOf(snapshot.links.resolve(document, reference));
    return { document, link, place: reference.word, key: linkKey(reference), targets };
  }
  const { declaration } = link;
  return {
    document,
    link,
    place: declaration.word,
    key: linkKey(declaration),
    targets: [{ from: 'file', document, declaration }],
  };
}

/** A range of offsets in the words of the protocol. */
export function rangeIn({ lines }: SourceDocument, { start, end }: OffsetRange): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
