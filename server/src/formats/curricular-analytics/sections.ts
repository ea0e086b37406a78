import type { ImportNote } from '../import/imported.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { fromCell } from './formulas.ts';
import {
  type ColumnName,
  columnOf,
  foldHeading,
  type Headings,
  headingsOf,
  lineNamed,
  metricColumns,
  metricLines,
  type ReadLine,
} from './headings.ts';

/** A value with the line that it stands in. */
export interface Told {
  readonly text: string;
  readonly line: number;
}

/** A row of the tables of courses. */
export interface CourseRow {
  readonly line: number;
  /** Whether it stands among the additional courses of a degree plan. */
  readonly isAdditional: boolean;
  /** What stands in a column; empty where nothing does, or there is no such column. */
  cell(column: ColumnName): string;
}

/** A row of a table of learning outcomes: of the course with an id, or of the whole program. */
export interface OutcomeRow {
  readonly line: number;
  readonly courseId?: string;
  readonly text: string;
}

/** The parts of a file in this format, as they are written. */
export interface Sections {
  readonly head: ReadonlyMap<ReadLine, Told>;
  readonly courses: readonly CourseRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly notes: readonly ImportNote[];
  /** Whether it looks like this format at all: it has a table of courses, or says that it is a curriculum. */
  readonly isKnown: boolean;
}

/** No program has as many courses and outcomes. */
const mostRows = 50_000;

/** With so many lines that mean nothing, it is no use to tell more of them. */
const mostUnknownLines = 20;

/** Takes a text apart. Lines that begin with `#` are remarks. */
export function sectionsOf(text: string): Sections {
  const { rows, unclosed, unread } = csvRows(text, separatorOf(text), mostRows);
  const head = new Map<ReadLine, Told>();
  const metrics: Told[] = [];
  const notes: ImportNote[] = [];
  const courses: CourseRow[] = [];
  const outcomes: OutcomeRow[] = [];
  if (unclosed !== undefined) {
    notes.push({
      severity: 'warning',
      line: unclosed,
      message:
        'A quotation mark is opened here and never closed; from here on, quotation marks are read as plain characters.',
    });
  }
  if (unread !== undefined) {
    notes.push({
      severity: 'error',
      line: unread,
      message: `There are more than ${mostRows} rows; those from here on are left out.`,
    });
  }
  let section: 'head' | 'courses' | 'additional' | 'course outcomes' | 'program outcomes' = 'head';
  let headings: Headings | undefined;
  let headingLine = 0;
  const table: CsvRow[] = [];
  let unknownLines = 0;
  let outcomeHeadings: readonly string[] | undefined;
  const withMore: OutcomeRow[] = [];
  for (const row of rows) {
    const first = row.cells[0] ?? '';
    if (first.startsWith('#')) continue;
    const begun = sectionNames[foldHeading(first)];
    if (begun && isAlone(row)) {
      section = begun;
      outcomeHeadings = undefined;
      continue;
    }
    if (section === 'course outcomes' || section === 'program outcomes') {
      if (outcomeHeadings) {
        const found = outcomeIn(row, outcomeHeadings);
        outcomes.push(...found);
        if (saysMore(row, outcomeHeadings)) withMore.push(...found);
      } else outcomeHeadings = row.cells.map(foldHeading);
      continue;
    }
    if (isHeading(row)) {
      if (headings === undefined) headingLine = row.line;
      headings = headingsOf(row.cells);
      if (headingLine === row.line) noteHeadings(headings, row.line, notes);
      if (section === 'head') section = 'courses';
      continue;
    }
    const name = section === 'head' ? lineNamed(first) : undefined;
    if (name) {
      if (!head.has(name)) head.set(name, { text: textIn(row.cells[1]), line: row.line });
      noteMisspelledLine(first, name, row.line, notes);
    } else if (headings) {
      courses.push(courseRow(row, headings.places, section === 'additional'));
      table.push(row);
    } else if (metricLines.some((one) => foldHeading(one) === foldHeading(first))) {
      metrics.push({ text: first, line: row.line });
    } else if (++unknownLines <= mostUnknownLines) {
      notes.push({
        severity: 'warning',
        line: row.line,
        message: `“${short(first || (row.cells.find(Boolean) ?? ''))}” stands above the table of courses and is no line that is known there; it is left out.`,
      });
    }
  }
  noteMetrics(metrics, notes);
  noteUnknownColumns(headings, headingLine, table, notes);
  noteOutcomes(withMore, notes);
  return { head, courses, outcomes, notes, isKnown: headings?.places.has('id') === true || head.has('Curriculum') };
}

const sectionNames: Readonly<Record<string, 'courses' | 'additional' | 'course outcomes' | 'program outcomes'>> = {
  courses: 'courses',
  additionalcourses: 'additional',
  courselearningoutcomes: 'course outcomes',
  curriculumlearningoutcomes: 'program outcomes',
};

