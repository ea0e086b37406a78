import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type ImportFormat, importFormats, isImportFormat } from '../../formats/import/formats.ts';
import type { ImportOptions } from '../../formats/import/imported.ts';
import { likelyFormats } from '../../formats/import/likely-formats.ts';
import { isOfSeveral } from '../../formats/spreadsheet/fields.ts';
import { WrongUse } from '../wrong-use.ts';
import type { ImportCommandOptions } from './options.ts';

const known = Object.keys(importFormats).join(', ');

/** The format that a person named; where it is a file, the sentence says how to name the format of that. */
export async function formatNamed(
  named: string | undefined,
  files: readonly string[],
  cwd: string,
): Promise<ImportFormat> {
  if (named === undefined) throw new WrongUse(`Say the format and the files. There is: ${known}.`);
  if (!isImportFormat(named)) {
    const start = await startOf(path.resolve(cwd, named));
    const meant = /^\.?(?:csv|tsv|excel|xlsx?|xlsm|ods|table|sheet)$/i.test(named) ? ' Did you mean spreadsheet?' : '';
    if (!start) throw new WrongUse(`“${named}” is no format to import. There is: ${known}.${meant}`);
    const [likely] = likelyFormats(named, start);
    throw new WrongUse(
      likely
        ? `Say the format first, as in hit-curriculum import ${likely} ${[named, ...files].map(quoted).join(' ')}.`
        : `Say the format first: ${known}.`,
    );
  }
  if (files.length === 0) throw new WrongUse(`Say which file to import: hit-curriculum import ${named} <file>.`);
  return named;
}

/** The first bytes of a file; undefined for what is none. */
async function startOf(place: string): Promise<Uint8Array | undefined> {
  const status = await stat(place).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  const start: Buffer[] = await createReadStream(place, { end: 9_999 })
    .toArray()
    .catch(() => []);
  return Buffer.concat(start);
}

function quoted(word: string): string {
  return /[^\w./\\-]/.test(word) ? `"${word}"` : word;
}

const switches = {
  id: '--id',
  title: '--title',
  columns: '--map',
  sheet: '--sheet',
  occupations: '--occupation',
} as const satisfies Partial<Record<keyof ImportOptions, string>>;

/** What is said for the import, as far as the format knows it. */
export function optionsFor(format: ImportFormat, options: ImportCommandOptions): ImportOptions {
  const said: Omit<ImportOptions, 'taxonomy'> = {
    ...(options.id === undefined ? {} : { id: idOf(options.id) }),
    ...(options.title === undefined ? {} : { title: titleOf(options.title) }),
    ...(options.map === undefined ? {} : { columns: columnsOf(options.map) }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.occupation === undefined
      ? {}
      : { occupations: options.occupation.flatMap((one) => one.split(',')).map((one) => one.trim()) }),
  };
  const understood: readonly string[] = importFormats[format].options;
  for (const name of Object.keys(said) as (keyof typeof switches)[]) {
    if (understood.includes(name)) continue;
    throw new WrongUse(`${switches[name]} means nothing for ${importFormats[format].title}; leave it out.`);
  }
  return said;
}

function idOf(written: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)) return written;
  throw new WrongUse(`“${written}” is no id: write lower-case words joined by hyphens, such as hit-aas.`);
}

function titleOf(written: string): string {
  const words = written.replace(/\s+/g, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(words)) return words;
  throw new WrongUse(`“${written}” is no title: use at least one letter or digit.`);
}

/** A heading may have an equals sign in it, and the name of a field has none. */
function columnsOf(pairs: readonly string[]): Record<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [heading, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || heading === '' || field === '') {
      throw new WrongUse(`“${pair}” maps no column: write its heading and what it holds, as in --map "Crs No=code".`);
    }
    const before = columns.get(field) ?? [];
    if (before.length > 0 && !isOfSeveral(field)) {
      throw new WrongUse(
        `Two columns are mapped to “${field}”: “${before[0]}” and “${heading}”; leave one of them out.`,
      );
    }
    columns.set(field, [...before, heading]);
  }
  return Object.fromEntries(columns);
}
