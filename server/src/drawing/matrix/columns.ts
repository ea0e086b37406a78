import type { ProgramReport, ReportCourse, ReportWay, WayCourse } from '../../analysis/report/report.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import type { ColumnTerm, CourseColumn, Fact, Sign } from './grid-model.ts';
import { sharesShown } from './share.ts';
import { signs } from './signs.ts';

/** The columns of a matrix: the courses of a way with their terms above. */
export interface CourseColumns {
  readonly terms: readonly ColumnTerm[];
  readonly columns: readonly CourseColumn[];
}

/** The way with the id; the program's own where there is none by that id, such as one that was removed meanwhile. */
export function wayOf(report: ProgramReport, id: string): ReportWay | undefined {
  return report.ways.find((way) => way.id === id) ?? report.ways[0];
}

/** What a matrix is called: with the way, where there are several, since several may be on one page. */
export function matrixName(words: string, report: ProgramReport, wayId: string): string {
  const way = wayOf(report, wayId);
  return way && report.ways.length > 1 ? `${words}: ${wayTitle(way)}` : words;
}

/** The courses of the way as columns, in the order of the terms; what has no term comes last. */
export function courseColumns(report: ProgramReport, wayId: string): CourseColumns {
  const way = wayOf(report, wayId);
  if (!way) return { terms: [], columns: [] };
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  const contributions = contributionFacts(report, way.id);
  const terms: ColumnTerm[] = [];
  const columns: CourseColumn[] = [];
  for (const [term, members] of byTerm(way.courses)) {
    const planned = term === undefined ? undefined : way.terms[term];
    const title = planned?.title ?? (way.terms.length === 0 ? 'Courses' : 'In no term');
    const added = members.flatMap((one) => {
      const course = courses.get(one.code);
      return course ? [column(course, one, title, contributions.get(one.code) ?? [])] : [];
    });
    if (added.length === 0) continue;
    terms.push({ title, span: added.length, ...(planned && { place: planned.place }) });
    columns.push(...added);
  }
  return { terms, columns };
}

function byTerm(courses: readonly WayCourse[]): readonly (readonly [number | undefined, readonly WayCourse[]])[] {
  const groups = new Map<number | undefined, WayCourse[]>();
  for (const course of courses) {
    const group = groups.get(course.term);
    if (group) group.push(course);
    else groups.set(course.term, [course]);
  }
  const last = Number.POSITIVE_INFINITY;
  return [...groups].sort(([one], [other]) => (one ?? last) - (other ?? last));
}

function column(course: ReportCourse, { certain }: WayCourse, term: string, parts: readonly Fact[]): CourseColumn {
  const marked: Sign[] = [
    ...(certain ? [] : [signs.option]),
    ...(course.idle ? [signs.idle] : []),
    ...(course.losesNothing ? [signs.losesNothing] : []),
  ];
  const heading = [[course.shown, course.title].filter(Boolean).join(' '), term].join(', ');
  return {
    code: course.code,
    shown: course.shown,
    ...(course.title !== undefined && { title: course.title }),
    term,
    signs: marked,
    explanation: {
      heading,
      facts: parts,
      ...(marked.length > 0 && { note: marked.map(({ word }) => word).join('; ') }),
    },
    place: course.place,
  };
}

/** For each course, what it gives to which target. */
function contributionFacts(report: ProgramReport, way: string): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const { title, results } of report.targets) {
    const result = results.find((one) => one.way === way) ?? results.find((one) => one.way === '');
    for (const [code, { words }] of result ? sharesShown(result) : []) {
      const fact = { label: title, text: words };
      const known = facts.get(code);
      if (known) known.push(fact);
      else facts.set(code, [fact]);
    }
  }
  return facts;
}
