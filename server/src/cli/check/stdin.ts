import { largestFile, textOf } from '../../node/disk-files.ts';
import { isText } from '../../syntax/is-text.ts';
import type { InputOptions } from '../inputs.ts';
import { readStdin } from '../read-stdin.ts';
import type { Talk } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import type { CheckOptions } from './options.ts';

/** What a text is called that nobody gave a name. */
const unnamed = '<stdin>';

/** Reads the text that comes in by standard input, where a person asked for it: by `-`, or by the name that it has. */
export async function typedText(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  { terminal, talk }: { readonly terminal: Terminal; readonly talk: Talk },
): Promise<InputOptions['stdin']> {
  if (!paths.includes('-') && stdinFilename === undefined) return undefined;
  if (terminal.stdin.isTTY) talk.note('Write a text here, and end it with Ctrl+D on a line of its own.');
  const text = textOf(await readStdin(terminal, largestFile));
  if (!isText(text)) throw new WrongUse('What comes from standard input is no text.');
  return { text, filename: stdinFilename ?? unnamed };
}
