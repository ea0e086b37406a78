import type { ImportSource } from './imported.ts';

/** The text of a source, or a sentence that says why it has none. */
export type SourceText = { readonly text: string } | { readonly problem: string };

/** What is larger is not a curriculum, and would keep everybody waiting. Bytes. */
const largestSource = 50_000_000;

/** A null in the beginning of a text is a sign that it is none; so many bytes are looked at. */
const lookedAt = 8_000;

/**
 * The text of a file, whatever program has saved it: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * otherwise the encoding of Western Windows. A byte order mark is not part of the text.
 */
export function textOfSource({ name, bytes }: ImportSource): SourceText {
  if (bytes.length > largestSource) return { problem: `${name} is too large to be read.` };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  // Text has no such character, and every format of pictures, archives and documents has.
  if (bytes.subarray(0, lookedAt).includes(0)) return { problem: `${name} is no text file.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: westernWindows(bytes) };
  }
}

/** What the encoding of Western Windows has at 0x80 to 0x9F, in their order; five places are free. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node 20 take this encoding for Latin-1, which has control characters there. */
function westernWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => windowsOnly[control.charCodeAt(0) - 0x80] ?? control);
}
