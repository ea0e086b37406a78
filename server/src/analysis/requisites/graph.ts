import type { Course } from '../../model/course.ts';
import { grouped } from '../../model/grouped.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { coursesOfFile } from '../file-courses.ts';
import { plannedPlaces } from '../planned-places.ts';
import { countedRequisites } from './branches.ts';
import { type RequisiteEdge, requisitesOfCourse } from './course-requisites.ts';

export type { RequisiteEdge } from './course-requisites.ts';

/** Courses, and which of them name which as requisites. */
export interface RequisiteGraph {
  /** By folded code. */
  readonly courses: ReadonlyMap<string, PlacedCourse>;
  /** The requisites among these courses, of all four kinds, course by course in the order of the text. */
  readonly edges: readonly RequisiteEdge[];
}

/** All requisites among some courses as they are written, whether or not there is another way to meet them. */
export function requisiteGraph(courses: ReadonlyMap<string, PlacedCourse>): RequisiteGraph {
  const edges: RequisiteEdge[] = [];
  for (const placed of courses.values()) {
    for (const edge of requisitesOfCourse(placed)) if (courses.has(edge.needs)) edges.push(edge);
  }
  return { courses, edges };
}

/** Edges by the course that has the requisite, or by the one that is needed; each list in the order of the edges. */
export function edgesBy(
  end: 'course' | 'needs',
  edges: readonly RequisiteEdge[],
): ReadonlyMap<string, readonly RequisiteEdge[]> {
  return grouped(edges, (edge) => edge[end]);
}

/**
 * The requisites among courses all of which are taken, advisories as well; of each `any` the branch that they contain, as
 * `countedRequisites` says.
 */
export function takenGraph(courses: ReadonlyMap<string, PlacedCourse>): RequisiteGraph {
  const { edges } = requisiteGraph(courses);
  const counted = new Set<object>();
  const seen = new Set<Course>();
  for (const { inBranch, owner } of edges) {
    if (!inBranch || seen.has(owner.course)) continue;
    seen.add(owner.course);
    for (const list of Object.values(owner.course.requisites)) {
      for (const one of countedRequisites(list, (code) => courses.has(code))) counted.add(one);
    }
  }
  return { courses, edges: edges.filter((edge) => edge.certain || !edge.inBranch || counted.has(edge.requisite)) };
}

/**
 * The requisites of the courses of a file and of all that these lead to, in the file and the catalogs in its reach, as
 * they are written. For a program the courses that its plans name count as its own. A code that several files in reach
 * declare is left out, and so is what only it leads to: nobody knows which is meant. Worked out once for a snapshot.
 */
export function graphInReach(snapshot: Snapshot, document: SourceDocument): RequisiteGraph {
  return factAbout(snapshot, document, readInReach);
}

function readInReach(snapshot: Snapshot, document: SourceDocument): RequisiteGraph {
  const files = snapshot.links.scopeOf(document).documents.map((one) => ({ one, declared: coursesOfFile(one) }));
  const courses = new Map<string, PlacedCourse>();
  const edges: RequisiteEdge[] = [];
  const place = (code: string) => {
    let found: PlacedCourse | undefined;
    for (const { one, declared } of files) {
      const course = declared.get(code);
      if (course && found) return;
      if (course) found = { course, document: one };
    }
    if (found) courses.set(code, found);
  };
  for (const code of coursesOfFile(document).keys()) place(code);
  for (const code of plannedPlaces(document).keys()) if (!courses.has(code)) place(code);
  // A map that grows while it is gone through.
  for (const placed of courses.values()) {
    for (const edge of requisitesOfCourse(placed)) {
      if (!courses.has(edge.needs)) place(edge.needs);
      if (courses.has(edge.needs)) edges.push(edge);
    }
  }
  return { courses, edges };
}
