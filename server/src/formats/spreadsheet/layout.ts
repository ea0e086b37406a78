import { closestTo } from '../../schema/words/did-you-mean.ts';
import { codeReader } from '../catalog-prose/course-codes.ts';
import { withCreditsAsRange } from './credits-as-range.ts';
import { type Field, fieldOf, fields, foldHeading, isField, isOfSeveral } from './fields.ts';
import { headingsAt } from './heading-groups.ts';
import { headingRows } from './heading-rows.ts';
import { isBlankMark, levelMark } from './level-marks.ts';
import { outcomeOf } from './outcome-heading.ts';
import type { Row, Sheet } from './sheet.ts';
import { oneBelowTheOther } from './side-by-side.ts';
import { isTermHeading, seasonsIn } from './term-names.ts';
import { turnedOver } from './turned-over.ts';

/** A column, and what it was taken for. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly field: Field;
  /** It was not told, but taken from the heading and the cells. */
  readonly guessed: boolean;
  /** What stands over it and its neighbors, such as the domain of a skill. */
  readonly category?: string;
  /** The level of Bloom that stands beside a skill, as it stands. */
  readonly bloom?: string;
  /** It stands in another sheet, and was joined to this one. */
  readonly isElsewhere?: boolean;
  /** The name of the file, where that is another one. */
  readonly source?: string;
}

/** The heading of the column, or of several, that a person says holds a field, by the name of the field. */
export type ToldColumns = Readonly<Record<string, string | readonly string[]>>;

function toldPairs(told: ToldColumns): { readonly field: string; readonly heading: string }[] {
  return Object.entries(told).flatMap(([field, headings]) =>
    (typeof headings === 'string' ? [headings] : headings).map((heading) => ({ field, heading })),
  );
}

/** Where the headings of a sheet are, and what its columns hold. */
export interface Layout {
  readonly sheet: Sheet;
  /** The place of the row of headings among the rows. */
  readonly headerAt: number;
  readonly columns: readonly Column[];
  /** What stands above the headings. */
  readonly above: readonly string[];
  /** The headings of a sheet that was joined to this one. */
  readonly joinedHeadings?: readonly string[];
}

/** Finds the headings of a sheet; absent where there are none that a list of courses has. */
export function layoutOf(sheet: Sheet, told: ToldColumns = {}): Layout | undefined {
  const turned = turnedOver(sheet);
  const upright = withCreditsAsRange(turned ?? oneBelowTheOther(sheet) ?? sheet);
  const named = new Set(toldPairs(told).map(({ heading }) => foldAsTold(heading)));
  let best: { at: number; score: number } | undefined;
  for (const [at, row] of upright.rows.slice(0, headingRows).entries()) {
    const score = scoreOf(row, named);
    if (score > (best?.score ?? 1)) best = { at, score };
  }
  const headings = headingsAt(upright.rows, best?.at ?? -1);
  if (headings === undefined) return undefined;
  const { header } = headings;
  let headerAt = headings.from;
  while (isTermRow(upright.rows[headerAt - 1])) headerAt--;
  const terms = upright.rows.slice(headerAt, headings.from);
  const below = [...terms, ...upright.rows.slice(headings.to + 1)];
  const above = upright.rows.slice(0, headerAt);
  return {
    sheet: { ...upright, rows: [...above, header, ...below] },
    headerAt,
    columns: columnsIn(header, below, told).map((column) => {
      const category = headings.groups.get(column.index) ?? upright.categories?.get(column.index);
      const bloom = upright.blooms?.get(column.index);
      return { ...column, ...(category === undefined ? {} : { category }), ...(bloom === undefined ? {} : { bloom }) };
    }),
    above: above.flatMap(({ cells }, index) => {
      // A heading over several columns is no title of the whole.
      const [first = ''] = cells;
      const isOverColumns = index + 1 === headerAt && (first === '' || fieldOf(first) !== undefined);
      return isOverColumns ? [] : cells.filter((cell) => cell !== '');
    }),
  };
}

/** The name of a term above the headings is about the rows below them. */
function isTermRow(row: Row | undefined): boolean {
  const [only = '', ...others] = row?.cells.filter((cell) => cell !== '') ?? [];
  return others.length === 0 && only !== '' && isTermHeading(only);
}

/** How much a row looks like headings of courses: more than 1 where it does. */
function scoreOf({ cells }: Row, told: ReadonlySet<string>): number {
  const found = new Set(cells.flatMap((cell) => fieldOf(cell) ?? []));
  const named = cells.filter((cell) => told.has(foldAsTold(cell))).length;
  const hasCourse = found.has('code') || found.has('title') || found.has('number') || isCourseHeading(cells);
  if (!hasCourse && named === 0) return 0;
  const outcomes = cells.filter((cell) => outcomeOf(cell) !== undefined).length;
  const words = cells.filter((cell) => cell !== '' && !/\d{2}/u.test(cell)).length;
  return (
    found.size + named * 2 + (outcomes > 1 ? 1 : 0) + (found.has('code') && words > 2 ? 0.5 : 0) + (hasCourse ? 0.5 : 0)
  );
}

function isCourseHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => /^courses?$/iu.test(cell));
}

function columnsIn(header: Row, below: readonly Row[], told: ToldColumns): Column[] {
  const toldFor = new Map(toldPairs(told).map(({ field, heading }) => [foldAsTold(heading), field]));
  const here = new Set(header.cells.map(foldAsTold));
  const toldHere = toldPairs(told).filter(({ heading }) => here.has(foldAsTold(heading)));
  const taken = new Set<Field>(toldHere.map(({ field }) => field).filter(isField));
  const width = Math.max(header.cells.length, ...below.slice(0, 200).map(({ cells }) => cells.length));
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const heading = header.cells[index] ?? '';
    const said = toldFor.get(foldAsTold(heading));
    if (heading !== '' && said !== undefined && isField(said)) {
      columns.push({ index, heading, field: said, guessed: false });
      continue;
    }
    const cells = below.map((row) => row.cells[index] ?? '');
    const guess = heading === '' ? undefined : guessFor(heading, cells, taken);
    if (guess === undefined) {
      if (heading !== '' || cells.some((cell) => cell !== ''))
        columns.push({ index, heading, field: 'ignored', guessed: true });
      continue;
    }
    if (!isOfSeveral(guess)) taken.add(guess);
    columns.push({ index, heading, field: guess, guessed: true });
  }
  return withoutNumbers(adjusted(columns, below), below);
}

/** Numbers are levels only where no column has letters; a single column of larger ones says something else. */
function withoutNumbers(columns: readonly Column[], below: readonly Row[]): Column[] {
  const graded = columns.filter(({ field }) => field === 'skill' || field === 'outcome');
  const cellsOf = ({ index }: Column) =>
    below.map(({ cells }) => cells[index] ?? '').filter((cell) => !isBlankMark(cell));
  const numbered = new Set(graded.filter((column) => cellsOf(column).some((cell) => /^\d/u.test(cell))));
  const lettered = graded.some((column) => !numbered.has(column) && cellsOf(column).length > 0);
  const upToThree = [...numbered].every((column) => cellsOf(column).every((cell) => /^[1-3]$|^\P{N}+$/u.test(cell)));
  const areLevels = !lettered && (numbered.size > 1 || upToThree);
  return columns.map((column) =>
    areLevels || !numbered.has(column) || !column.guessed || column.field === 'outcome' || hasLetters(cellsOf(column))
      ? column
      : { ...column, field: 'ignored' },
  );
}

function hasLetters(cells: readonly string[]): boolean {
  return cells.filter((cell) => /^\p{L}/u.test(cell)).length * 2 >= cells.length;
}

function guessFor(heading: string, cells: readonly string[], taken: ReadonlySet<Field>): Field | undefined {
  const field = fieldOf(heading);
  const marked = isMarked(cells);
  if (field === 'year' && !saysYears(cells)) return undefined;
  if (field !== undefined && !taken.has(field)) return field;
  if (field === 'number' || field === 'code') return taken.has('code') ? undefined : 'code';
  if (outcomeOf(heading) !== undefined && (marked || cells.every(isBlankMark))) return 'outcome';
  if (marked && seasonOf(heading) !== undefined) return 'offered';
  return marked && field === undefined && !isAttribute(heading) && !isQuestion(heading, cells) ? 'skill' : undefined;
}

/** The season of a column that marks the courses that are offered then. */
export function seasonOf(heading: string): ReturnType<typeof seasonsIn>[number] | undefined {
  return /^(?:fall|autumn|winter|spring|summer|fa|wi|sp|su)(?: (?:semester|term|quarter))?$/iu.test(heading.trim())
    ? seasonsIn(heading)[0]
    : undefined;
}

/** `Gen Ed?` with Y asks for something else than a level. */
function isQuestion(heading: string, cells: readonly string[]): boolean {
  const marks = cells.filter((cell) => !isBlankMark(cell));
  return heading.trim().endsWith('?') && marks.every((cell) => levelMark(cell)?.letters[0] === 'X');
}

/** What colleges mark of courses that is no skill: `Type` with R and E, `Required` with X, `Grade` with A. */
function isAttribute(heading: string): boolean {
  const folded = foldHeading(heading);
  return isTermHeading(heading) || attributes.test(folded) || /\b(?:credits?|units|hours|hrs)$/u.test(folded);
}

