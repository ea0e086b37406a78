import { countsOf, partsInWords } from '../../formats/findings/counts.ts';
import { type CheckedFile, type FileFinding, isAtLeast } from '../../formats/findings/finding.ts';
import { placedWords } from '../placed-words.ts';
import { harmless } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';
import type { Telling } from './tell-notes.ts';

/** A file that was made, with what is found in it. */
export interface MadeFile extends CheckedFile {
  /** What it holds, in counts; empty where there is nothing to count. */
  readonly holds: string;
}

/** So many findings of a file are told without `--verbose`. */
const mostTold = 5;

/** Where the new files are, for scripts a place a line, and what they hold, for whoever wants to verify it. */
export function tellMade(made: readonly MadeFile[], { terminal, talk, look, isQuiet }: Telling, isWritten: boolean) {
  talk.done();
  // Where both are seen on one terminal, a name stands above its counts and is not said again.
  const isBeside = look !== undefined && isWritten && terminal.stdout.isTTY === true;
  for (const { file, holds } of made) {
    const name = harmless(file);
    if (isWritten) terminal.stdout.write(`${name}\n`);
    if (isQuiet || holds === '') continue;
    if (isBeside) terminal.stderr.write(`  ${look.paint.bold(holds)}\n`);
    else talk.note(`${name}: ${holds}.`);
  }
}

/** What is found in the new files; of errors always, of the rest not with `--quiet`. */
export function tellFindings(made: readonly MadeFile[], telling: Telling, isWritten: boolean): void {
  for (const one of made) {
    const { findings } = one;
    const grave = findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
    const told = telling.isVerbose ? findings : grave.slice(0, mostTold);
    const said = telling.isQuiet ? told.filter(({ severity }) => severity === 'error') : told;
    const more = isWritten && told.length < findings.length;
    if (telling.look) tellBlock(one, said, telling, { look: telling.look, more });
    else tellLines(one, said, telling, more);
  }
}

function tellLines(one: MadeFile, told: readonly FileFinding[], { terminal, talk }: Telling, more: boolean): void {
  const name = harmless(one.file);
  if (one.findings.length === 0) talk.note(`${name} checks clean.`);
  for (const { range, message, severity } of told) {
    const line = `${name}:${range.start.line + 1}: ${harmless(message)}`;
    if (severity === 'error') terminal.stderr.write(`${line}\n`);
    else talk.note(line);
  }
  if (one.findings.length > 0) talk.note(`${name}: ${foundInWords(one, more)}`);
}

function tellBlock(
  one: MadeFile,
  told: readonly FileFinding[],
  { terminal, isQuiet }: Telling,
  { look, more }: { readonly look: TextLook; readonly more: boolean },
): void {
  const { paint, width } = look;
  if (isQuiet && told.length === 0) return;
  const name = harmless(one.file);
  if (one.findings.length === 0) {
    terminal.stderr.write(`\n${paint.good('✓')} ${name} checks clean.\n`);
    return;
  }
  const tones = { error: paint.poor, warning: paint.fair, information: paint.calm, hint: paint.faint } as const;
  const lines = told.map(({ range, message, severity }) => ({
    place: `line ${range.start.line + 1}`,
    words: message,
    paint: tones[severity],
  }));
  const blocks = [
    paint.bold(`Found in ${name}`),
    ...(lines.length === 0 ? [] : [placedWords(lines, look)]),
    ...(isQuiet ? [] : wrapped(foundInWords(one, more), width - 2).map((line) => `  ${line}`)),
  ];
  terminal.stderr.write(`\n${blocks.join('\n')}\n`);
}

function foundInWords(one: MadeFile, more: boolean): string {
  const parts = partsInWords(countsOf([one])).map(({ words }) => words);
  const file = harmless(one.file);
  const named = /[^\w./\\:-]/.test(file) ? `"${file}"` : file;
  return `${parts.join(', ')}${more ? `; hit-curriculum check ${named} tells all` : ''}.`;
}
