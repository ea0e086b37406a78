import type { FileValue } from '../import/file-value.ts';
import type { ImportNote } from '../import/imported.ts';
import type { ReadCourse } from './courses.ts';
import { short } from './sections.ts';

/** The terms of a degree plan. */
export interface ReadTerms {
  readonly terms: readonly FileValue[];
  /** The courses that stand in a term as electives, and not among the courses. */
  readonly electives: ReadonlySet<ReadCourse>;
}

/**
 * The terms that the courses name, in order. A course without prefix and number becomes an elective of its term where
 * nothing requires it, and it requires nothing.
 */
export function termsOf(courses: readonly ReadCourse[], notes: ImportNote[]): ReadTerms {
  const electives = new Set<ReadCourse>();
  const planned = courses.filter(({ row }) => row.cell('term') !== '');
  if (planned.length === 0) return { terms: [], electives };
  const required = new Set(courses.flatMap(({ requisites }) => Object.values(requisites).flat()));
  const byTerm = new Map<string, FileValue[]>();
  for (const course of planned) {
    const term = nameOf(course.row.cell('term'));
    const slots = byTerm.get(term) ?? [];
    byTerm.set(term, slots);
    const isElective =
      !course.hasCode &&
      !required.has(course.code) &&
      Object.keys(course.requisites).length === 0 &&
      course.outcomes.length === 0;
    if (isElective) electives.add(course);
    const { credits } = course;
    slots.push(isElective ? { elective: course.title, credits } : course.code);
  }
  for (const { row, title } of courses) {
    if (row.cell('term') !== '') continue;
    notes.push({
      severity: 'warning',
      line: row.line,
      message: `“${short(title)}” stands in no term; write it into the plan.`,
    });
  }
  const names = [...byTerm.keys()].sort(inOrder);
  return {
    terms: names.map((name) => ({ title: /^\d/.test(name) ? `Term ${name}` : name, courses: byTerm.get(name) ?? [] })),
    electives,
  };
}

/** A spreadsheet may have made `2.0` of 2. */
function nameOf(cell: string): string {
  const [, number] = /^(?:term\s*)?0*(\d{1,9})(?:\.0+)?$/i.exec(cell) ?? [];
  return number ?? cell;
}

/** By number; other names follow in the order in which they come. */
function inOrder(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => (/^\d+$/.test(name) ? Number(name) : Number.POSITIVE_INFINITY));
  return a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1;
}
