/**
 * A zip archive of files that are not packed. The library that reads workbooks takes an archive only; from this one it reads
 * exactly what was looked at before, and needs no worker to unpack it, which it could not start from a bundle.
 */
export function storedArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = new Map([...parts.keys()].map((name) => [name, new TextEncoder().encode(name)]));
  let size = 22;
  for (const [name, part] of parts) size += 76 + 2 * (names.get(name)?.length ?? 0) + part.length;
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  const starts = new Map<string, number>();
  let at = 0;
  const head = (signature: number, fields: number, name: Uint8Array, part: Uint8Array, length: number) => {
    view.setUint32(at, signature, true);
    view.setUint16(at + fields, 20, true);
    view.setUint32(at + fields + 14, part.length, true);
    view.setUint32(at + fields + 18, part.length, true);
    view.setUint16(at + fields + 22, name.length, true);
    archive.set(name, at + length);
    at += length + name.length;
  };
  for (const [name, part] of parts) {
    starts.set(name, at);
    head(0x04034b50, 4, names.get(name) ?? new Uint8Array(), part, 30);
    archive.set(part, at);
    at += part.length;
  }
  const directory = at;
  for (const [name, part] of parts) {
    view.setUint32(at + 42, starts.get(name) ?? 0, true);
    head(0x02014b50, 6, names.get(name) ?? new Uint8Array(), part, 46);
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.size, true);
  view.setUint16(at + 10, parts.size, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}
