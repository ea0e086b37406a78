import type { FileValue } from '../import/file-value.ts';
import type { ImportNote } from '../import/imported.ts';
import { calendarIn } from './calendar-line.ts';
import { type ReadCourse, readCourses } from './courses.ts';
import { awardOf } from './degree-types.ts';
import { type Sections, short } from './sections.ts';
import { termsOf } from './terms.ts';

/** A program as plain data of ours, which lacks its id only. */
export interface ReadProgram {
  readonly title: string;
  readonly notes: readonly ImportNote[];
  value(id: string): FileValue;
}

/** What is known of a file besides what is in it. */
export interface About {
  readonly name: string;
  /** The title that a person wants it to have. */
  readonly title?: string | undefined;
}

/** Makes a program of the parts of a file. What is odd about them is said in the notes, and the rest kept. */
export function programOf(sections: Sections, about: About): ReadProgram {
  const notes: ImportNote[] = [...sections.notes];
  const head = headOf(sections, about, notes);
  const institution = institutionOf(sections);
  const { courses, programOutcomes } = readCourses(sections, institution, notes);
  const { terms, electives } = termsOf(courses, notes);
  const kept = courses.filter((course) => !electives.has(course));
  const remarks = [...head.remarks, ...planRemark(sections, terms.length > 0)].join(' ');
  return {
    title: head.title,
    notes: inOrder(notes),
    value: (id) => ({
      curriculum: id,
      title: head.title,
      institution: institution || undefined,
      version: sections.head.get('Year')?.text || undefined,
      award: head.award,
      calendar: head.calendar,
      cip: head.cip,
      notes: remarks || undefined,
      outcomes: programOutcomes.length > 0 ? numbered(programOutcomes) : undefined,
      courses: kept.length > 0 ? new Map(kept.map((course) => [course.code, courseValue(course)])) : undefined,
      terms: terms.length > 0 ? terms : undefined,
    }),
  };
}

/** That of the program; where it tells none, that of all its courses. */
function institutionOf({ head, courses }: Sections): string {
  const told = head.get('Institution')?.text ?? '';
  if (told !== '') return told;
  const [first = '', ...others] = new Set(courses.map((row) => row.cell('institution')));
  return others.length === 0 ? first : '';
}

function numbered(outcomes: readonly string[]): FileValue {
  return new Map(outcomes.map((text, index) => [`plo-${index + 1}`, text]));
}

function courseValue({ title, credits, requisites, outcomes }: ReadCourse): FileValue {
  return {
    title,
    credits,
    ...requisites,
    outcomes: outcomes.length > 0 ? outcomes : undefined,
  };
}

interface Head {
  readonly title: string;
  readonly award: string | undefined;
  readonly calendar: string | undefined;
  readonly cip: string | undefined;
  /** What has no key of its own. */
  readonly remarks: readonly string[];
}

function headOf({ head }: Sections, { name, title }: About, notes: ImportNote[]): Head {
  const curriculum = head.get('Curriculum')?.text ?? '';
  const degree = head.get('Degree Type');
  const award = degree && awardOf(degree.text);
  const remarks: string[] = [];
  if (!award) {
    if (degree && degree.text !== '') remarks.push(`Degree type: ${degree.text}.`);
    notes.push({
      severity: 'warning',
      ...(degree ? { line: degree.line } : {}),
      message:
        degree && degree.text !== ''
          ? `“${short(degree.text)}” is no type of degree that is known: write the award, such as associate, into the file.`
          : 'No type of degree is told: write the award, such as associate, into the file.',
    });
  }
  if (curriculum === '' && title === undefined) {
    notes.push({ severity: 'warning', line: 1, message: 'No line “Curriculum” tells the title of the program.' });
  }
  // The type of degree is behind the title, as catalogs print it: an award alone does not tell BA from BS.
  const named = curriculum || nameAsTitle(name);
  const words = named
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u);
  const hasDegree = degree === undefined || !award || words.includes(degree.text.toLowerCase());
  return {
    title: title ?? (hasDegree ? named : `${named}, ${degree.text}`),
    award,
    calendar: calendarOf(head, notes),
    ...cipOf(head, notes, remarks),
    remarks,
  };
}

function nameAsTitle(name: string): string {
  const stem = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/_/g, ' ');
  return /[\p{L}\p{N}]/u.test(stem) ? stem : 'Program';
}

function calendarOf(head: Sections['head'], notes: ImportNote[]): string | undefined {
  const system = head.get('System Type');
  if (!system || system.text === '') return undefined;
  const calendar = calendarIn(system.text);
  const isExact = calendar === system.text.toLowerCase();
  if (!calendar || !isExact) {
    notes.push({
      severity: calendar ? 'information' : 'warning',
      line: system.line,
      message: calendar
        ? `The system type “${short(system.text)}” is taken for ${calendar}.`
        : `“${short(system.text)}” is no system type that is known: write “calendar: semester” or “calendar: quarter” into the file.`,
    });
  }
  return calendar;
}

/** A code of six digits; spreadsheets take zeros from it, and nobody can tell which. */
function cipOf(head: Sections['head'], notes: ImportNote[], remarks: string[]): { cip: string | undefined } {
  const written = head.get('CIP');
  const text = written?.text ?? '';
  if (!written || text === '') return { cip: undefined };
  const digits = /^(\d{2})[.,]?(\d{4})$/.exec(text);
  if (digits) return { cip: `${digits[1]}.${digits[2]}` };
  remarks.push(`CIP code as it came: ${text}.`);
  notes.push({
    severity: 'warning',
    line: written.line,
    message: `“${short(text)}” is no whole CIP code, such as 51.0707; it is kept under “notes”.`,
  });
  return { cip: undefined };
}

function planRemark({ head }: Sections, hasTerms: boolean): readonly string[] {
  const plan = head.get('Degree Plan')?.text ?? '';
  return hasTerms && plan !== '' ? [`The terms are those of the degree plan “${plan}”.`] : [];
}

/** What is about the whole comes first, then line by line. */
function inOrder(notes: readonly ImportNote[]): readonly ImportNote[] {
  return [...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
