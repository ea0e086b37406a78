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

/** The same for a folder, which some editors write with a `/` behind it. */
export function folderKey(uri: string): string {
  return uriKey(uri).replace(/\/$/, '');
}

/** Whether a file, by its `uriKey`, is in one of the folders, by their `folderKey`s, or in a folder in one of them. */
export function isBelowAny(key: string, folders: { has(key: string): boolean; readonly size: number }): boolean {
  if (folders.size === 0) return false;
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    if (folders.has(key.slice(0, end))) return true;
  }
  return false;
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
    if (/^[a-z]:[\\/]/i.test(written)) return straight(URI.file(written.replaceAll('\\', '/'))).toString();
    if (/^[a-z][a-z0-9+.-]*:/i.test(written)) {
      // Four slashes and more are one more way to write the name of another computer.
      const other = /^file:\/\/(\/\/.*)$/i.exec(written)?.[1];
      return straight(other === undefined ? URI.parse(written, true) : URI.file(other)).toString();
    }
    const path = written.replaceAll('\\', '/');
    // As in `\\\\computer\\share`, which is also written `//computer/share`.
    if (path.startsWith('//')) return URI.file(path).toString();
    if (folder === undefined) return path.startsWith('/') ? straight(URI.file(path)).toString() : undefined;
    const base = URI.parse(folder);
    return (path.startsWith('/') ? straight(base.with({ path })) : Utils.resolvePath(base, path)).toString();
  } catch {
    return undefined;
  }
}

/** Without the detours that `..` makes, which hide where a path leads. */
function straight(uri: URI): URI {
  const path = uri.path.replaceAll('\\', '/');
  return path.startsWith('/') && uri.scheme === 'file' ? Utils.resolvePath(uri.with({ path })) : uri;
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
