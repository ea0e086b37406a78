import { childUri, pathBelow, uriKey } from '../../workspace/uris.ts';

/** A file or folder that gets another name, or is moved. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where a file will be. */
export type Moves = (uri: string) => string;

/** What a set of renames does to each file; a file in several of the folders goes with the innermost. */
export function movesOf(renames: readonly FileRename[]): Moves {
  const innermostFirst = renames.toSorted((a, b) => uriKey(b.oldUri).length - uriKey(a.oldUri).length);
  return (uri) => {
    for (const { oldUri, newUri } of innermostFirst) {
      if (uriKey(uri) === uriKey(oldUri)) return newUri;
      const path = pathBelow(oldUri, uri);
      if (path !== undefined) return childUri(newUri, path);
    }
    return uri;
  };
}

export function isMoved(uri: string, moves: Moves): boolean {
  return uriKey(moves(uri)) !== uriKey(uri);
}
