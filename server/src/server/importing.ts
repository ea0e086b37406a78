import { builtIn } from '../built-in.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { countsOf, partsInWords } from '../formats/findings/counts.ts';
import { checkedFile } from '../formats/findings/file-findings.ts';
import {
  type ImportFormat,
  type ImportFormatAbout,
  importFormats,
  importFrom,
  isImportFormat,
} from '../formats/import/formats.ts';
import type { ImportedFile, ImportNote, ImportOptions, ImportSource } from '../formats/import/imported.ts';
import { kindOfNote } from '../formats/import/kinds-of-notes.ts';
import { madeInWords } from '../formats/import/made-in-words.ts';
import { placeInSource } from '../formats/import/place-in-source.ts';
import type { Occupation } from '../formats/onet/occupations.ts';
import type { SourceColumns } from '../formats/spreadsheet/columns.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fromBase64 } from './base64.ts';
import type { Problem } from './made-document.ts';

/** A format that can be imported. */
export interface ImportChoice {
  readonly format: ImportFormat;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** How the names of such files end. */
  readonly endings: readonly string[];
  /** What comes of it, such as “a program”. */
  readonly makes: string;
  /** What can be said besides the files, by the names of `ImportOptions`. */
  readonly options: readonly string[];
  /** Which files are read, where it comes as a folder of many; without their endings, written in any way. */
  readonly names?: readonly string[];
  /** Whether the file that was named may be one. */
  readonly fits: boolean;
}

/** A file to import, as a message holds it. */
export interface SentSource {
  readonly name: string;
  readonly base64: string;
}

export interface ImportParams {
  readonly format: string;
  readonly sources: readonly SentSource[];
  readonly options?: ImportOptions;
  /** The URI of the folder that the files are to lie in: what lies there is known to the checks. */
  readonly folder?: string;
}

/** What would be made, and what there is to say about it. Nothing is written. */
export interface ImportAnswer {
  readonly files: readonly CheckedFile[];
  readonly notes: readonly ToldNote[];
}

export interface ToldNote extends ImportNote {
  /** Notes of one kind differ only in what they name. */
  readonly kind: string;
  /** Where in the source, in words: `H11` in a workbook, `line 11` in a text; empty where it is about the whole. */
  readonly place: string;
}

export interface CheckedFile extends ImportedFile {
  /** What it holds, in counts: `25 courses, 5 terms, 69 credits`. */
  readonly made: string;
  readonly findings: FoundIn;
  /** Whether it is the file of that name in the folder, with something added. */
  readonly grown: boolean;
}

/** What is found in a file: how much, and the first few messages, the gravest first. */
export interface FoundIn {
  /** How much, as the command line says it: `1 error, 3 warnings`; empty where nothing is found. */
  readonly words: string;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly first: readonly { readonly line: number; readonly message: string }[];
}

/** What may be imported at once, so that no message is too long to be sent: 40 MB. */
export const mostBytes = 40 * 1024 * 1024;

const mostMessages = 10;

/** The folder that files are imported into. */
export interface ImportFolder {
  /** The text of a file in it, as it is in the editor. */
  text(name: string): string | undefined;
  /** The workspace as it would be with some more files in the folder. */
  with(files: readonly ImportedFile[]): { readonly snapshot: Snapshot; uriOf(file: ImportedFile): string };
}

/** Makes files of ours of what was sent, and checks them; or says why that cannot be. */
export async function imported(params: ImportParams, folder: ImportFolder): Promise<ImportAnswer | Problem> {
  if (!isImportFormat(params.format)) return { problem: `There is no format “${params.format}”.` };
  const sources = sourcesIn(params.sources);
  if ('problem' in sources) return sources;
  const { grows }: ImportFormatAbout = importFormats[params.format];
  const before = grows === undefined ? undefined : folder.text(grows);
  const grown =
    grows === undefined || before === undefined ? [] : [{ name: grows, bytes: new TextEncoder().encode(before) }];
  const { files, notes } = await importFrom(params.format, [...sources.sources, ...grown], {
    ...optionsIn(params.options),
    taxonomy: builtIn.taxonomy,
  });
  if (files.length === 0) {
    const error = notes.find(({ severity }) => severity === 'error');
    return { problem: error ? placed(error) : `Nothing for ${importFormats[params.format].makes} was found in it.` };
  }
  const { snapshot, uriOf } = folder.with(files);
  const checked = files.map((file) => ({
    ...file,
    made: madeOf(snapshot, uriOf(file)),
    findings: foundIn(snapshot, uriOf(file)),
    grown: grown.some(({ name }) => name === file.name),
  }));
  return { files: checked, notes: notes.map(told) };
}

