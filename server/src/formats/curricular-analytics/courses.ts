import { foldCode } from '../../model/link.ts';
import { creditsInDate } from '../import/credits-in-date.ts';
import type { ImportNote } from '../import/imported.ts';
import { codeFrom, isPlaceholder, uniqueCodes } from './codes.ts';
import { creditsIn, type WrittenCredits } from './credits-cell.ts';
import { columns } from './headings.ts';
import { asId, type CourseNames, coursesNamed } from './requisite-ids.ts';
import { type CourseRow, type Sections, short } from './sections.ts';

/** A course as it was read. */
export interface ReadCourse {
  readonly row: CourseRow;
  /** No other course of the file has it. */
  readonly code: string;
  readonly title: string;
  /** Absent where the file does not tell them. */
  readonly credits: WrittenCredits | undefined;
  /** The codes of the courses that it requires. */
  readonly requisites: Readonly<Partial<Record<Kind, readonly string[]>>>;
  readonly outcomes: readonly string[];
  /** Whether the file prints a prefix or a number for it; else it goes by its title. */
  readonly hasCode: boolean;
}

const kinds = ['prerequisites', 'corequisites', 'strict-corequisites'] as const;
type Kind = (typeof kinds)[number];

/** More courses than this are no program. */
const mostCourses = 10_000;

/** The courses of a file, in its order, and the outcomes of the program. */
export function readCourses(
  { courses: rows, outcomes }: Sections,
  institution: string,
  notes: ImportNote[],
): { readonly courses: readonly ReadCourse[]; readonly programOutcomes: readonly string[] } {
  const taken = rows.slice(0, mostCourses);
  if (rows.length > taken.length) {
    const line = rows[mostCourses]?.line;
    const message = `There are more than ${mostCourses} courses; those from here on are left out.`;
    notes.push({ severity: 'error', message, ...(line === undefined ? {} : { line }) });
  }
  const coded = codesOf(taken, notes);
  const names = namesOf(coded, notes);
  const ofCourse = new Map<string, string[]>();
  const ofProgram: string[] = [];
  for (const { courseId, text, line } of outcomes) {
    const code = courseId === undefined ? undefined : names.byId.get(asId(courseId));
    if (courseId === undefined) ofProgram.push(text);
    else if (code !== undefined) ofCourse.set(code, [...(ofCourse.get(code) ?? []), text]);
    else
      notes.push({
        severity: 'error',
        line,
        message: `There is no course with the id ${short(courseId)}; its outcome is left out.`,
      });
  }
  const courses = coded.map(({ row, code, isCoded }): ReadCourse => {
    const title = titleOf(row) || code;
    return {
      row,
      code,
      title,
      credits: creditsOf(row, title, notes),
      requisites: requisitesOf(row, { code, title }, names, notes),
      outcomes: ofCourse.get(code) ?? [],
      hasCode: isCoded,
    };
  });
  noteOthers(taken, institution, notes);
  return { courses, programOutcomes: ofProgram };
}

/** Some files have the names of courses as canonical ones only. */
function titleOf(row: CourseRow): string {
  return row.cell('title') || row.cell('canonicalName');
}

interface CodedRow {
  readonly row: CourseRow;
  readonly code: string;
  readonly isCoded: boolean;
}

/** A course without prefix and number goes by its title. */
function codesOf(rows: readonly CourseRow[], notes: ImportNote[]): CodedRow[] {
  const unique = uniqueCodes();
  const repeated = new Map<string, { wanted: string; first: number; codes: string[] }>();
  const coded = rows.flatMap((row): CodedRow[] => {
    const printed = codeFrom(row.cell('prefix'), row.cell('number'));
    const wanted = printed || titleOf(row) || row.cell('id');
    if (wanted === '') {
      notes.push({ severity: 'error', line: row.line, message: 'This row names no course; it is left out.' });
      return [];
    }
    const code = unique(wanted);
    const known = repeated.get(foldCode(wanted)) ?? { wanted, first: row.line, codes: [] };
    repeated.set(foldCode(wanted), known);
    // In a degree plan, what has no code is an elective, and there may be several of one title.
    if (code !== wanted && (printed !== '' || row.cell('term') === '')) known.codes.push(code);
    return [{ row, code, isCoded: printed !== '' }];
  });
  for (const { wanted, first, codes } of repeated.values()) {
    const [one, ...others] = codes.map(short);
    if (one === undefined) continue;
    const message =
      others.length === 0
        ? `“${short(wanted)}” stands twice, and codes have to differ; the second course is “${one}” now.`
        : `“${short(wanted)}” stands ${codes.length + 1} times, and codes have to differ; the others are “${one}” to “${others.at(-1)}” now.`;
    notes.push({ severity: 'information', line: first, message });
  }
  return coded;
}

