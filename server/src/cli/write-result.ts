import path from 'node:path';
import { URI } from 'vscode-uri';
import { kindByName } from '../model/file-kind.ts';
import type { Talk } from './talk.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';
import { WrongUse } from './wrong-use.ts';

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
  const place = path.resolve(terminal.cwd(), out);
  mustNotBeOurs(place, out);
  await writeWhole(place, content, out);
  talk.detail(`${out} is written.`);
}

const words = { curriculum: 'program', catalog: 'catalog', role: 'role', framework: 'framework' } as const;

/** Refuses to write a document of another kind to a file that is called like one of ours: what is there would be lost. */
export function mustNotBeOurs(place: string, shown: string): void {
  const kind = kindByName(URI.file(place).toString());
  if (kind === undefined) return;
  throw new WrongUse(
    `${shown} is called like a ${words[kind]} of yours, which this would write over: name another file.`,
  );
}
