import type { ProgramReport, ReportSlot, ReportWay } from '../../analysis/report/report.ts';
import { type ColumnContent, courseSlots } from './column-content.ts';
import { columnsByDepth } from './depth-columns.ts';

/** The columns of a way: its terms, and what it has besides; steps by requisites where nothing is planned by terms. */
export function mapColumns(report: ProgramReport, way: ReportWay): ColumnContent[] {
  if (way.terms.length === 0) return columnsByDepth(report, shownCourses(report, way));
  const terms = way.terms.map((term) => ({
    title: term.title,
    credits: term.credits,
    place: term.place,
    slots: term.slots,
    ...seasonOf(term),
  }));
  const left = unplanned(report, way);
  const elsewhere = new Set(report.ways.flatMap(({ courses }) => courses.map(({ code }) => code)));
  const concentrations = courseSlots(report, new Set([...left].filter((code) => elsewhere.has(code))));
  const rest = [...way.anywhere, ...courseSlots(report, new Set([...left].filter((code) => !elsewhere.has(code))))];
  return [
    ...terms,
    { title: 'Only in concentrations', slots: way.id === '' ? concentrations : [] },
    { title: 'Not planned', slots: way.id === '' ? rest : [...rest, ...concentrations] },
  ].filter((column, index) => index < terms.length || column.slots.length > 0);
}

function seasonOf({ season, year }: { readonly season?: string; readonly year?: number }): { season?: string } {
  const words = [season && capital(season), year !== undefined && (year > 99 ? `${year}` : `year ${year}`)];
  const shown = words.filter(Boolean).join(', ');
  return shown === '' ? {} : { season: shown };
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/** What no term has: of the program's own way everything that is left, of a concentration what belongs to it. */
function unplanned(report: ProgramReport, way: ReportWay): Set<string> {
  const planned = new Set([...way.terms.flatMap(({ slots }) => slots), ...way.anywhere].flatMap(slotCourses));
  const shown = shownCourses(report, way, planned);
  return new Set([...shown].filter((code) => !planned.has(code)));
}

/**
 * The courses that a map shows: those of the way; on the program's own way all that the program declares itself; and
 * whatever one of them needs, so that no arrow comes out of nowhere.
 */
function shownCourses(report: ProgramReport, way: ReportWay, planned: ReadonlySet<string> = new Set()): Set<string> {
  const shown = new Set([...planned, ...way.courses.map(({ code }) => code)]);
  if (way.id === '') {
    for (const { code, catalog } of report.courses) if (catalog === undefined) shown.add(code);
  }
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  for (const code of shown) for (const { needs } of courses.get(code)?.requisites ?? []) shown.add(needs);
  return shown;
}

/** The courses of a slot: one, those of all options, or none. */
function slotCourses(slot: ReportSlot): readonly string[] {
  if (slot.kind === 'elective') return [];
  return slot.kind === 'course' ? [slot.code] : slot.options.flat();
}
