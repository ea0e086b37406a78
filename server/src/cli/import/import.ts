import path from 'node:path';
import { builtIn } from '../../built-in.ts';
import { isAtLeast } from '../../formats/findings/finding.ts';
import { importFormats, importFrom } from '../../formats/import/formats.ts';
import type { ImportNote } from '../../formats/import/imported.ts';
import { fewOfEachKind } from '../../formats/import/kinds-of-notes.ts';
import { exitCodes } from '../exit-codes.ts';
import { noteLine } from '../note-line.ts';
import { mustBeFolder } from '../read-folder.ts';
import { harmless } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import { notesLook, type Terminal } from '../terminal.ts';
import { writeAllWhole } from '../write-file.ts';
import { checkedFiles } from './findings.ts';
import type { ImportCommandOptions } from './options.ts';
import { makeFolderFor, type PlacedFile, placesFor } from './places.ts';
import { formatNamed, optionsFor } from './request.ts';
import { readSources } from './sources.ts';
import { tellFindings, tellMade } from './tell-files.ts';
import { mostOfKind, type Telling, tellNotes } from './tell-notes.ts';

/** Does what `hit-curriculum import` is asked for; resolves to the exit code. */
export async function importFiles(
  named: string | undefined,
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const cwd = terminal.cwd();
  const talk = talkTo(terminal, options);
  const format = await formatNamed(named, paths, cwd);
  const said = optionsFor(format, options);
  if (options.folder !== undefined) await mustBeFolder(path.resolve(cwd, options.folder), options.folder);
  const sources = await readSources(paths, format, { terminal, talk });
  const { files, notes } = await importFrom(format, sources, { ...said, taxonomy: builtIn.taxonomy });
  const unread = notes.filter((note) => note.unread);
  if (files.length === 0 || unread.length > 0) {
    const errors = notes.filter(({ severity }) => severity === 'error');
    tellFailure(
      files.length === 0 ? errors : unread,
      `Nothing for ${importFormats[format].makes} was found in it.`,
      terminal,
    );
    if (files.length > 0) terminal.stderr.write('Nothing is written: mend that, or leave it out.\n');
    return exitCodes.wrongUse;
  }
  const isPrinted = options.dryRun === true || options.out === '-';
  const placed = await placesFor(files, {
    cwd,
    out: options.out === '-' ? undefined : options.out,
    force: options.force === true || isPrinted,
  });
  if (isPrinted) terminal.stdout.write(texts(placed));
  else await write(placed);
  const made = await checkedFiles(placed, { cwd, folder: options.folder, talk });
  const telling: Telling = {
    terminal,
    talk,
    look: notesLook(terminal, options),
    isVerbose: options.verbose === true,
    isQuiet: options.quiet === true,
  };
  tellMade(made, telling, !isPrinted);
  tellNotes(notes, telling);
  tellFindings(made, telling, !isPrinted);
  const isWhole = notes.every(({ severity }) => severity !== 'error');
  const isClean = made.every(({ findings }) => findings.every(({ severity }) => !isAtLeast(severity, 'warning')));
  return isWhole && isClean ? exitCodes.clean : exitCodes.findings;
}

/** One sentence, where there is only one thing to say. */
function tellFailure(errors: readonly ImportNote[], otherwise: string, { stderr }: Terminal): void {
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

async function write(placed: readonly PlacedFile[]): Promise<void> {
  for (const one of placed) await makeFolderFor(one);
  await writeAllWhole(placed.map(({ place, file, shown }) => ({ file: place, content: file.text, shown })));
}
