import { foldLoosely } from '../catalog-prose/course-codes.ts';
import { cellReader, entriesOf } from './entries.ts';
import type { Layout } from './layout.ts';
import type { Row } from './sheet.ts';

/** A list of courses with what another sheet of its workbook says of what they teach. */
export interface JoinedSheets {
  readonly layout: Layout;
  /** The names of the sheets, or of the files, with the list and with the map. */
  readonly list: string;
  readonly map: string;
  /** The map is another file. */
  readonly isFile?: boolean;
  /** Codes that only the map has. */
  readonly missing: readonly string[];
}

/** Joins a list of courses to the curriculum map beside it, by codes; absent where the two are not about the same courses. */
export function joinedSheets(layouts: readonly Layout[]): JoinedSheets | undefined {
  const { list, map } = listAndMap(layouts);
  if (list === undefined || map?.sheet.name === undefined) return undefined;
  return joinedByCode(list, map, { list: list.sheet.name ?? '', map: map.sheet.name });
}

/** The largest list of courses and the largest curriculum map among some tables. */
export function listAndMap(layouts: readonly Layout[]): { readonly list?: Layout; readonly map?: Layout } {
  const heaviest = (from: readonly Layout[]) =>
    from.reduce<Layout | undefined>(
      (best, one) => (best && best.sheet.rows.length >= one.sheet.rows.length ? best : one),
      undefined,
    );
  const list = heaviest(layouts.filter((layout) => has(layout, 'credits') && !isMap(layout)));
  const map = heaviest(layouts.filter((layout) => isMap(layout) && !has(layout, 'credits')));
  return { ...(list === undefined ? {} : { list }), ...(map === undefined ? {} : { map }) };
}

/** Joins a map to a list by codes; absent where the two are not about the same courses. */
export function joinedByCode(
  list: Layout,
  map: Layout,
  names: Pick<JoinedSheets, 'list' | 'map' | 'isFile'>,
): JoinedSheets | undefined {
  const listed = rowsByCode(list);
  const mapped = rowsByCode(map);
  const missing = [...mapped].filter(([code]) => !listed.has(code)).map(([, { as }]) => as);
  const common = mapped.size - missing.length;
  if (common < 2 || common * 2 < mapped.size) return undefined;
  const graded = map.columns.filter(({ field }) => field === 'skill' || field === 'outcome');
  const width = Math.max(...list.sheet.rows.map(({ cells }) => cells.length));
  const codesOf = new Map([...listed].map(([code, { row }]) => [row, code]));
  const rows = list.sheet.rows.map((row, index): Row => {
    const code = codesOf.get(row);
    const other =
      index === list.headerAt ? map.sheet.rows[map.headerAt] : code === undefined ? undefined : mapped.get(code)?.row;
    if (other === undefined) return row;
    const own = [...row.cells, ...new Array<string>(width - row.cells.length).fill('')];
    return { ...row, cells: [...own, ...graded.map(({ index: at }) => other.cells[at] ?? '')] };
  });
  const columns = graded.map((column, at) => ({ ...column, index: width + at, isElsewhere: true }));
  return {
    layout: {
      ...list,
      sheet: { ...list.sheet, rows },
      columns: [...list.columns, ...columns],
      joinedHeadings: map.columns.map(({ heading }) => heading),
    },
    ...names,
    missing,
  };
}

function isMap(layout: Layout): boolean {
  return has(layout, 'skill') || has(layout, 'outcome');
}

function has({ columns }: Layout, wanted: string): boolean {
  return columns.some(({ field }) => field === wanted);
}

/** The first row of each course, by its folded code. */
function rowsByCode(layout: Layout): Map<string, { readonly row: Row; readonly as: string }> {
  const found = new Map<string, { row: Row; as: string }>();
  for (const entry of entriesOf(layout, cellReader(layout.columns))) {
    if (entry.type !== 'course') continue;
    for (const as of entry.codes) if (!found.has(foldLoosely(as))) found.set(foldLoosely(as), { row: entry.row, as });
  }
  return found;
}
