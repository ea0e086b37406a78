import { parentOf, resolveReference } from '../../workspace/uris.ts';

/**
 * What an address that somebody wrote leads to: a page of the web, or a file beside the one that it is written in.
 * Undefined for everything else: what runs a command or a script, what leads to another computer, or nowhere.
 */
export function writtenAddress(written: string, from: string): string | undefined {
  const address = written.trim();
  if (/^(https?:|www\.)/i.test(address)) return webAddress(address);
  const [path = '', ...fragment] = address.split('#').map(decoded);
  // Looked at as it reads in the end: `%6Aavascript:` is a script, and `%5C%5C` leads to another computer.
  if (path === '' || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path)) return undefined;
  const uri = resolveReference(path, parentOf(from));
  return uri === undefined ? undefined : [uri, ...fragment.map(encodeURI)].join('#');
}

function webAddress(address: string): string | undefined {
  const url = address.startsWith('www.') ? `https://${address}` : address;
  return /^https?:\/\/[^\s/]\S*$/i.test(url) ? url : undefined;
}

/** A path that was copied from a browser has `%20` for a blank. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
