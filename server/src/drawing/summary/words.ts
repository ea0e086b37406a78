import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';

/** A way through the program in words; undefined where there is no other. */
export function wayWords(report: ProgramReport, way: string): string | undefined {
  if (way === '' && report.ways.length < 2) return undefined;
  return wayTitle(report.ways.find(({ id }) => id === way) ?? { id: way });
}

/** Courses by their folded codes; what the report does not have is left out. */
export function coursesOf(report: ProgramReport, codes: readonly string[]): ReportCourse[] {
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  return codes.flatMap((code) => courses.get(code) ?? []);
}

/** What a skill is called; an id of the taxonomy says it nearly as well where no course and no target names it. */
export function skillLabel(report: ProgramReport, id: string): string {
  return report.skills.find((skill) => skill.id === id)?.label ?? id.split('/').at(-1)?.replaceAll('-', ' ') ?? id;
}

/** `1 course`, `2 courses`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}

/** How many courses have a part that others cover as well; an introduction to what another course masters is one. */
export function coveredByOthersInWords(count: number): string {
  return count === 1
    ? '1 course teaches for the targets what others teach as well or bring further'
    : `${count} courses teach for the targets what others teach as well or bring further`;
}

/** What does not follow from `coveredByOthersInWords`. */
export const coveredByOthersMeaning =
  'That does not make a course dispensable: a skill is built in steps, what comes later rests on what came first, and of two courses that teach the same one has to stay.';
