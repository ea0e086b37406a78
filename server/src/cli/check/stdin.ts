import { textOf } from '../../node/disk-files.ts';
import type { InputOptions } from '../inputs.ts';
import type { Talk } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import type { CheckOptions } from './options.ts';

/** What a text is called that nobody gave a name. */
const unnamed = '<stdin>';

/** More than this is no curriculum. */
const largestText = 20_000_000;

/** Reads the text that comes in by standard input, where a person asked for it: by `-`, or by the name that it has. */
export async function readStdin(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  { terminal: { stdin }, talk }: { readonly terminal: Terminal; readonly talk: Talk },
): Promise<InputOptions['stdin']> {
  if (!paths.includes('-') && stdinFilename === undefined) return undefined;
  if (stdin.isTTY) talk.note('Write a text here, and end it with Ctrl+D on a line of its own.');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stdin) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > largestText) throw new WrongUse('The text from standard input is too long: no curriculum has 20 MB.');
    parts.push(bytes);
  }
  const bytes = Buffer.concat(parts);
  if (bytes.subarray(0, 8_000).includes(0) && !/^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) {
    throw new WrongUse('What comes from standard input is no text.');
  }
  return { text: textOf(bytes), filename: stdinFilename ?? unnamed };
}
