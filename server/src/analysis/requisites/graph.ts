import type { Course } from '../../model/course.ts';
import { grouped } from '../../model/grouped.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type LiveCourse, type PlacedCourse, renewCourses } from '../courses-in-scope.ts';
import { coursesOfFile } from '../file-courses.ts';
import { plannedPlaces } from '../planned-places.ts';
import { countedRequisites } from './branches.ts';
import { type RequisiteEdge, relationKey, relationsOf, requisitesOfCourse } from './course-requisites.ts';

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

/** What is known of the courses that a file leads to. Through edits that leave the requisites as they are, it stays. */
interface KeptGraph extends RequisiteGraph {
  readonly courses: ReadonlyMap<string, LiveCourse>;
  /** The same edges by the code of the course that has the requisite. */
  readonly edgesOf: ReadonlyMap<string, readonly LiveEdge[]>;
}

/** A requisite of such a course, at its newest place. */
type LiveEdge = RequisiteEdge & { requisite: RequisiteEdge['requisite'] };

/**
 * The requisites of the courses of a file and of all that these lead to, in the file and the catalogs in its reach, as
 * they are written. For a program the courses that its plans name count as its own. A code that several files in reach
 * declare is left out, and so is what only it leads to: nobody knows which is meant. Worked out once, until another code
 * or requisite is written, or something else planned: until then it is the same object.
 */
export const graphInReach: (snapshot: Snapshot, document: SourceDocument) => RequisiteGraph = keptAbout<KeptGraph>({
  name: 'requisites',
  reads: new Set(['courses', 'courses.code', 'courses.requisites', 'terms', 'plans', 'concentrations']),
  work: readInReach,
  renew(graph, { snapshot, document }) {
    const changed = renewCourses(graph.courses, snapshot.links, document);
    for (const code of changed ?? []) {
      const placed = graph.courses.get(code);
      const edges = placed ? edgesOf(placed, graph.courses) : [];
      if (!takePlaces(graph.edgesOf.get(code) ?? [], edges)) return undefined;
    }
    return changed && graph;
  },
});

function readInReach(snapshot: Snapshot, document: SourceDocument): KeptGraph {
  const files = snapshot.links.scopeOf(document).documents.map((one) => ({ one, declared: coursesOfFile(one) }));
  const courses = new Map<string, LiveCourse>();
  const byCourse = new Map<string, readonly LiveEdge[]>();
  const place = (code: string) => {
    let found: LiveCourse | undefined;
    for (const { one, declared } of files) {
      const course = declared.get(code);
      if (course && found) return;
      if (course) found = { course, document: one };
    }
    if (found) courses.set(code, found);
  };
  for (const code of coursesOfFile(document).keys()) place(code);
  for (const code of plannedPlaces(document).keys()) if (!courses.has(code)) place(code);
  const edges: RequisiteEdge[] = [];
  // A map that grows while it is gone through.
  for (const [code, placed] of courses) {
    for (const { needs } of relationsOf(placed)) if (!courses.has(needs)) place(needs);
    const own = edgesOf(placed, courses);
    if (own.length > 0) byCourse.set(code, own);
    for (const edge of own) edges.push(edge);
  }
  return { courses, edges, edgesOf: byCourse };
}

/** The requisites of a course among some courses. */
function edgesOf(owner: LiveCourse, courses: ReadonlyMap<string, PlacedCourse>): readonly LiveEdge[] {
  const edges: LiveEdge[] = [];
  for (const { course, needs, kind, certain, inBranch, requisite } of relationsOf(owner)) {
    if (courses.has(needs)) edges.push({ course, needs, kind, certain, inBranch, requisite, owner });
  }
  return edges;
}

/** Lets requisites stand where others stand that say the same; false where they do not. */
function takePlaces(edges: readonly LiveEdge[], now: readonly RequisiteEdge[]): boolean {
  for (const [index, edge] of edges.entries()) {
    const other = now[index];
    if (!other || relationKey(other) !== relationKey(edge)) return false;
    edge.requisite = other.requisite;
  }
  return edges.length === now.length;
}
