import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { isSameTarget, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { idAt, idRangeIn } from './id-at.ts';
import { declarationsOf, mentionsIn } from './references.ts';

/** Everything in a file that means the same as the id at a position: declarations are written, references read. */
export function documentHighlight(snapshot: Snapshot, uri: string, position: Position): DocumentHighlight[] | null {
  const id = idAt(snapshot, uri, position);
  if (!id) return null;
  const { document, key, targets } = id;
  const read = mentionsIn(document, key).filter((reference) => {
    const meant = targetsOf(snapshot.links.resolve(document, reference));
    if (targets.length === 0) return meant.length === 0;
    return meant.some((one) => targets.some((target) => isSameTarget(one, target)));
  });
  const written = targets.flatMap(declarationsOf).filter((place) => place.document === document);
  return [
    ...written.map(({ word }) => ({ range: idRangeIn(document, word), kind: DocumentHighlightKind.Write })),
    ...read.map(({ word }) => ({ range: idRangeIn(document, word), kind: DocumentHighlightKind.Read })),
  ];
}
