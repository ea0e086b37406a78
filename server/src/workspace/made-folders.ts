import type { FileAccess } from './files.ts';
import { outermost, type PlaceToWalk } from './places-to-walk.ts';
import { fileName, parentOf, pathBelow } from './uris.ts';

/** So many at the same time are asked whether they are folders. */
const parallelLooks = 16;

/**
 * Which of these are folders in a workspace folder, as places to walk. `isEntered` says of a path with `/` behind it whether
 * there can be anything of ours in it.
 */
export async function findFolders(
  files: FileAccess,
  folders: readonly string[],
  uris: readonly string[],
  isEntered: (folder: string, path: string) => boolean,
): Promise<PlaceToWalk[]> {
  const found: PlaceToWalk[] = [];
  let next = 0;
  async function lookAtSome(): Promise<void> {
    for (let uri = uris[next++]; uri !== undefined; uri = uris[next++]) {
      for (const folder of folders) {
        const from = pathBelow(folder, uri);
        if (from === undefined || !isEntered(folder, `${from}/`)) continue;
        // Asked first, since most are files, and to list what is around them would take long.
        if ((await files.entries(uri)) && (await isFolder(files, uri, folder))) found.push({ folder, from });
      }
    }
  }
  await Promise.all(Array.from({ length: parallelLooks }, lookAtSome));
  return outermost(found);
}

/** Whether this is a folder, and no link to one; and so are those around it, up to the workspace folder. */
async function isFolder(files: FileAccess, uri: string, within: string): Promise<boolean> {
  for (let inner = uri; pathBelow(within, inner) !== undefined; ) {
    const parent = parentOf(inner);
    const entries = parent === undefined ? undefined : await files.entries(parent);
    if (parent === undefined || entries === undefined || 'unreadable' in entries) return false;
    const name = fileName(inner).normalize();
    if (!entries.some((entry) => entry.isFolder && entry.name.normalize() === name)) return false;
    inner = parent;
  }
  return true;
}