function namesOf(courses: readonly CodedRow[], notes: ImportNote[]): CourseNames {
  const byId = new Map<string, string>();
  const lines = new Map<string, number>();
  const byCode = new Map<string, string>();
  for (const { row, code, isCoded } of courses) {
    if (isCoded && !isPlaceholder(code) && !byCode.has(foldCode(code))) byCode.set(foldCode(code), code);
    const id = asId(row.cell('id'));
    const line = lines.get(id);
    if (id === '') {
      notes.push({
        severity: 'warning',
        line: row.line,
        message: `${short(code)} has no Course ID, so that no other course can require it.`,
      });
    } else if (line !== undefined) {
      notes.push({
        severity: 'warning',
        line: row.line,
        message: `The Course ID ${short(id)} stands in line ${line} already; where it is required, the course there is meant.`,
      });
    } else {
      byId.set(id, code);
      lines.set(id, row.line);
    }
  }
  return { byId, byCode };
}

function creditsOf(row: CourseRow, title: string, notes: ImportNote[]): WrittenCredits | undefined {
  const cell = row.cell('credits');
  const credits = creditsIn(cell);
  const dated = credits === undefined ? creditsInDate(cell) : undefined;
  if (dated) {
    notes.push({
      severity: 'warning',
      line: row.line,
      message: `“${short(cell)}” is read as ${dated.min} to ${dated.max} credits, which spreadsheets take for a date; look at “${short(title)}”.`,
    });
    return dated;
  }
  if (credits === undefined) {
    notes.push({
      severity: cell === '' ? 'warning' : 'error',
      line: row.line,
      message:
        cell === ''
          ? `The credits of “${short(title)}” are not told: write them into the file.`
          : `“${short(cell)}” is no number of credits: write those of “${short(title)}” into the file.`,
    });
  }
  return credits;
}

function requisitesOf(
  row: CourseRow,
  course: { readonly code: string; readonly title: string },
  names: CourseNames,
  notes: ImportNote[],
): ReadCourse['requisites'] {
  const requisites: Partial<Record<Kind, readonly string[]>> = {};
  for (const kind of kinds) {
    const { codes, unknown } = coursesNamed(row.cell(kind), names);
    const isSelf = codes.includes(course.code);
    const others = codes.filter((code) => code !== course.code);
    if (others.length > 0) requisites[kind] = others;
    const where = `“${short(course.title)}”, under ${columns[kind]}`;
    for (const id of unknown.slice(0, 20)) {
      notes.push({
        severity: 'error',
        line: row.line,
        message: `${where}: there is no course with the id ${short(id)}; it is left out.`,
      });
    }
    if (isSelf) {
      notes.push({
        severity: 'error',
        line: row.line,
        message: `${where}: the course requires itself; that is left out.`,
      });
    }
  }
  return requisites;
}

/** What has no place in a program. */
function noteOthers(rows: readonly CourseRow[], institution: string, notes: ImportNote[]): void {
  const names = rows.filter((row) => !['', titleOf(row)].includes(row.cell('canonicalName')));
  const elsewhere = rows.filter((row) => !['', institution].includes(row.cell('institution')));
  const additional = rows.filter(({ isAdditional }) => isAdditional);
  const say = (found: readonly CourseRow[], message: string) => {
    const [first] = found;
    if (first) notes.push({ severity: 'information', line: first.line, message });
  };
  say(names, `Canonical names of courses have no place in a program; those of ${count(names)} are left out.`);
  say(
    elsewhere,
    `The institutions of single courses have no place in a program; those of ${count(elsewhere)} are left out.`,
  );
  say(additional, `Additional courses of the degree plan are courses of the program now: ${count(additional)}.`);
}

function count({ length }: readonly unknown[]): string {
  return length === 1 ? '1 course' : `${length} courses`;
}
