import { ignoreFileName } from './ignore-files.ts';
import type { WorkspaceState } from './state.ts';
import { fileName, folderKey, isBelowAny, parentOf, pathBelow, uriKey } from './uris.ts';

/** A part of a workspace folder: the path of a folder below it, `''` for all of it. */
export interface PlaceToWalk {
  readonly folder: string;
  readonly from: string;
}

/** What has to be listed again when files change: some of them say which files count, some were out of reach before. */
export function placesToWalk(state: WorkspaceState, changed: readonly string[]): PlaceToWalk[] {
  const starts = new Map(changed.flatMap((uri) => startsFor(state, uri)).map((uri) => [folderKey(uri), uri]));
  return outermost([...starts.values()].flatMap((start) => state.folders.flatMap((folder) => placeIn(folder, start))));
}

/** Without those that are in others: whoever walks through a folder comes to those in it. */
export function outermost(places: readonly PlaceToWalk[]): PlaceToWalk[] {
  return places.filter((place) => !places.some((other) => other !== place && contains(other, place)));
}

function startsFor({ unreadableFolders }: WorkspaceState, uri: string): string[] {
  const parent = parentOf(uri);
  const ofIgnoreFile = fileName(uri) === ignoreFileName && parent !== undefined ? [parent] : [];
  if (unreadableFolders.size === 0) return ofIgnoreFile;
  const key = uriKey(uri);
  const closed = [...unreadableFolders].filter(([folder]) => isBelowAny(key, new Set([folder])));
  return [...ofIgnoreFile, ...closed.map(([, folder]) => folder)];
}

/** A change in a folder around a workspace folder concerns all of the latter. */
function placeIn(folder: string, start: string): PlaceToWalk[] {
  const from = folderKey(start) === folderKey(folder) ? '' : pathBelow(folder, start);
  if (from !== undefined) return [{ folder, from }];
  return pathBelow(start, folder) === undefined ? [] : [{ folder, from: '' }];
}

function contains(outer: PlaceToWalk, inner: PlaceToWalk): boolean {
  if (outer.folder !== inner.folder) return false;
  return outer.from === '' ? inner.from !== '' : inner.from.startsWith(`${outer.from}/`);
}
