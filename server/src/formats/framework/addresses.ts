/** The characters that an address may have (RFC 3986), a `%` only in front of two hexadecimal digits. */
const part = "(?:[A-Za-z0-9._~:@!$&'()*+,;=/?-]|%[0-9A-Fa-f]{2})*";
const address = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${part}(#${part})?$`);
const web = /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#]|$)/i;

/**
 * An address as other systems take it: characters that may not stand in one are escaped. Undefined for what is no
 * complete address.
 */
export function strictAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return [trimmed, escaped(trimmed)].find(isStrictAddress);
}

function isStrictAddress(text: string): boolean {
  if (!address.test(text) || /^[^:]*:$/.test(text)) return false;
  return !/^https?:/i.test(text) || web.test(text);
}

function escaped(text: string): string {
  try {
    return encodeURI(text)
      .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
      .replace(/[[\]]/g, encodeURIComponent);
  } catch {
    return text;
  }
}