/** The occupations in the files of an O*NET database that were sent, to choose from; or why they are not known. */
export async function occupationsOf(sent: unknown): Promise<{ readonly occupations: readonly Occupation[] } | Problem> {
  const sources = sourcesIn(sent);
  if ('problem' in sources) return sources;
  const { occupationsIn } = await import('../formats/onet/occupations.ts');
  const { readTables } = await import('../formats/onet/tables.ts');
  return { occupations: occupationsIn(readTables(sources.sources, [])) };
}

/** What the columns of a spreadsheet that was sent are taken for, with what was told of them; or why it cannot be read. */
export async function columnsOfSent(sent: unknown, options: unknown): Promise<SourceColumns | Problem> {
  const sources = sourcesIn(sent);
  if ('problem' in sources) return sources;
  const [source] = sources.sources;
  if (!source) return { problem: 'Choose a file to import.' };
  return (await import('../formats/spreadsheet/columns.ts')).columnsOf(source, optionsIn(options));
}

/** The files that were sent; or why they cannot be read. */
function sourcesIn(sent: unknown): { readonly sources: readonly ImportSource[] } | Problem {
  if (!Array.isArray(sent) || !sent.every(isSource)) return { problem: 'The files to import are missing.' };
  if (sent.length === 0) return { problem: 'Choose a file to import.' };
  // Four characters hold three bytes.
  const bytes = sent.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
  if (bytes > mostBytes) return { problem: tooMuch(bytes) };
  const sources: ImportSource[] = [];
  for (const { name, base64 } of sent) {
    const bytes = fromBase64(base64);
    if (!bytes) return { problem: `${name} did not arrive as it was sent.` };
    sources.push({ name, bytes });
  }
  return { sources };
}

function tooMuch(bytes: number): string {
  const megabytes = (count: number) => Math.round(count / 1024 / 1024);
  return `That is ${megabytes(bytes)} MB, and at most ${megabytes(mostBytes)} MB can be imported at once. Choose fewer or smaller files.`;
}

function isSource(value: unknown): value is SentSource {
  if (typeof value !== 'object' || value === null) return false;
  return 'name' in value && typeof value.name === 'string' && 'base64' in value && typeof value.base64 === 'string';
}

/** The options that are of the right type; an editor may send anything. */
function optionsIn(sent: unknown): ImportOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const { id, title, sheet, columns, occupations } = sent as Record<string, unknown>;
  const words = Object.entries({ id, title, sheet }).filter(([, word]) => typeof word === 'string' && word !== '');
  return {
    ...Object.fromEntries(words),
    ...(typeof columns === 'object' && columns !== null
      ? { columns: Object.fromEntries(Object.entries(columns).filter(([, headings]) => isHeadings(headings))) }
      : {}),
    ...(Array.isArray(occupations) ? { occupations: occupations.filter((code) => typeof code === 'string') } : {}),
  };
}

function isHeadings(sent: unknown): sent is string | readonly string[] {
  return typeof sent === 'string' || (Array.isArray(sent) && sent.every((heading) => typeof heading === 'string'));
}

/** A note as a sentence that stands by itself. */
function placed(note: ImportNote): string {
  const place = [note.source ?? '', placeInSource(note)].filter((part) => part !== '');
  return place.length === 0 ? note.message : `${place.join(', ')}: ${note.message}`;
}

function told(note: ImportNote): ToldNote {
  return { ...note, kind: kindOfNote(note), place: placeInSource(note) };
}

function madeOf(snapshot: Snapshot, uri: string): string {
  const document = snapshot.document(uri);
  return document ? madeInWords(snapshot, document) : '';
}

function foundIn(snapshot: Snapshot, uri: string): FoundIn {
  const document = snapshot.document(uri);
  const found = diagnostics(snapshot, uri).toSorted((one, other) => (one.severity ?? 1) - (other.severity ?? 1));
  const count = (severity: number) => found.filter((one) => (one.severity ?? 1) === severity).length;
  const [errors, warnings] = [count(1), count(2)];
  const checked = document ? [checkedFile({ document, diagnostics: found }, (shown) => shown)] : [];
  return {
    words: partsInWords(countsOf(checked.flat()))
      .map(({ words }) => words)
      .join(', '),
    errors,
    warnings,
    others: found.length - errors - warnings,
    first: found.slice(0, mostMessages).map(({ range, message }) => ({
      line: range.start.line + 1,
      message: typeof message === 'string' ? message : message.value,
    })),
  };
}
