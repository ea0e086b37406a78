import type { ImportNote } from '../import/imported.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { type ColumnName, columnOf, foldHeading, type HeadLine, headLines, metricColumns } from './headings.ts';

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
  readonly head: ReadonlyMap<HeadLine, Told>;
  readonly courses: readonly CourseRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly notes: readonly ImportNote[];
  /** Whether it looks like this format at all: it has a table of courses, or says that it is a curriculum. */
  readonly isKnown: boolean;
}

/** Takes a text apart. Lines that begin with `#` are remarks. */
export function sectionsOf(text: string): Sections {
  const { rows, unclosed } = csvRows(text, separatorOf(text));
  const head = new Map<HeadLine, Told>();
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
  let section: 'head' | 'courses' | 'additional' | 'course outcomes' | 'program outcomes' = 'head';
  let headings: ReadonlyMap<ColumnName, number> | undefined;
  let outcomeHeadings: readonly string[] | undefined;
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
      if (outcomeHeadings) outcomes.push(...outcomeIn(row, outcomeHeadings));
      else outcomeHeadings = row.cells.map(foldHeading);
      continue;
    }
    const heading = isHeading(row) ? headingsOf(row, notes, headings === undefined) : undefined;
    if (heading) {
      headings = heading;
      if (section === 'head') section = 'courses';
      continue;
    }
    const name = section === 'head' ? headLines.find((one) => foldHeading(one) === foldHeading(first)) : undefined;
    if (name) {
      if (!head.has(name)) head.set(name, { text: row.cells[1] ?? '', line: row.line });
    } else if (headings) {
      courses.push(courseRow(row, headings, section === 'additional'));
    } else {
      notes.push({
        severity: 'warning',
        line: row.line,
        message: `“${short(first || (row.cells.find(Boolean) ?? ''))}” stands above the table of courses and is no line that is known there; it is left out.`,
      });
    }
  }
  return { head, courses, outcomes, notes, isKnown: headings?.has('id') === true || head.has('Curriculum') };
}

const sectionNames: Readonly<Record<string, 'courses' | 'additional' | 'course outcomes' | 'program outcomes'>> = {
  courses: 'courses',
  additionalcourses: 'additional',
  courselearningoutcomes: 'course outcomes',
  curriculumlearningoutcomes: 'program outcomes',
};

/** Where a comma marks the decimals, spreadsheets separate cells by semicolons. */
function separatorOf(text: string): string {
  const [, separator] = /^[\s"]*Curriculum"?\s*?([;\t])/i.exec(text) ?? [];
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

function headingsOf({ cells, line }: CsvRow, notes: ImportNote[], isFirst: boolean): ReadonlyMap<ColumnName, number> {
  const found = new Map<ColumnName, number>();
  const others: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = columnOf(cell);
    if (name && !found.has(name)) found.set(name, index);
    else if (cell !== '') others.push(cell);
  }
  if (!isFirst) return found;
  const isMetric = (heading: string) => metricColumns.some((one) => foldHeading(one) === foldHeading(heading));
  const metrics = others.filter(isMetric);
  const unknown = others.filter((heading) => !isMetric(heading));
  const note = (severity: ImportNote['severity'], message: string) => notes.push({ severity, line, message });
  if (metrics.length > 0) {
    note('information', `The metrics (${metrics.join(', ')}) are worked out anew from the requisites.`);
  }
  if (unknown.length > 0) {
    note('warning', `Columns that this format does not know are left out: ${unknown.map(short).join(', ')}.`);
  }
  const missing = (['id', 'title', 'credits'] as const).filter((name) => !found.has(name));
  if (missing.length > 0) {
    note(
      'warning',
      `The table of courses has no column ${missing.map((name) => `“${missingTitles[name]}”`).join(', ')}.`,
    );
  }
  return found;
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
      // The apostrophe is what keeps a spreadsheet from taking a text for a formula.
      return index === undefined ? '' : (cells[index] ?? '').replace(/\s+/g, ' ').replace(/^'(?=[=+\-@])/, '');
    },
  };
}

function outcomeIn({ line, cells }: CsvRow, headings: readonly string[]): OutcomeRow[] {
  const cell = (heading: string) => (cells[headings.indexOf(heading)] ?? '').replace(/\s+/g, ' ');
  const [name, description] = [cell('learningoutcome'), cell('description')];
  const text =
    name !== '' && description !== '' && name !== description ? `${name}: ${description}` : name || description;
  const courseId = cell('courseid');
  return text === '' ? [] : [{ line, text, ...(courseId === '' ? {} : { courseId }) }];
}

/** A piece of somebody's text for a message. */
export function short(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
