import { sha1 } from './sha1.ts';

/** Whether a text is a UUID and nothing else. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The UUID that an address ends with, as it is written there. */
export function uuidAtEnd(address: string): string | undefined {
  return /(?:^|[^0-9a-f])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(address)?.[1];
}

/** The UUID of a name within a namespace, which is a UUID itself (RFC 9562, version 5): always the same. */
export function uuidOf(namespace: string, name: string): string {
  const nameBytes = new TextEncoder().encode(name);
  const bytes = new Uint8Array(16 + nameBytes.length);
  const hexadecimal = namespace.replaceAll('-', '');
  for (let at = 0; at < 16; at++) bytes[at] = Number.parseInt(hexadecimal.slice(at * 2, at * 2 + 2), 16);
  bytes.set(nameBytes, 16);
  const hash = sha1(bytes).subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
