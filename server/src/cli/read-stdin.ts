import type { Terminal } from './terminal.ts';

/** All that comes in through standard input. */
export async function readStdin({ stdin }: Terminal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}
