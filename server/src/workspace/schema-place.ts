import { URI } from 'vscode-uri';
import { folderOf, parentOf, pathBelow } from './uris.ts';

/** Why a schema is not read, wherever it is named. */
export type SchemaRefusal = 'on-the-web' | 'on-another-computer' | 'outside';

/** Where the schemas of a document may lie. */
export interface SchemaPlaces {
  /** The URI of the document. */
  readonly document: string;
  /** URIs of the folders in one of which a schema must lie; absent where it may be any file of this computer. */
  readonly folders?: readonly string[];
  /** What these folders are to the document, in words. */
  readonly words?: 'the workspace folder' | 'the folder of this file';
}

/**
 * Where a comment in a document may point. The text can come from a stranger, and so must not make the server read
 * whatever there is on the disk.
 */
export function placesForComment(document: string, workspaceFolders: readonly string[]): SchemaPlaces {
  const parent = parentOf(document);
  const isOutside = parent !== undefined && folderOf(document, workspaceFolders) === undefined;
  if (isOutside) return { document, folders: [parent], words: 'the folder of this file' };
  return { document, folders: workspaceFolders, words: 'the workspace folder' };
}

/**
 * Why a schema or a file that it refers to is not read; undefined for one that may be. The only place that decides it:
 * opening a file of another computer tells that computer who asks, so it is as bad as a request on the web.
 */
export function refusalOf(uri: string, { document, folders }: SchemaPlaces): SchemaRefusal | undefined {
  const place = parse(uri);
  const home = parse(document);
  if (!place) return 'on-another-computer';
  if (place.scheme === 'hit-curriculum') return undefined;
  if (/^(https?|ftp|wss?)$/i.test(place.scheme)) return 'on-the-web';
  // A workspace on a network drive is where its people work; its schemas are no further away than itself.
  const isAtHome = place.scheme === home?.scheme && place.authority === home.authority;
  if (!isAtHome && (place.scheme !== 'file' || place.authority !== '')) return 'on-another-computer';
  // Under Windows a backslash in an address leads where the address does not show it.
  if (place.path.includes('\\') || place.path.startsWith('//')) return 'on-another-computer';
  if (folders && !folders.some((folder) => pathBelow(folder, uri) !== undefined)) return 'outside';
  return undefined;
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
