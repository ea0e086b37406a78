import { formatText, whyLeftAlone } from '../../syntax/format/format-text.ts';
import { type FormatOptions, houseStyle } from '../../syntax/format/options.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { diffText } from '../diff-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import { type Rewrite, rewriteFiles } from '../rewrite-files.ts';
import { harmless } from '../table-text.ts';
import { type Talk, talkTo } from '../talk.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { formatStdin } from './format-stdin.ts';
import type { FormatCommandOptions } from './options.ts';

/** Does what `hit-curriculum format` is asked for; resolves to the exit code. */
export async function format(
  paths: readonly string[],
  options: FormatCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const style = styleOf(options);
  if (paths.includes('-') || options.stdinFilename !== undefined) return formatStdin(paths, options, style, terminal);
  const talk = talkTo(terminal, options);
  const inputs = await readInputs(paths, { cwd: terminal.cwd(), folder: options.folder, talk });
  for (const sentence of inputs.unreadable) terminal.stderr.write(`${harmless(sentence)}\n`);

  const mistakes = inputs.documents.flatMap((document) => mistakeIn(document, inputs, style) ?? []);
  for (const mistake of mistakes) terminal.stderr.write(`${harmless(mistake)}\n`);
  const rewrites = inputs.documents.flatMap((document) => rewriteOf(document, inputs, style) ?? []);
  const isUnread = inputs.unreadable.length > 0;
  const code =
    options.check || options.diff ? show(rewrites, options, terminal) : await write(rewrites, talk, terminal);
  talk.note(counted(rewrites.length, inputs.documents.length - mistakes.length, options));
  if (isUnread || code === exitCodes.wrongUse) return exitCodes.wrongUse;
  return mistakes.length > 0 ? exitCodes.findings : code;
}

function styleOf({ indent }: FormatCommandOptions): FormatOptions {
  const columns = Number(indent ?? houseStyle.indentation);
  if (Number.isInteger(columns) && columns >= 2 && columns <= 8) return { indentation: columns };
  throw new WrongUse(`“${indent}” is no indentation: write a number from 2 to 8.`);
}

function mistakeIn({ tree, uri }: SourceDocument, { shown }: Inputs, style: FormatOptions): string | undefined {
  const mistake = whyLeftAlone(tree, style);
  return mistake && `${shown(uri)}:${mistake.line + 1}: left as it is. ${mistake.message}`;
}

function rewriteOf({ uri, text }: SourceDocument, { shown }: Inputs, style: FormatOptions): Rewrite | undefined {
  const after = formatText(text, style);
  return after === text ? undefined : { uri, shown: shown(uri), before: text, after };
}

function show(rewrites: readonly Rewrite[], options: FormatCommandOptions, terminal: Terminal): number {
  const isForPeople = terminal.stdout.isTTY === true;
  const paint = paintFor(terminal, options);
  for (const rewrite of rewrites) {
    terminal.stdout.write(options.diff ? diffText(rewrite, { paint, isForPeople }) : `${harmless(rewrite.shown)}\n`);
  }
  return rewrites.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** One file that cannot be written keeps none of the others from it. */
async function write(rewrites: readonly Rewrite[], talk: Talk, terminal: Terminal): Promise<number> {
  let code: number = exitCodes.clean;
  for (const rewrite of rewrites) {
    try {
      await rewriteFiles([rewrite]);
      terminal.stdout.write(`${harmless(rewrite.shown)}\n`);
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      talk.done();
      terminal.stderr.write(`${harmless(error.message)}\n`);
      code = exitCodes.wrongUse;
    }
  }
  return code;
}

function counted(changed: number, all: number, { check, diff }: FormatCommandOptions): string {
  const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
  if (changed === 0) return all === 1 ? 'The file is laid out already.' : `All ${files(all)} are laid out already.`;
  const done = check || diff ? 'would be laid out anew' : changed === 1 ? 'was laid out' : 'were laid out';
  return all === changed ? `${files(changed)} ${done}.` : `${files(changed)} of ${all} ${done}.`;
}
