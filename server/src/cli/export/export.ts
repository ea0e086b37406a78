import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Exported } from '../../formats/export/exported.ts';
import { type ExportFormat, exportFormats, exportTo, isExportFormat } from '../../formats/export/formats.ts';
import { isCoverageFormat } from '../../formats/report/formats.ts';
import { dateOf } from '../date-option.ts';
import { exitCodes } from '../exit-codes.ts';
import { findFile } from '../find-file.ts';
import { noteLine } from '../note-line.ts';
import { type OutDocument, outFile } from '../out-file.ts';
import { readFor } from '../read-for.ts';
import { shownFrom } from '../shown-from.ts';
import { harmless } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import type { ExportCommandOptions } from './options.ts';

/** Does what `hit-curriculum export` is asked for; resolves to the exit code. */
export async function exportFile(
  named: string | undefined,
  what: string | undefined,
  options: ExportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const format = formatNamed(named, what);
  const { from, title } = exportFormats[format];
  if (options.way !== undefined && from !== 'curriculum') {
    throw new WrongUse(`--way means nothing for ${title}: only programs have plans.`);
  }
  const date = dateOf(options.date);
  const talk = talkTo(terminal, options);
  const { snapshot, document, folder } = await findFile(from, what, {
    cwd: terminal.cwd(),
    folder: options.folder,
    progress: talk.progress,
  });
  talk.done();
  const exported = await exportTo(format, snapshot, document, {
    date,
    ...(options.way === undefined ? {} : { way: options.way }),
  });
  const [failure] = exported.notes.filter(({ severity }) => severity === 'error');
  if (exported.content.length === 0) throw new WrongUse(failure?.message ?? `There is nothing to write as ${title}.`);
  if (options.out === undefined) {
    terminal.stdout.write(exported.content);
  } else {
    const document = { endings: endings[format], ...readFor({ snapshot, folder }) };
    const shown = await written(exported, options.out, document, terminal.cwd());
    talk.note(`${shown} is written.`);
  }
  for (const note of exported.notes) {
    if (note.severity === 'error') terminal.stderr.write(`${noteLine(note)}\n`);
    else talk.note(noteLine(note));
  }
  return exitCodes.clean;
}

/** How the names of files in each format end, the usual ending first. */
const endings: Readonly<Record<ExportFormat, readonly string[]>> = {
  'curricular-analytics': ['.csv'],
  case: ['.case.json', '.json'],
  'ctdl-asn': ['.jsonld', '.json'],
};

function formatNamed(named: string | undefined, what: string | undefined): ExportFormat {
  const known = Object.keys(exportFormats).join(', ');
  if (named === undefined) throw new WrongUse(`Say the format and what to write in it. There is: ${known}.`);
  if (isExportFormat(named)) return named;
  if (isCoverageFormat(named) || named === 'svg') {
    throw new WrongUse(
      `${named} is a document about coverage: hit-curriculum coverage ${what === undefined ? '' : `${what} `}--format ${named} writes it.`,
    );
  }
  const page = `hit-curriculum coverage ${what === undefined ? '' : `${what} `}--out ${pageOf(what)}`;
  if (isPrinted(named)) {
    throw new WrongUse(`“${named}” is no format to export to: write a page with ${page}, and print it from a browser.`);
  }
  throw new WrongUse(`“${named}” is no format to export to. There is: ${known}.`);
}

/** Documents that are printed or written from a page, by the names that people have for them. */
function isPrinted(named: string): boolean {
  return /^\.?(?:pdf|word|docx?|print)$/i.test(named);
}

/** What a page about a program may be called; a path or a title is left to the person. */
function pageOf(what: string | undefined): string {
  return `${what !== undefined && /^[a-z0-9-]+$/.test(what) ? what : 'coverage'}.html`;
}

/** Writes into the folder or to the file that was named; resolves to the place as it is shown. */
async function written({ name, content }: Exported, out: string, document: OutDocument, cwd: string): Promise<string> {
  const target = path.resolve(cwd, out);
  const isFolder = /[\\/]$/.test(out) || ((await stat(target).catch(() => undefined))?.isDirectory() ?? false);
  // The name comes from an id in somebody's file: it must never lead out of the folder.
  if (isFolder && !/^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u.test(name)) {
    throw new WrongUse(`“${harmless(name)}” cannot be the name of a file: name the file with --out.`);
  }
  const place = isFolder ? path.join(target, name) : target;
  const shown = shownFrom(cwd, place);
  await outFile(place, document, cwd);
  if (isFolder) {
    await mkdir(target, { recursive: true }).catch(() => {
      throw new WrongUse(`The folder ${out} cannot be made.`);
    });
  }
  await writeWhole(place, content, shown);
  return shown;
}
