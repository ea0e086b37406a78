import path from 'node:path';
import type { Talk } from './talk.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** Where a result goes. */
export interface ResultPlace {
  readonly terminal: Terminal;
  readonly talk: Talk;
  /** The file that a person named with `--out`; standard output without one. */
  readonly out: string | undefined;
}

/** Writes what a command was asked for. */
export async function writeResult(content: string | Uint8Array, { terminal, talk, out }: ResultPlace): Promise<void> {
  talk.done();
  if (out === undefined) {
    terminal.stdout.write(content);
    return;
  }
  await writeWhole(path.resolve(terminal.cwd(), out), content, out);
  talk.detail(`${out} is written.`);
}
