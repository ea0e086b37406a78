import type { Location, LocationLink, Range } from 'vscode-languageserver-types';
import type { Declaration } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isPage, pageUri } from '../taxonomy-page/page-address.ts';
import { entryRange, levelRange, titleRange } from '../taxonomy-page/page-ranges.ts';
import { idRangeIn, type PointedId, rangeIn } from './id-at.ts';

/** A place to go to. */
export interface Destination {
  readonly uri: string;
  /** All that belongs to what is found there. */
  readonly range: Range;
  /** What to put the cursor on: part of the range. */
  readonly selection: Range;
}

/** Where an id leads. */
export interface Ways {
  /** Where the id stands. */
  readonly origin: Range;
  readonly destinations: readonly Destination[];
}

/** The ways from an id; null where there is none. */
export function waysFrom({ document, place }: PointedId, destinations: readonly Destination[]): Ways | null {
  if (destinations.length === 0) return null;
  return { origin: rangeIn(document, place), destinations: withoutRepetitions(destinations) };
}

/** The place of a declaration, or the page of an entry; of a level, its line on the page of its scale. */
export function destinationOf({ taxonomy }: Snapshot, target: Target): Destination {
  if (target.from === 'file') return declarationIn(target.document, target.declaration);
  const level = target.key.startsWith('level ') ? levelRange(taxonomy, target.id, target.key.slice(6)) : undefined;
  return {
    uri: pageUri(target),
    range: level ?? entryRange(taxonomy, target),
    selection: level ?? titleRange(taxonomy, target),
  };
}

/** The place of a declaration. */
export function declarationIn(document: SourceDocument, { range, word }: Declaration): Destination {
  return placeIn(document, range, word);
}

/** Some place of a file, and what to put the cursor on there. */
export function placeIn(document: SourceDocument, range: OffsetRange, selection: OffsetRange): Destination {
  // What a merge key brings in is written elsewhere, and a selection has to lie in its range.
  const holds = range.start <= selection.start && selection.end <= range.end;
  return {
    uri: document.uri,
    range: holds ? rangeIn(document, range) : idRangeIn(document, selection),
    selection: idRangeIn(document, selection),
  };
}

/** For editors that want to know which words are a link, and how much to show of where it leads. */
export function asLinks(ways: Ways | null): LocationLink[] | null {
  if (!ways) return null;
  return ways.destinations.map(({ uri, range, selection }) => ({
    originSelectionRange: ways.origin,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: selection,
  }));
}

/** For all other editors. */
export function asLocations(ways: Ways | null): Location[] | null {
  return ways === null ? null : ways.destinations.map(({ uri, selection }) => ({ uri, range: selection }));
}

/** For editors that cannot show the pages of the taxonomy: what is left without them. */
export function withoutPages(ways: Ways | null): Ways | null {
  const destinations = ways?.destinations.filter(({ uri }) => !isPage(uri)) ?? [];
  return ways && destinations.length > 0 ? { ...ways, destinations } : null;
}

function withoutRepetitions(destinations: readonly Destination[]): Destination[] {
  const byPlace = new Map<string, Destination>();
  for (const one of destinations) {
    const key = `${one.uri}#${one.selection.start.line}:${one.selection.start.character}`;
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  return [...byPlace.values()];
}
