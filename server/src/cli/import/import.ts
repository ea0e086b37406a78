import path from 'node:path';
import { builtIn } from '../../built-in.ts';
import { countsOf, partsInWords } from '../../formats/findings/counts.ts';
import { type CheckedFile, isAtLeast } from '../../formats/findings/finding.ts';
import { importFormats, importFrom } from '../../formats/import/formats.ts';
import type { ImportNote } from '../../formats/import/imported.ts';
import { fewOfEachKind } from '../../formats/import/kinds-of-notes.ts';
import { exitCodes } from '../exit-codes.ts';
import { noteLine } from '../note-line.ts';
import { mustBeFolder } from '../read-folder.ts';
import { harmless } from '../table-text.ts';
import { type Talk, talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { writeAllWhole } from '../write-file.ts';
import { findingsIn } from './findings.ts';
import type { ImportCommandOptions } from './options.ts';
import { makeFolderFor, type PlacedFile, placesFor } from './places.ts';
import { formatNamed, optionsFor } from './request.ts';
import { readSources } from './sources.ts';

/** Does what `hit-curriculum import` is asked for; resolves to the exit code. */
export async function importFiles(
  named: string | undefined,
  files: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const cwd = terminal.cwd();
  const talk = talkTo(terminal, options);
  const format = await formatNamed(named, files, cwd);
  const said = optionsFor(format, options);
  if (options.folder !== undefined) await mustBeFolder(path.resolve(cwd, options.folder), options.folder);
  const sources = await readSources(files, format, { terminal, talk });
  const { files: made, notes } = await importFrom(format, sources, { ...said, taxonomy: builtIn.taxonomy });
  if (made.length === 0) {
    tellFailure(notes, `Nothing for ${importFormats[format].makes} was found in it.`, terminal);
    return exitCodes.wrongUse;
  }
  const isPrinted = options.dryRun === true || options.out === '-';
  const placed = await placesFor(made, {
    cwd,
    out: options.out === '-' ? undefined : options.out,
    force: options.force === true || isPrinted,
  });
  if (isPrinted) terminal.stdout.write(texts(placed));
  else await write(placed, terminal);
  tellNotes(notes, { terminal, talk, isVerbose: options.verbose === true });
  const checked = await findingsIn(placed, { cwd, folder: options.folder, talk });
  tellFindings(checked, { terminal, talk, isVerbose: options.verbose === true, isWritten: !isPrinted });
  const isWhole = notes.every(({ severity }) => severity !== 'error');
  const isClean = checked.every(({ findings }) => findings.every(({ severity }) => !isAtLeast(severity, 'warning')));
  return isWhole && isClean ? exitCodes.clean : exitCodes.findings;
}

/** One sentence, where there is only one thing to say. */
function tellFailure(notes: readonly ImportNote[], otherwise: string, { stderr }: Terminal): void {
  const errors = notes.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) stderr.write(`${otherwise}\n`);
  for (const { note, more } of fewOfEachKind(errors, mostOfKind)) {
    const isNamed = note.source !== undefined && note.line === undefined && note.message.startsWith(note.source);
    stderr.write(`${isNamed ? harmless(note.message) : noteLine(note)}\n`);
    if (more > 0) stderr.write(`… and ${more.toLocaleString('en-US')} more of this kind.\n`);
  }
}

/** Several files are told apart by a remark above each. */
function texts(placed: readonly PlacedFile[]): string {
  const [only, ...others] = placed;
  if (only && others.length === 0) return only.file.text;
  return placed.map(({ file, shown }) => `# ${harmless(shown)}\n${file.text}`).join('---\n');
}

async function write(placed: readonly PlacedFile[], { stdout }: Terminal): Promise<void> {
  for (const one of placed) await makeFolderFor(one);
  await writeAllWhole(placed.map(({ place, file, shown }) => ({ file: place, content: file.text, shown })));
  for (const { shown } of placed) stdout.write(`${harmless(shown)}\n`);
}

/** So many notes of a kind are told without `--verbose`. */
const mostOfKind = 10;

/** What is missing is said always; the rest not with `--quiet`. */
function tellNotes(
  notes: readonly ImportNote[],
  { terminal, talk, isVerbose }: { terminal: Terminal; talk: Talk; isVerbose: boolean },
): void {
  for (const { note, more } of fewOfEachKind(notes, isVerbose ? Number.POSITIVE_INFINITY : mostOfKind)) {
    const lines = [noteLine(note), ...(more > 0 ? [andMore(more)] : [])];
    for (const line of lines) {
      if (note.severity === 'error') terminal.stderr.write(`${line}\n`);
      else talk.note(line);
    }
  }
}

function andMore(count: number): string {
  return `… and ${count.toLocaleString('en-US')} more of this kind (--verbose shows all).`;
}

/** So many findings of a file are told without `--verbose`. */
const mostTold = 5;

interface TellOptions {
  readonly terminal: Terminal;
  readonly talk: Talk;
  readonly isVerbose: boolean;
  readonly isWritten: boolean;
}

function tellFindings(files: readonly CheckedFile[], { terminal, talk, isVerbose, isWritten }: TellOptions): void {
  for (const checked of files) {
    const { file, findings } = checked;
    const parts = partsInWords(countsOf([checked])).map(({ words }) => words);
    const name = harmless(file);
    if (findings.length === 0) {
      talk.note(`${name} checks clean.`);
      continue;
    }
    const grave = findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
    const told = isVerbose ? findings : grave.slice(0, mostTold);
    for (const { range, message, severity } of told) {
      const line = `${name}:${range.start.line + 1}: ${harmless(message)}`;
      if (severity === 'error') terminal.stderr.write(`${line}\n`);
      else talk.note(line);
    }
    const more = isWritten && told.length < findings.length ? `; hit-curriculum check ${name} tells all` : '';
    talk.note(`${name}: ${parts.join(', ')}${more}.`);
  }
}
