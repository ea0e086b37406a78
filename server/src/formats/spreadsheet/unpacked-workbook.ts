import { oldOffice, otherKindOfArchive } from './other-kind.ts';
import { limits } from './sheet.ts';

/** What a workbook may become when it is unpacked. Bytes. */
const largestUnpacked = 100_000_000;

interface PackedFile {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The parts of a workbook by their names, or why it cannot be read. */
export type Unpacked = { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly problem: string };

/** Unpacks what is text in a workbook, and stops where it would become too large. */
export async function unpackedWorkbook(bytes: Uint8Array): Promise<Unpacked> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { problem: oldOffice(bytes) };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: 'is no Excel workbook' };
  const files = packedFiles(bytes);
  if (files === undefined) return { problem: 'is damaged: it ends too early' };
  const names = files.map(({ name }) => name);
  if (!names.includes('xl/workbook.xml')) return { problem: otherKindOfArchive(names) };
  if (files.reduce((sum, { unpacked }) => sum + unpacked, 0) > largestUnpacked) return { problem: tooLarge };
  const parts = new Map<string, Uint8Array>();
  let left = largestUnpacked;
  for (const file of files.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    const part = await unpackedPart(bytes, file, left);
    if (typeof part === 'string') return { problem: part };
    parts.set(file.name, part);
    left -= part.length;
  }
  return { parts };
}

const tooLarge = 'is too large: unpacked, it has more than 100 MB';

/** The files that the directory at the end of a zip archive names. */
function packedFiles(bytes: Uint8Array): PackedFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return undefined;
  const count = view.getUint16(end + 10, true);
  // Whoever unpacks it may go by the other number.
  if (count !== view.getUint16(end + 8, true)) return undefined;
  let at = view.getUint32(end + 16, true);
  const files: PackedFile[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return undefined;
    files.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      method: view.getUint16(at + 10, true),
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** Unpacks a file piece by piece, or says why it cannot be read. */
async function unpackedPart(bytes: Uint8Array, file: PackedFile, most: number): Promise<Uint8Array | string> {
  const packed = bytes.subarray(file.start, file.start + file.packed);
  const isSheet = /^xl\/worksheets\//u.test(file.name);
  if (file.method !== 0 && file.method !== 8) return 'is packed in a way that cannot be read';
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = (file.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  const decoder = new TextDecoder();
  const pieces: Uint8Array[] = [];
  let size = 0;
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(pieces, size);
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return tooLarge;
      }
      pieces.push(value);
      if (!isSheet) continue;
      const text = rest + decoder.decode(value, { stream: true });
      if (!fits(text)) {
        await reader.cancel();
        return `has more than ${limits.rows} rows or ${limits.columns} columns, which is no list of courses`;
      }
      rest = text.slice(-200);
    }
  } catch {
    return 'is damaged: a part of it cannot be unpacked';
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether all cells that the text of a sheet names lie where a list of courses has some. */
function fits(text: string): boolean {
  for (const [, column = '', row = ''] of text.matchAll(/<(?:\w+:)?c [^>]{0,100}?\br="([A-Z]{1,9})(\d{1,12})"/gu)) {
    if (Number(row) > limits.rows || columnNumber(column) > limits.columns) return false;
  }
  return true;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
