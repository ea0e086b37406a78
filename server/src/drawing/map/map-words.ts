import type { ProgramReport, ReportCourse, ReportRequisite } from '../../analysis/report/report.ts';
import type { MapOptions } from '../drawing.ts';
import type { MapArrow } from './arrows.ts';
import type { ProgramLayout } from './layout.ts';

/** What each kind of arrow means. */
export const requisiteWords: Readonly<Record<ReportRequisite['kind'], string>> = {
  prerequisites: 'Prerequisite',
  corequisites: 'Corequisite',
  'strict-corequisites': 'Strict corequisite',
  advisories: 'Advisory',
};

/** What is written on boxes on demand. */
export const metricWords: Readonly<Record<Exclude<MapOptions['metric'], ''>, string>> = {
  blocking: 'Blocking: how many other courses nobody can take before this one',
  delay: 'Delay: how many courses the longest chain of requisites through this one has',
  complexity: 'Complexity: blocking and delay together',
};

/** The arrow as a sentence. */
export function arrowWords(
  { kind, needs, course, oneOfSeveral, backward, mutual }: MapArrow,
  names: CourseNames,
): string {
  const relation = {
    prerequisites: 'comes before',
    corequisites: 'comes before or with',
    'strict-corequisites': 'is taken together with',
    advisories: 'is advised before',
  }[kind];
  const several = oneOfSeveral ? ' (one of several that would do)' : '';
  const late = backward && !mutual ? '; it is planned later' : '';
  return `${names.get(needs) ?? needs} ${relation} ${names.get(course) ?? course}${several}${late}`;
}

/** Printed codes by folded ones. */
export type CourseNames = ReadonlyMap<string, string>;

export function courseNames(report: ProgramReport): CourseNames {
  return new Map(report.courses.map(({ code, shown }) => [code, shown]));
}

/** What a course needs and unlocks at once, in words for those who do not see the arrows. */
export function neighborWords(report: ProgramReport, course: ReportCourse, names: CourseNames): string {
  const shown = (codes: readonly string[]) => [...new Set(codes)].map((code) => names.get(code) ?? code).join(', ');
  const unlocks = report.courses.filter(({ requisites }) => requisites.some(({ needs }) => needs === course.code));
  const needs =
    course.requisites.length === 0 ? 'needs no course' : `needs ${shown(course.requisites.map((r) => r.needs))}`;
  const leads = unlocks.length === 0 ? 'no course needs it' : `unlocks ${shown(unlocks.map(({ code }) => code))}`;
  return `${needs}; ${leads}`;
}

/** What a map shows, in a sentence. */
export function mapWords(report: ProgramReport, { columns, boxes, arrows }: ProgramLayout): string {
  const planned = report.ways.some(({ terms }) => terms.length > 0) ? 'terms' : 'steps of requisites';
  return `${boxes.length} boxes for courses, choices and electives in ${columns.length} ${planned}, and ${arrows.length} requisites as arrows from what is needed to what needs it.`;
}
