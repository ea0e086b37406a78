/** The text of a file, and how another text would be written in its place. */
export interface TextFile {
  /** Without a byte order mark, which says how a file is written and is no part of its text. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The byte order mark as a character; empty where there is none. */
  readonly mark: '' | '\u{feff}';
  /** Another text as bytes, in the same encoding and with the same mark. */
  encoded(text: string): Uint8Array;
}

/** Reads UTF-8 and, with its mark, UTF-16; undefined for bytes that are neither, since something of them would be lost. */
export function textFileOf(bytes: Uint8Array): TextFile | undefined {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte)) ?? plain;
  const text = new TextDecoder(encoding.label).decode(bytes);
  const encoded = (other: string) => Buffer.concat([Uint8Array.from(encoding.mark), encoding.encode(other)]);
  return Buffer.compare(encoded(text), bytes) === 0
    ? { text, encoding: encoding.label, mark: encoding.mark.length > 0 ? '\u{feff}' : '', encoded }
    : undefined;
}

interface Encoding {
  readonly label: TextFile['encoding'];
  readonly mark: readonly number[];
  encode(text: string): Uint8Array;
}

const encodings: readonly Encoding[] = [
  { label: 'utf-8', mark: [0xef, 0xbb, 0xbf], encode: (text) => Buffer.from(text, 'utf8') },
  { label: 'utf-16le', mark: [0xff, 0xfe], encode: (text) => Buffer.from(text, 'utf16le') },
  { label: 'utf-16be', mark: [0xfe, 0xff], encode: (text) => Buffer.from(text, 'utf16le').swap16() },
];

const plain: Encoding = { label: 'utf-8', mark: [], encode: (text) => Buffer.from(text, 'utf8') };
