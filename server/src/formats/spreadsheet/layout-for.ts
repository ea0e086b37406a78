import { closestTo } from '../../schema/words/did-you-mean.ts';
import type { ImportSource } from '../import/imported.ts';
import { foldAsTold, type Layout, layoutOf, type ToldColumns } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { sheetsOf } from './sheets.ts';

/** What a person says of a spreadsheet. */
export interface ToldOfSheet {
  readonly sheet?: string;
  readonly columns?: ToldColumns;
}

/** The sheet of a source that is read, with its columns; the names of the other sheets; or why there is none. */
export async function layoutFor(
  source: ImportSource,
  { sheet: wanted, columns = {} }: ToldOfSheet,
): Promise<{ readonly layout: Layout; readonly others: readonly string[] } | { readonly problem: string }> {
  const read = await sheetsOf(source);
  if ('problem' in read) return read;
  const names = read.sheets.flatMap(({ name }) => name ?? []);
  const chosen =
    wanted === undefined
      ? read.sheets
      : read.sheets.filter(({ name }) => foldAsTold(name ?? '') === foldAsTold(wanted));
  if (chosen.length === 0) return { problem: noSheet(source.name, wanted ?? '', names) };
  const layouts = chosen.flatMap((sheet) => layoutOf(sheet, columns) ?? []);
  const [first, ...more] = layouts;
  if (first === undefined) return { problem: noHeadings(source.name, chosen) };
  const best = more.reduce((left, right) => (weightOf(right) > weightOf(left) ? right : left), first);
  return { layout: best, others: wanted === undefined ? names.filter((name) => name !== best.sheet.name) : [] };
}

/** The sheet with the most that is understood of its courses. */
function weightOf({ columns, sheet, headerAt }: Layout): number {
  const understood = columns.filter(({ field }) => field !== 'ignored').length;
  return understood * Math.min(200, sheet.rows.length - headerAt);
}

function noSheet(source: string, wanted: string, names: readonly string[]): string {
  if (names.length === 0) return `${source} has no sheets; leave the name of the sheet out.`;
  const near = closestTo(wanted, names);
  const hint =
    near === undefined ? `It has ${names.map((name) => `“${name}”`).join(', ')}.` : `Did you mean “${near}”?`;
  return `${source} has no sheet “${wanted.slice(0, 60)}”. ${hint}`;
}

function noHeadings(source: string, sheets: readonly Sheet[]): string {
  const where = sheets.length > 1 ? 'any of its sheets' : 'its first rows';
  return `${source} has no row of headings such as “Code”, “Title” and “Credits” in ${where}; give the columns such headings, or say which heading means what.`;
}
