import { formatText, whyLeftAlone } from '../../syntax/format/format-text.ts';
import { type FormatOptions, houseStyle } from '../../syntax/format/options.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { exitCodes } from '../exit-codes.ts';
import { fileDiff, withoutDiff } from '../file-diff.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import { leftAsLossy, lossyUris } from '../lossy-files.ts';
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
  const lossy = await lossyUris(inputs.documents);
  const wanted = inputs.documents.flatMap((document) => rewriteOf(document, inputs, style) ?? []);
  const refused = wanted.filter(({ uri }) => lossy.has(uri));
  for (const { shown } of refused) terminal.stderr.write(`${harmless(leftAsLossy(shown))}\n`);
  const rewrites = wanted.filter(({ uri }) => !lossy.has(uri));
  const failed = options.check || options.diff ? 0 : await write(rewrites, inputs, talk, terminal);
  if (options.check || options.diff) await show(rewrites, options, terminal);

  const left = mistakes.length + refused.length + failed;
  const counts = { changed: rewrites.length - failed, all: inputs.documents.length - left, left };
  if (counts.all > 0) talk.note(counted(counts, options));
  if (inputs.unreadable.length + refused.length + failed > 0) return exitCodes.wrongUse;
  const isOtherwise = (options.check || options.diff) && rewrites.length > 0;
  return mistakes.length > 0 || isOtherwise ? exitCodes.findings : exitCodes.clean;
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

async function show(rewrites: readonly Rewrite[], options: FormatCommandOptions, terminal: Terminal): Promise<void> {
  const { stdout, stderr } = terminal;
  const look = { paint: paintFor(terminal, options), isForPeople: stdout.isTTY === true };
  for (const rewrite of rewrites) {
    const diff = options.diff ? await fileDiff(rewrite, look) : `${harmless(rewrite.shown)}\n`;
    if (diff === undefined) stderr.write(`${harmless(withoutDiff(rewrite.shown))}\n`);
    else stdout.write(diff);
  }
}

/** One file that cannot be written keeps none of the others from it; resolves to the number of such files. */
async function write(
  rewrites: readonly Rewrite[],
  { workspace }: Inputs,
  talk: Talk,
  terminal: Terminal,
): Promise<number> {
  let failed = 0;
  for (const rewrite of rewrites) {
    try {
      await rewriteFiles([rewrite], workspace.state().folders);
      terminal.stdout.write(`${harmless(rewrite.shown)}\n`);
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      talk.done();
      terminal.stderr.write(`${harmless(error.message)}\n`);
      failed++;
    }
  }
  return failed;
}

interface FormatCounts {
  /** Files that have or would have another layout. */
  readonly changed: number;
  /** All files but those that were left as they are. */
  readonly all: number;
  readonly left: number;
}

function counted({ changed, all, left }: FormatCounts, { check, diff }: FormatCommandOptions): string {
  const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
  if (changed === 0) {
    if (all === 1) return `The ${left > 0 ? 'other ' : ''}file is laid out already.`;
    return left > 0 ? `The other ${files(all)} are laid out already.` : `All ${files(all)} are laid out already.`;
  }
  const done = check || diff ? 'would be laid out anew' : changed === 1 ? 'was laid out' : 'were laid out';
  return all === changed ? `${files(changed)} ${done}.` : `${files(changed)} of ${all} ${done}.`;
}
