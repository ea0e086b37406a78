import { fieldOf, foldHeading } from './fields.ts';
import { headingRows } from './heading-rows.ts';
import type { Row, Sheet } from './sheet.ts';
import { isTermHeading } from './term-names.ts';

/** Headings of tables that stand beside each other, such as `Course, Credits` below Fall and again below Spring. */
interface Blocks {
  /** Where each of them begins. */
  readonly starts: readonly number[];
  /** The headings of one of them. */
  readonly headings: readonly string[];
  /** The first heading of each is the name of its term: `Semester I, Credits, Semester II, Credits`. */
  readonly areTerms: boolean;
}

/** Puts tables that stand beside each other below each other, in the order of their terms; absent where there are none. */
export function oneBelowTheOther(sheet: Sheet): Sheet | undefined {
  const at = sheet.rows.slice(0, headingRows).findIndex((row) => blocksIn(row) !== undefined);
  const blocks = at === -1 ? undefined : blocksIn(sheet.rows[at]);
  if (blocks === undefined) return undefined;
  let first = at;
  while (first > 0 && isTermsRow(sheet.rows[first - 1], blocks)) first--;
  const above = sheet.rows.slice(0, first);
  const header: Row = { line: sheet.rows[at]?.line ?? 1, cells: blocks.headings };
  const below: Row[] = [];
  let heads: Row[] = [];
  let body: Row[] = [];
  const flush = () => {
    for (const block of blocks.starts.keys()) {
      below.push(...heads.flatMap((row) => headingOf(row, block, blocks)));
      below.push(
        ...body.map((row) => partOf(row, block, blocks)).filter(({ cells }) => cells.some((one) => one !== '')),
      );
    }
    heads = [];
    body = [];
  };
  for (const row of sheet.rows.slice(first)) {
    const again = blocksIn(row);
    const isHead = again !== undefined || isTermsRow(row, blocks);
    if (isHead && body.some(({ cells }) => cells.some((cell) => cell !== ''))) flush();
    if (again === undefined) (isHead ? heads : body).push(row);
    else if (again.areTerms) heads.push(row);
  }
  flush();
  return { ...sheet, sideBySide: blocks.starts.length, rows: [...above, header, ...below] };
}

function blocksIn(row: Row | undefined): Blocks | undefined {
  const cells = row?.cells ?? [];
  const start = cells.findIndex((cell) => cell !== '');
  const first = cells[start] ?? '';
  const areTerms = isTermHeading(first);
  if (!areTerms && !isCourseHeading(first)) return undefined;
  const starts = cells.flatMap((cell, index) => {
    const isStart = areTerms
      ? isTermHeading(cell) && fieldOf(cell) === undefined
      : foldHeading(cell) === foldHeading(first);
    return isStart && cell !== '' ? [index] : [];
  });
  if (starts.length < 2) return undefined;
  const [own = [], ...others] = starts.map((from, index) => cells.slice(from, starts[index + 1]));
  const named = (block: readonly string[]) =>
    block
      .slice(1)
      .map(foldHeading)
      .filter((heading) => heading !== '')
      .join('|');
  const hasField = own.slice(1).some((cell) => fieldOf(cell) !== undefined);
  if (!hasField || others.some((other) => named(other) !== named(own))) return undefined;
  return { starts, headings: areTerms ? ['Course', ...own.slice(1)] : own, areTerms };
}

function isCourseHeading(heading: string): boolean {
  const field = fieldOf(heading);
  return field === 'code' || field === 'title' || field === 'subject' || /^courses?$/iu.test(heading);
}

/** A row that has nothing but names of terms, each above its table, or one above all. */
function isTermsRow(row: Row | undefined, { starts }: Blocks): boolean {
  const filled = [...(row?.cells.entries() ?? [])].filter(([, cell]) => cell !== '');
  return filled.length > 0 && filled.every(([index, cell]) => starts.includes(index) && isTermHeading(cell));
}

/** The name of the term above a table, as a row of its own. */
function headingOf(row: Row, block: number, { starts }: Blocks): Row[] {
  const start = starts[block] ?? 0;
  const cell = row.cells[start] ?? '';
  return isTermHeading(cell) ? [{ line: row.line, cells: [cell], from: start }] : [];
}

function partOf({ line, cells }: Row, block: number, { starts }: Blocks): Row {
  const start = starts[block] ?? 0;
  return { line, cells: cells.slice(start, starts[block + 1]), from: start };
}
