/** A URI reference made absolute; the reference itself where the base is no URI to start from. */
export function resolveUri(base: string, reference: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

/** A URI in two parts: before the `#`, and the decoded text after it. */
export function splitFragment(uri: string): { resource: string; fragment: string } {
  const at = uri.indexOf('#');
  if (at < 0) return { resource: uri, fragment: '' };
  return { resource: uri.slice(0, at), fragment: decode(uri.slice(at + 1)) };
}

/** The last part of a URI's path, which is what people know a file by. */
export function fileNameOf(uri: string): string {
  const { resource } = splitFragment(uri);
  return decode(resource.slice(resource.lastIndexOf('/') + 1)) || resource;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
