import { shortened } from '../../rules/words/lists.ts';
import { closestTo } from '../../schema/words/did-you-mean.ts';
import type { ImportNote } from '../import/imported.ts';
import type { TableKind, Tables } from './tables.ts';

export interface Occupation {
  /** Such as `29-2072.00`. */
  readonly code: string;
  readonly title: string;
}

const kindsWithTitles: readonly TableKind[] = [
  'occupations',
  'tasks',
  'ratings',
  'technologies',
  'jobZones',
  'education',
  'alternateTitles',
];

const mostListed = 20;

/** The occupations that are wanted: those that are chosen by code or title, or the only one that there is. */
export function chosenOccupations(
  tables: Tables,
  wanted: readonly string[] | undefined,
  notes: ImportNote[],
): Occupation[] {
  const occupations = occupationsIn(tables);
  if (occupations.length === 0) {
    notes.push({
      severity: 'error',
      message:
        'No occupation was found. The text files of the O*NET database are wanted, such as “Task Statements.txt” and “Skills.txt”.',
    });
    return [];
  }
  if (wanted === undefined || wanted.length === 0) {
    if (occupations.length === 1) return occupations;
    notes.push({
      severity: 'error',
      message: `Say which of the ${occupations.length} occupations you want: ${listed(occupations)}.`,
    });
    return [];
  }
  const chosen = new Map<string, Occupation>();
  for (const one of wanted) {
    const found = find(one, occupations);
    if (found) chosen.set(found.code, found);
    else notes.push({ severity: 'error', message: `No occupation is “${shown(one)}”.${suggestion(one, occupations)}` });
  }
  return [...chosen.values()];
}

/** All occupations that the files of a database name, in the order of their codes. */
export function occupationsIn(tables: Tables): Occupation[] {
  const titles = new Map<string, string>();
  for (const kind of kindsWithTitles) {
    for (const row of tables.rows(kind)) {
      const code = row.cell('onetsoccode');
      if (!/^\d{2}-\d{4}(\.\d{2})?$/.test(code)) continue;
      if (!titles.get(code)) titles.set(code, row.cell('title'));
    }
  }
  return [...titles]
    .map(([code, title]) => ({ code, title: title === '' ? code : title }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function find(wanted: string, occupations: readonly Occupation[]): Occupation | undefined {
  const name = wanted.trim().toLowerCase();
  return occupations.find(({ code, title }) => code === name || code === `${name}.00` || title.toLowerCase() === name);
}

function suggestion(wanted: string, occupations: readonly Occupation[]): string {
  const isCode = /^[\d.-]+$/.test(wanted.trim());
  const near = isCode
    ? undefined
    : closestTo(
        wanted,
        occupations.map(({ title }) => title),
      );
  const found = occupations.find(({ title }) => title === near);
  return found ? ` Did you mean ${found.code} ${shown(found.title)}?` : ` There are ${listed(occupations)}.`;
}

function listed(occupations: readonly Occupation[]): string {
  return shortened(
    occupations.map(({ code, title }) => `${code} ${shown(title)}`),
    mostListed,
  );
}

function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').slice(0, 100);
}
