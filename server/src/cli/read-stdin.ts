import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** All that comes in through standard input; refuses what is longer than so many bytes, or never ends. */
export async function readStdin({ stdin }: Terminal, most: number): Promise<Uint8Array> {
  const bytes = await readStream(stdin, most);
  if (!bytes) throw new WrongUse(`What comes from standard input is too long: more than ${most / 1_000_000} MB.`);
  return bytes;
}

/** All that a stream brings; undefined where that is more than so many bytes. */
export async function readStream(
  stream: AsyncIterable<string | Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > most) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
