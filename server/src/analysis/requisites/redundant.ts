import { foldCode } from '../../model/link.ts';
import type { RequisiteEdge } from './course-requisites.ts';
import { edgesBy } from './graph.ts';
import { componentsOf, type NumberedEdge, numberedGraph } from './numbered-graph.ts';
import { followAll } from './reach.ts';
import { isCertainPrerequisite } from './transitive.ts';

/** A prerequisite that says nothing new. */
export interface RedundantPrerequisite {
  readonly edge: RequisiteEdge;
  /** Another prerequisite of the same course: that one, or what it needs, needs the course of `edge` already. */
  readonly through: RequisiteEdge;
}

/**
 * The prerequisites of some courses that follow from their other prerequisites: A of C, where C needs B and B needs A,
 * directly or by way of others. When all of them are removed, every course still needs the same courses.
 *
 * Only prerequisites count that nobody gets around. What is left alone: corequisites of any strictness, on either side;
 * branches of an `any`; a prerequisite with a minimum grade, unless that grade is asked for on the other way as well;
 * and all that is on a cycle or follows by way of one, which has to be broken first.
 */
export function redundantPrerequisites(
  edges: readonly RequisiteEdge[],
  isAsked: (course: string) => boolean = () => true,
): readonly RedundantPrerequisite[] {
  const prerequisites = edges.filter(isCertainPrerequisite);
  const way = waysOf(prerequisites);
  const candidates = candidatesIn(edges, isAsked).filter(({ edge }) => !way.isOnCycle(edge));
  if (candidates.length === 0) return [];
  const marks = new Map<string, number>();
  for (const { edge } of candidates) if (!marks.has(markOf(edge))) marks.set(markOf(edge), marks.size);
  /** Reaching a course by an edge fulfills a wish for it, and one for it with the grade of the edge. */
  const marksOfEdge = way.edges.map((edge) =>
    [marks.get(edge.needs), edge.requisite.minimumGrade ? marks.get(markOf(edge)) : undefined].filter(
      (mark) => mark !== undefined,
    ),
  );
  const asked = candidates
    .map(({ edge, others }, place) => ({
      place,
      mark: marks.get(markOf(edge)) ?? 0,
      others: others
        .filter(({ needs }) => needs !== edge.needs)
        .map((other) => ({ other, step: way.stepOf(other.needs) })),
    }))
    .sort((a, b) => a.mark - b.mark);
  const through: (RequisiteEdge | undefined)[] = [];
  let next = 0;
  followAll(
    way.graph,
    marks.size,
    (edge) => marksOfEdge[way.graph.origins[edge] ?? 0] ?? [],
    ({ end, has }) => {
      for (let one = asked[next]; one && one.mark < end; one = asked[++next]) {
        const { mark } = one;
        through[one.place] = one.others.find(({ step }) => has(step, mark))?.other;
      }
    },
  );
  return candidates.flatMap(({ edge }, place) => {
    const other = through[place];
    return other ? [{ edge, through: other }] : [];
  });
}

interface Candidate {
  readonly edge: RequisiteEdge;
  /** The certain prerequisites of the same course. */
  readonly others: readonly RequisiteEdge[];
}

function candidatesIn(edges: readonly RequisiteEdge[], isAsked: (course: string) => boolean): Candidate[] {
  return [...edgesBy('course', edges)].flatMap(([course, own]) => {
    const others = isAsked(course) ? own.filter(isCertainPrerequisite) : [];
    if (others.length < 2) return [];
    const together = new Set(own.filter(isCorequisite).map(({ needs }) => needs));
    return others.filter(({ inBranch, needs }) => !inBranch && !together.has(needs)).map((edge) => ({ edge, others }));
  });
}

function isCorequisite({ kind }: RequisiteEdge): boolean {
  return kind === 'corequisites' || kind === 'strict-corequisites';
}

/** A course, and the grade that is asked for; codes have no blanks. */
function markOf({ needs, requisite: { minimumGrade } }: RequisiteEdge): string {
  return minimumGrade ? `${needs} ${foldCode(minimumGrade.text)}` : needs;
}

/** The prerequisites as a graph of steps, each a course or the courses of a cycle, which no way leads through. */
function waysOf(prerequisites: readonly RequisiteEdge[]) {
  const numbers = new Map<string, number>();
  for (const { course, needs } of prerequisites) {
    for (const code of [course, needs]) if (!numbers.has(code)) numbers.set(code, numbers.size);
  }
  const numberOf = (code: string) => numbers.get(code) ?? 0;
  const numbered = prerequisites.map(({ course, needs }) => ({ from: numberOf(course), to: numberOf(needs) }));
  const { of: component, count } = componentsOf(numberedGraph(numbers.size, numbered));
  const stepOf = (code: string) => component[numberOf(code)] ?? 0;
  const cyclic = new Set<number>();
  const between: NumberedEdge[] = [];
  const edges: RequisiteEdge[] = [];
  for (const { course, needs } of prerequisites) if (stepOf(course) === stepOf(needs)) cyclic.add(stepOf(course));
  const isOnCycle = ({ course, needs }: RequisiteEdge) => cyclic.has(stepOf(course)) || cyclic.has(stepOf(needs));
  for (const edge of prerequisites) {
    if (isOnCycle(edge)) continue;
    between.push({ from: stepOf(edge.course), to: stepOf(edge.needs) });
    edges.push(edge);
  }
  return {
    graph: numberedGraph(count, between),
    /** The edges of the graph, by their origins. */
    edges,
    stepOf,
    isOnCycle,
  };
}