/** Where a comma marks the decimals, spreadsheets separate cells by semicolons. */
function separatorOf(text: string): string {
  const [, separator] = /^[\s"]*Curriculum(?: Name)?"?\s*?([;\t])/i.exec(text) ?? [];
  return separator ?? ',';
}

function isAlone({ cells }: CsvRow): boolean {
  return cells.every((cell, index) => index === 0 || cell === '');
}

/** A row of names of columns: no course has a row in which several of them stand. */
function isHeading({ cells }: CsvRow): boolean {
  const found = new Set(cells.flatMap((cell) => columnOf(cell) ?? []));
  return found.size >= 3 || (found.size === 2 && (found.has('id') || found.has('title')) && cells.length === 2);
}

function noteHeadings({ places, misspelled, others }: Headings, line: number, notes: ImportNote[]): void {
  const note = (severity: ImportNote['severity'], message: string) => notes.push({ severity, line, message });
  for (const { written, meant } of misspelled) note('information', `“${short(written)}” was read as “${meant}”.`);
  const metrics = others.filter(({ heading }) => isMetric(heading)).map(({ heading }) => heading);
  if (metrics.length > 0) note('information', metricsNote(metrics));
  const missing = (['id', 'title', 'credits'] as const).filter((name) => !places.has(name));
  if (missing.length > 0) {
    note(
      'warning',
      `The table of courses has no column ${missing.map((name) => `“${missingTitles[name]}”`).join(', ')}.`,
    );
  }
}

function isMetric(heading: string): boolean {
  return metricColumns.some((one) => foldHeading(one) === foldHeading(heading));
}

function metricsNote(metrics: readonly string[]): string {
  return `The metrics (${metrics.map(short).join(', ')}) are worked out anew from the requisites.`;
}

function noteMisspelledLine(written: string, name: ReadLine, line: number, notes: ImportNote[]): void {
  if (foldHeading(written).startsWith(foldHeading(name))) return;
  notes.push({ severity: 'information', line, message: `“${short(written)}” was read as “${name}”.` });
}

function noteMetrics(metrics: readonly Told[], notes: ImportNote[]): void {
  const [first] = metrics;
  if (!first) return;
  notes.push({ severity: 'information', line: first.line, message: metricsNote(metrics.map(({ text }) => text)) });
}

/** Something of the source is missing where such a column has anything in it. */
function noteUnknownColumns(
  headings: Headings | undefined,
  line: number,
  table: readonly CsvRow[],
  notes: ImportNote[],
): void {
  const unknown = (headings?.others ?? []).filter(
    ({ heading, place }) => !isMetric(heading) && table.some(({ cells }) => (cells[place] ?? '') !== ''),
  );
  if (unknown.length === 0) return;
  const names = unknown.map(({ heading }) => short(heading)).join(', ');
  notes.push({ severity: 'error', line, message: `Columns that this format does not know are left out: ${names}.` });
}

function noteOutcomes(withMore: readonly OutcomeRow[], notes: ImportNote[]): void {
  const [first, ...others] = withMore;
  if (!first) return;
  const count = others.length === 0 ? '1 outcome' : `${others.length + 1} outcomes`;
  notes.push({
    severity: 'information',
    line: first.line,
    message: `Requisites and hours of learning outcomes have no place in a program; those of ${count} are left out.`,
  });
}

const missingTitles = { id: 'Course ID', title: 'Course Name', credits: 'Credit Hours' } as const;

function courseRow(
  { line, cells }: CsvRow,
  headings: ReadonlyMap<ColumnName, number>,
  isAdditional: boolean,
): CourseRow {
  return {
    line,
    isAdditional,
    cell: (column) => {
      const index = headings.get(column);
      return index === undefined ? '' : textIn(cells[index]);
    },
  };
}

function outcomeIn({ line, cells }: CsvRow, headings: readonly string[]): OutcomeRow[] {
  const cell = (heading: string) => textIn(cells[headings.indexOf(heading)]);
  const [name, description] = [cell('learningoutcome'), cell('description')];
  const text =
    name !== '' && description !== '' && name !== description ? `${name}: ${description}` : name || description;
  const courseId = cell('courseid');
  return text === '' ? [] : [{ line, text, ...(courseId === '' ? {} : { courseId }) }];
}

function textIn(cell = ''): string {
  return fromCell(cell.replace(/\s+/g, ' '));
}

/** Whether an outcome has requisites or hours of its own. */
function saysMore({ cells }: CsvRow, headings: readonly string[]): boolean {
  return ['requisites', 'hours'].some((heading) => !['', '0'].includes(cells[headings.indexOf(heading)] ?? ''));
}

/** A piece of somebody's text for a message. */
export function short(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
