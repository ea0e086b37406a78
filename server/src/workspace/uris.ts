import { URI, Utils } from 'vscode-uri';

/** One spelling for all the ways in which editors write a URI (`c:` or `c%3A`, `%20` or `+`), to compare by. */
export function uriKey(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The URI of a file from its folder's URI and its path below it; keeps the folder's own spelling. */
export function childUri(folder: string, path: string): string {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder;
  return `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The path of a file below a folder, decoded, with `/` between the names; undefined when it is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const folderKey = uriKey(folder);
  const prefix = folderKey.endsWith('/') ? folderKey : `${folderKey}/`;
  const key = uriKey(uri);
  return key.startsWith(prefix) ? decode(key.slice(prefix.length)) : undefined;
}

/** The folder that a file belongs to: of several, the innermost. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => pathBelow(folder, uri) !== undefined)
    .sort((a, b) => uriKey(b).length - uriKey(a).length)[0];
}

/** A file's name, decoded. */
export function fileName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * What a person wrote for a file (a path, a file URI, a web address) as a URI. A relative path starts at `folder`.
 * Undefined when it is none of these.
 */
export function resolveReference(written: string, folder: string | undefined): string | undefined {
  try {
    if (/^[a-z]:[\\/]/i.test(written)) return URI.file(written.replaceAll('\\', '/')).toString();
    if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return URI.parse(written, true).toString();
    if (folder === undefined) return written.startsWith('/') ? URI.file(written).toString() : undefined;
    const base = URI.parse(folder);
    const path = written.replaceAll('\\', '/');
    return (path.startsWith('/') ? base.with({ path }) : Utils.resolvePath(base, path)).toString();
  } catch {
    return undefined;
  }
}

/** The folder that a file is in; undefined for a document that is no file yet. */
export function parentOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.path.startsWith('/') ? Utils.dirname(parsed).toString() : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
