import { type OutDocument, outFile } from './out-file.ts';
import type { Talk } from './talk.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** Where a result goes, and what it is. */
export interface ResultPlace extends OutDocument {
  readonly terminal: Terminal;
  readonly talk: Talk;
  /** The file that a person named with `--out`; standard output without one. */
  readonly out: string | undefined;
}

/** Writes what a command was asked for; what is in a file already is only replaced where nothing of it is missed. */
export async function writeResult(
  content: string | Uint8Array,
  { terminal, talk, out, ...document }: ResultPlace,
): Promise<void> {
  talk.done();
  if (out === undefined) {
    terminal.stdout.write(content);
    return;
  }
  await writeWhole(await outFile(out, document, terminal.cwd()), content, out);
  talk.note(`${out} is written.`);
}
