import { factsOf } from '../../workspace/links/file-facts.ts';
import { coursesWithCredits } from '../credits/known-courses.ts';
import { partOf } from '../credits/program-credits.ts';
import { outcomeCoverage } from '../outcomes/outcome-coverage.ts';
import { placeOf } from '../place-of.ts';
import type { ProgramCourse } from '../program-courses.ts';
import { present } from './present.ts';
import type { ReportCourse } from './report.ts';
import type { ReportBasis } from './report-basis.ts';
import { rangeOf } from './report-credits.ts';
import { conditionsOf, reportRequisites } from './report-requisites.ts';
import type { TeachingsByCourse } from './teachings.ts';

/** What other parts of a report say of the courses, by folded code. */
export interface CourseParts {
  readonly teachings: TeachingsByCourse;
  readonly idle: ReadonlySet<string>;
  readonly losingNothing: ReadonlySet<string>;
}

/** All courses of a program, in the order of the report. */
export function reportCourses(basis: ReportBasis, parts: CourseParts): readonly ReportCourse[] {
  const outcomes = outcomesByCourse(basis);
  return [...basis.courses.values()].map((one) => courseOf(basis, one, parts, outcomes.get(one.code) ?? []));
}

function courseOf(
  basis: ReportBasis,
  one: ProgramCourse,
  { teachings, idle, losingNothing }: CourseParts,
  outcomes: readonly string[],
): ReportCourse {
  const { code, course, document, taken } = one;
  const { taxonomy } = basis.snapshot;
  const technologies = new Set(course.technologies.map(({ text }) => text));
  return {
    code,
    shown: course.code.text.trim().replace(/\s+/gu, ' '),
    ...present({
      title: course.title?.text,
      credits: rangeOf(course.credits),
      part: partOfCourse(basis, one),
      catalog: document === basis.program ? undefined : catalogTitle(one),
    }),
    taken,
    offered: course.offered.map(({ text }) => text),
    place: placeOf(document, course),
    teaches: teachings.get(code) ?? [],
    outcomes,
    technologies: [...technologies].filter((id) => taxonomy.entry('technologies', id)),
    requisites: reportRequisites(basis, one),
    conditions: conditionsOf(course),
    idle: idle.has(code),
    losesNothing: losingNothing.has(code),
  };
}

/** As its place in the plan says, or else the course itself. */
function partOfCourse({ snapshot, program }: ReportBasis, { course, places }: ProgramCourse): string | undefined {
  const [place] = places;
  return (place && partOf(place.slot, coursesWithCredits(snapshot, program))) ?? course.part?.text;
}

function catalogTitle({ document }: ProgramCourse): string | undefined {
  const model = factsOf(document)?.model;
  return (model?.title ?? model?.id)?.text;
}

function outcomesByCourse({ snapshot, program }: ReportBasis): ReadonlyMap<string, readonly string[]> {
  const outcomes = new Map<string, string[]>();
  for (const { outcome, contributions } of outcomeCoverage(snapshot, program)) {
    for (const { in: course } of contributions) {
      const ids = outcomes.get(course.code) ?? [];
      if (outcome.id && !ids.includes(outcome.id.text)) ids.push(outcome.id.text);
      outcomes.set(course.code, ids);
    }
  }
  return outcomes;
}
