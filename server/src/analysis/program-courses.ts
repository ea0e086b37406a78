import type { Course } from '../model/course.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { keptAbout } from '../workspace/kept-about.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { coursesOfFile } from './file-courses.ts';
import { type PlannedPlace, plannedPlaces } from './planned-places.ts';

/**
 * A course as a program has it. Through edits that leave the codes and the plan as they are, it stays the same object,
 * whose course and file are always those of the newest text.
 */
export interface ProgramCourse {
  /** The folded code. */
  readonly code: string;
  readonly course: Course;
  /** The file that declares it: the program's own, or a catalog's. */
  readonly document: SourceDocument;
  /** Where the plans name it; empty where none does. */
  readonly places: readonly PlannedPlace[];
  /**
   * Who takes it: `everyone`; `some`, where it stands in a choice, a concentration or the plan of one; `nobody`, where
   * there are plans and none has it. In a program without plans everyone takes all of its own courses but those of
   * concentrations. A course that a concentration replaces counts as taken by everyone.
   */
  readonly taken: 'everyone' | 'some' | 'nobody';
}

/**
 * The courses of a program, by folded code: those that it declares, and those of the catalogs it uses that its plans or
 * concentrations name. Worked out once, until another code or plan is written.
 */
export const programCourses = keptAbout<ReadonlyMap<string, ProgramCourse>>({
  name: 'courses',
  reads: new Set(['courses', 'courses.code', 'terms', 'plans', 'concentrations']),
  work: readCourses,
  renew(courses, { snapshot, document: program }) {
    const documents = new Map(snapshot.links.scopeOf(program).documents.map((one) => [one.uri, one]));
    for (const one of courses.values()) {
      const document = documents.get(one.document.uri);
      const course = document && coursesOfFile(document).get(one.code);
      if (!course) return undefined;
      const now: { course: Course; document: SourceDocument } = one;
      now.course = course;
      now.document = document;
    }
    return courses;
  },
});

function readCourses(snapshot: Snapshot, program: SourceDocument): ReadonlyMap<string, ProgramCourse> {
  const planned = plannedPlaces(program);
  const courses = new Map<string, ProgramCourse>();
  const hasPlans = [...planned.values()].some((places) => places.some(({ concentration }) => !concentration));
  const [, ...libraries] = snapshot.links.scopeOf(program).documents;
  const add = (code: string, course: Course, document: SourceDocument) => {
    if (courses.has(code)) return;
    const places = planned.get(code) ?? [];
    courses.set(code, { code, course, document, places, taken: takenBy(places, hasPlans) });
  };
  for (const [code, course] of coursesOfFile(program)) add(code, course, program);
  for (const library of libraries) {
    const declared = coursesOfFile(library);
    for (const code of planned.keys()) {
      const course = declared.get(code);
      if (course) add(code, course, library);
    }
  }
  return courses;
}

function takenBy(places: readonly PlannedPlace[], hasPlans: boolean): ProgramCourse['taken'] {
  if (places.some(isForEveryone)) return 'everyone';
  if (places.length > 0) return 'some';
  return hasPlans ? 'nobody' : 'everyone';
}

/** A place that is neither a choice nor the business of one concentration. */
function isForEveryone({ slot, concentration, plan }: PlannedPlace): boolean {
  return slot.kind === 'course' && !concentration && !plan?.concentration;
}