const attributes =
  /^(?:is )?(?:req(?:uired)?|electives?|req(?:uired)? (?:or )?elec(?:tive)?s?|core|ge|gen(?:eral)? ed(?:ucation)?|support|major|minor|type|course type|kind|category|status|active|approved|new|revised|online|hybrid|on campus|capstone|honors|gr|transfer\w*|articulat\w*|writing intensive|grades?|min(?:imum)? grade|final grade|letter grade|grading|taken|done|completed?|passed|in progress|planned|check|section|sec|sections|group|weight|priority|order|rank|count|block|track|version|seats|capacity|enrollment|frequency|repeatable|fees?|lab fee|days?|day|attempts?|concentration|certificate|option|area|domain|cluster|bloom s|blooms?(?: level)?|levels?|skills?|competenc(?:y|ies)|[ps]l?os?|(?:program |student |course |learning )*(?:outcomes?|objectives?))$/u;

/** A level such as 100 or 200 is no year of study. */
function saysYears(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  return said.every((cell) => !/^\d{3}$/u.test(cell));
}

/** So many rows show what a column is. */
const mostlyMap = 25;

/** Whether the cells of a column are the marks of a curriculum map. */
function isMarked(cells: readonly string[]): boolean {
  const firstSaid = cells.slice(0, mostlyMap).filter((cell) => !isBlankMark(cell));
  // Far below, there may be another table.
  const said = firstSaid.length > 0 ? firstSaid : cells.filter((cell) => !isBlankMark(cell));
  const marks = said.filter((cell) => levelMark(cell) !== undefined);
  return marks.length > 0 && marks.length * 2 >= said.length;
}

/** What only all columns together tell. */
function adjusted(columns: readonly Column[], below: readonly Row[]): Column[] {
  const has = (field: Field) => columns.some((column) => column.field === field);
  return columns.map((column): Column => {
    if (!column.guessed) return column;
    // A number without letters beside it is the code itself.
    if (column.field === 'number' && !has('subject') && !has('code')) return { ...column, field: 'code' };
    // `Catalog #` beside the subject is the number.
    if (column.field === 'code' && has('subject') && !has('number') && areNumbers(below, column.index)) {
      return { ...column, field: 'number' };
    }
    // `Course` is the title where another column has the code.
    if (column.field === 'code' && has('subject') && has('number'))
      return { ...column, field: has('title') ? 'ignored' : 'title' };
    // In the columns of hours, as many colleges print them, class is what others call lecture.
    if (
      column.field === 'ignored' &&
      /^class$/iu.test(column.heading) &&
      has('laboratory') &&
      areNumbers(below, column.index)
    ) {
      return { ...column, field: 'lecture' };
    }
    if (column.field === 'ignored' && /^(?:courses?|class)$/iu.test(column.heading)) {
      return { ...column, field: has('code') ? (has('title') ? 'ignored' : 'title') : 'code' };
    }
    if (
      column.field === 'code' &&
      /^(?:course code title|courses?)$/iu.test(foldHeading(column.heading)) &&
      !has('number')
    ) {
      return hasCodes(below, column.index, has('title'))
        ? column
        : { ...column, field: has('title') ? 'ignored' : 'title' };
    }
    return column;
  });
}

function areNumbers(rows: readonly Row[], index: number): boolean {
  const cells = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
  return cells.filter((cell) => /^[A-Z]?\d/u.test(cell)).length * 2 > cells.length;
}

/** Beside the titles, a few codes among placeholders are enough. */
function hasCodes(rows: readonly Row[], index: number, hasTitles: boolean): boolean {
  const codes = codeReader();
  const cells = rows
    .map(({ cells }) => cells[index] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 20);
  const coded = cells.filter((cell) => codes.codeAt(cell, 0) !== undefined).length;
  const likeCodes = cells.filter((cell) => /\d/u.test(cell) && cell.length <= 16).length;
  return hasTitles ? coded + likeCodes > 0 : coded * 3 >= cells.length;
}

/** Headings are the same whatever capitals and white space they have. */
export function foldAsTold(heading: string): string {
  return heading.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Sentences about fields and headings that were told and are not there. */
export function problemsOfTold(layout: Layout, told: ToldColumns): string[] {
  const own = layout.sheet.rows[layout.headerAt]?.cells ?? [];
  const header = [...own, ...(layout.joinedHeadings ?? [])].filter((cell) => cell !== '');
  const known = new Set(header.map(foldAsTold));
  return toldPairs(told).flatMap(({ field, heading }) => {
    if (!isField(field)) {
      const near = closestTo(field, Object.keys(fields));
      const hint = near === undefined ? `Write one of ${Object.keys(fields).join(', ')}.` : `Did you mean “${near}”?`;
      return [`A column cannot hold “${field.slice(0, 60)}”. ${hint}`];
    }
    if (known.has(foldAsTold(heading))) return [];
    const near = closestTo(heading, header);
    const hint =
      near === undefined
        ? `There are ${header
            .map((one) => `“${one.slice(0, 40)}”`)
            .slice(0, 30)
            .join(', ')}.`
        : `Did you mean “${near}”?`;
    return [`There is no column “${heading.slice(0, 60)}”. ${hint}`];
  });
}
