import { closestTo } from '../../schema/words/did-you-mean.ts';
import type { ImportSource } from '../import/imported.ts';
import { type JoinedSheets, joinedSheets } from './joined-sheets.ts';
import { foldAsTold, type Layout, layoutOf, type ToldColumns } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { sheetsOf } from './sheets.ts';
import { sheetsOfTerms } from './sheets-of-terms.ts';

/** What a person says of a spreadsheet. */
export interface ToldOfSheet {
  readonly sheet?: string;
  readonly columns?: ToldColumns;
}

/** The sheet that is read, the names of the others, and what was joined to it. */
export interface LaidOut {
  readonly layout: Layout;
  readonly others: readonly string[];
  readonly joined?: JoinedSheets;
  /** Whether some of the others are lists of courses as well. */
  readonly hasOtherLists?: boolean;
  /** The names of the sheets, one for each year or term, that are read as one. */
  readonly together?: readonly string[];
}

/** The sheet of a source that is read, with its columns; the names of the other sheets; or why there is none. */
export async function layoutFor(
  source: ImportSource,
  { sheet: wanted, columns = {} }: ToldOfSheet,
): Promise<LaidOut | { readonly problem: string }> {
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
  const terms = wanted === undefined ? sheetsOfTerms(layouts) : undefined;
  if (terms !== undefined) {
    const { layout, names: together } = terms;
    return { layout, together, others: names.filter((name) => !together.includes(name)) };
  }
  const joined = wanted === undefined ? joinedSheets(layouts) : undefined;
  if (joined !== undefined) {
    const { layout, map } = joined;
    return { layout, joined, others: names.filter((name) => name !== layout.sheet.name && name !== map) };
  }
  const best = more.reduce((left, right) => (weightOf(right) > weightOf(left) ? right : left), first);
  const others = wanted === undefined ? names.filter((name) => name !== best.sheet.name) : [];
  return { layout: best, others, hasOtherLists: wanted === undefined && layouts.length > 1 };
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
