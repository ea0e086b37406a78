import { foldHeading } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Row } from './sheet.ts';
import { isTermHeading } from './term-names.ts';

/** Lists that a workbook has on a sheet for each year or term, as one list. */
export interface SheetsOfTerms {
  readonly layout: Layout;
  /** The names of the sheets, in their order. */
  readonly names: readonly string[];
}

/** Puts the sheets that are called `Year 1`, `Year 2` … and have the same columns below each other; absent where there are none. */
export function sheetsOfTerms(layouts: readonly Layout[]): SheetsOfTerms | undefined {
  const named = layouts.filter(({ sheet }) => sheet.transposed !== true && isTermHeading(sheet.name ?? ''));
  const [first, ...others] = named;
  if (first === undefined || others.length === 0) return undefined;
  const same = [first, ...others.filter((other) => headingsOf(other) === headingsOf(first))];
  if (same.length !== named.length) return undefined;
  const rows = same.flatMap(({ sheet, headerAt }): Row[] => {
    const name = sheet.name ?? '';
    const heading = { line: 1, cells: [name], sheet: name };
    return [
      heading,
      ...sheet.rows.slice(headerAt + 1).map((row) => ({ ...row, sheet: name })),
      { line: 1, cells: [], sheet: name },
    ];
  });
  const { name: _, ...sheet } = first.sheet;
  return {
    layout: { ...first, sheet: { ...sheet, rows: [...first.sheet.rows.slice(0, first.headerAt + 1), ...rows] } },
    names: same.map((one) => one.sheet.name ?? ''),
  };
}

function headingsOf({ columns }: Layout): string {
  return columns.map(({ heading, field }) => `${field} ${foldHeading(heading)}`).join('|');
}
