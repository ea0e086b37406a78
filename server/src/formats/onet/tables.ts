import Papa from 'papaparse';
import type { ImportNote, ImportSource } from '../import/imported.ts';
import { textOfSource } from '../import/source-text.ts';

/** A row by its columns, whose names are folded: `O*NET-SOC Code` and `onetsoc_code` are both `onetsoccode`. */
export interface Row {
  /** The text of a cell; empty where there is none. */
  cell(column: string): string;
}

/** What the files of the O*NET database hold, told by their columns, since their names differ between releases. */
const kinds = {
  occupations: { has: ['onetsoccode', 'title', 'description'], no: [] },
  alternateTitles: { has: ['onetsoccode', 'alternatetitle'], no: [] },
  tasks: { has: ['onetsoccode', 'taskid', 'task'], no: ['scaleid', 'dwaid'] },
  education: { has: ['onetsoccode', 'elementid', 'scaleid', 'category', 'datavalue'], no: ['taskid'] },
  ratings: { has: ['onetsoccode', 'elementid', 'scaleid', 'datavalue'], no: ['category', 'taskid'] },
  technologies: { has: ['onetsoccode', 'example', 'hottechnology'], no: [] },
  jobZones: { has: ['onetsoccode', 'jobzone'], no: [] },
  jobZoneReference: { has: ['jobzone', 'education'], no: ['onetsoccode'] },
  elements: { has: ['elementid', 'elementname', 'description'], no: ['onetsoccode', 'scaleid'] },
} as const;

export type TableKind = keyof typeof kinds;

/** Columns that releases from 30.3 on call otherwise, by what they were called before. */
const earlierNames: ReadonlyMap<string, string> = new Map([
  ['jobtitle', 'alternatetitle'],
  ['workplaceexample', 'example'],
]);

/** The release that a database is, as its read-me says it. */
export interface Release {
  /** Such as `29.3`. */
  readonly version?: string;
  /** Such as `May 2025`. */
  readonly published?: string;
}

export interface Tables {
  readonly release: Release;
  rows(kind: TableKind): readonly Row[];
  has(kind: TableKind): boolean;
}

/** Reads the files of a database; what is none of them is left alone. */
export function readTables(sources: readonly ImportSource[], notes: ImportNote[]): Tables {
  const tables = new Map<TableKind, Row[]>();
  let release: Release = {};
  for (const source of sources) {
    const read = textOfSource(source);
    if (!('text' in read)) {
      notes.push({ severity: 'warning', message: read.problem, source: source.name });
      continue;
    }
    const found = releaseIn(read.text);
    if (found) release = { ...found, ...release };
    const [header = [], ...cells] = cellsOf(read.text);
    const columns = new Map(header.map((name, index) => [earlierNames.get(folded(name)) ?? folded(name), index]));
    const kind = kindOf(columns);
    if (!kind) continue;
    const rows = tables.get(kind) ?? [];
    tables.set(kind, rows);
    for (const row of cells) rows.push({ cell: (column) => row[columns.get(column) ?? -1] ?? '' });
  }
  return { release, rows: (kind) => tables.get(kind) ?? [], has: (kind) => tables.has(kind) };
}

function kindOf(columns: ReadonlyMap<string, number>): TableKind | undefined {
  const names = Object.keys(kinds) as TableKind[];
  return names.find((name) => {
    const { has, no } = kinds[name];
    return has.every((column) => columns.has(column)) && !no.some((column) => columns.has(column));
  });
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The cells of a table, empty lines left out. In the files of O*NET a quotation mark is a character like any other. */
function cellsOf(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1);
  if (!first.includes('\t')) return first.includes(',') ? commaCells(text) : [];
  return text.split(/\r\n?|\n/).flatMap((line) => {
    if (line.trim() === '') return [];
    return [line.split('\t').map((cell) => withoutQuotes(cell.trim()))];
  });
}

function commaCells(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** Spreadsheets put a cell in quotation marks when they save it again. */
function withoutQuotes(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function releaseIn(text: string): Release | undefined {
  const head = text.slice(0, 2_000);
  const version = /O\*NET\D{0,3}\s(\d{1,2}\.\d{1,2})\s+Database/.exec(head)?.[1];
  if (version === undefined) return undefined;
  const published = /([A-Z][a-z]{2,8} \d{4}) Release/.exec(head)?.[1];
  return { version, ...(published === undefined ? {} : { published }) };
}
