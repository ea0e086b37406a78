import type { Location, Position } from 'vscode-languageserver-types';
import { linkKey } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import {
  isSameTarget,
  type ReferencePlace,
  type Target,
  targetsOf,
  taxonomyTarget,
} from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { readPageUri } from '../taxonomy-page/page-address.ts';
import { idAt, idRangeIn, type PointedId } from './id-at.ts';

/**
 * Everything that refers to what an id means, in all files; on the page of an entry, everything that refers to the
 * entry. Of an id that nobody declares, such as a course outside the program, all that refer to the same.
 */
export function references(
  snapshot: Snapshot,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] | null {
  const page = readPageUri(uri);
  if (page) {
    const entry = taxonomyTarget(snapshot.taxonomy, page.list, page.id);
    return entry ? locations(snapshot.links.referencesTo(entry).map(placeOf)) : null;
  }
  const id = idAt(snapshot, uri, position);
  if (!id) return null;
  const declared = includeDeclaration ? id.targets.flatMap(declarationsOf) : [];
  return locations([...declared, ...referencesOf(snapshot, id).map(placeOf)]);
}

/** The references to what an id means, itself included where it is one; what an alias repeats as often as it is said. */
export function referencesOf(snapshot: Snapshot, id: PointedId): readonly ReferencePlace[] {
  const { links } = snapshot;
  if (id.targets.length > 0) return id.targets.flatMap((target) => referencesTo(snapshot, target, id.document));
  return links
    .mentioning(id.key)
    .filter((document) => isInReach(snapshot, id, document))
    .flatMap((document) => (factsOf(document)?.used.get(id.key) ?? []).map((reference) => ({ document, reference })))
    .filter(({ document, reference }) => targetsOf(links.resolve(document, reference)).length === 0);
}

/**
 * The references to a target, as they are seen from a file. A file that has the code of a catalog which it does not use
 * may well mean another college's course, so it does not count, unless somebody asks in it. What an alias repeats is
 * there as often as it is said.
 */
export function referencesTo({ links }: Snapshot, target: Target, from: SourceDocument): readonly ReferencePlace[] {
  return links
    .everyUseOf(target)
    .filter(({ document, reference }) => document === from || links.resolve(document, reference).state !== 'not-used');
}

/** The references of a file to what has a key, whatever it means there. */
export function mentionsIn(document: SourceDocument, key: string) {
  return factsOf(document)?.mentioned.get(key) ?? [];
}

/** All places where a file declares a target: more than one where an id stands twice. */
export function declarationsOf(target: Target): Place[] {
  if (target.from === 'taxonomy') return [];
  const { document, declaration } = target;
  const declared = factsOf(document)?.declared.get(linkKey(declaration)) ?? [];
  return declared
    .filter((one) => isSameTarget({ from: 'file', document, declaration: one }, target))
    .map(({ word }) => ({ document, word }));
}

/** The codes and ids of one college say nothing of those of another; what is public means the same everywhere. */
function isInReach({ links }: Snapshot, { link, document }: PointedId, other: SourceDocument): boolean {
  if (link.is === 'reference' && (link.reference.kind === 'classification' || link.reference.kind === 'role'))
    return true;
  return links.scopeOf(document).documents.includes(other) || links.scopeOf(other).documents.includes(document);
}

interface Place {
  readonly document: SourceDocument;
  readonly word: OffsetRange;
}

function placeOf({ document, reference }: ReferencePlace): Place {
  return { document, word: reference.word };
}

function locations(places: readonly Place[]): Location[] {
  const byPlace = new Map(places.map((place) => [`${place.document.uri}#${place.word.start}`, place]));
  return [...byPlace.values()].map(({ document, word }) => ({ uri: document.uri, range: idRangeIn(document, word) }));
}
