import path from 'node:path';
import { URI } from 'vscode-uri';
import { largestFile } from '../../node/disk-files.ts';
import { formatText, whyLeftAlone } from '../../syntax/format/format-text.ts';
import type { FormatOptions } from '../../syntax/format/options.ts';
import { isText } from '../../syntax/is-text.ts';
import { isConfigFile } from '../../workspace/config-file.ts';
import { createDocument } from '../../workspace/document.ts';
import { diffText } from '../diff-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { readStdin } from '../read-stdin.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { textFileOf } from '../text-file.ts';
import { WrongUse } from '../wrong-use.ts';
import type { FormatCommandOptions } from './options.ts';

/** Lays out what comes in through standard input; what cannot be read as YAML goes out as it came in. */
export async function formatStdin(
  paths: readonly string[],
  options: FormatCommandOptions,
  style: FormatOptions,
  terminal: Terminal,
): Promise<number> {
  if (paths.some((one) => one !== '-')) {
    throw new WrongUse(
      'Standard input is formatted by itself: leave out “-” and --stdin-filename, or the other paths.',
    );
  }
  if (terminal.stdin.isTTY) throw new WrongUse('Standard input is a terminal: send a file to it, as in < draft.yaml.');
  const shown = options.stdinFilename ?? 'standard input';
  const file = textFileOf(await readStdin(terminal, largestFile));
  if (!file || !isText(file.text)) throw new WrongUse(`${shown} is no text in UTF-8 or UTF-16.`);
  const { tree, uri, kind } = createDocument(uriOf(options, terminal), file.text, 1);
  if (kind === undefined && !isConfigFile(uri)) {
    throw new WrongUse(
      `${shown} is no file of the format: say its name with --stdin-filename, as in hit.curriculum.yaml, or begin it with “curriculum:”, “catalog:”, “role:” or “framework:”.`,
    );
  }
  const mistake = whyLeftAlone(tree, style);
  if (mistake) terminal.stderr.write(`${shown}:${mistake.line + 1}: left as it is. ${mistake.message}\n`);
  const after = formatText(file.text, style);
  const isChanged = after !== file.text;
  if (options.diff) {
    const paint = paintFor(terminal, options);
    const diff = { shown, before: file.text, after };
    if (isChanged) terminal.stdout.write(diffText(diff, { paint, isForPeople: terminal.stdout.isTTY === true }));
  } else if (options.check) {
    if (isChanged) terminal.stdout.write(`${shown}\n`);
  } else {
    terminal.stdout.write(file.encoded(after));
  }
  return mistake || (isChanged && (options.check || options.diff)) ? exitCodes.findings : exitCodes.clean;
}

function uriOf({ stdinFilename = 'stdin.yaml' }: FormatCommandOptions, { cwd }: Terminal): string {
  return URI.file(path.resolve(cwd(), stdinFilename)).toString();
}
