import { foldCode } from '../../model/link.ts';
import { type CourseRequisite, type Requisite, type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { type RequisiteEdge, relationKey } from './course-requisites.ts';
import { edgesBy, type RequisiteGraph } from './graph.ts';
import { componentsOf, numberedGraph } from './numbered-graph.ts';
import { type CourseNeeds, neverTaken } from './taken-in-turn.ts';

/** A course that cannot be taken before one of some others, each of which is in the same impasse. */
export interface BlockedCourse {
  /** Its folded code. */
  readonly course: string;
  readonly kind: RequisiteKind;
  /** The requisites, all of this course and this kind: at least one of them has to be met, whatever way is chosen. */
  readonly needs: readonly RequisiteEdge[];
}

/** Courses of which none can ever be taken: each needs others of them, and every branch of an `any` leads back to them. */
export type Impasse = readonly BlockedCourse[];

/**
 * The contradictions that show only when all branches of an `any` are followed, as in A, which needs B or C, while both
 * of these need A. A cycle of requisites that nobody gets around is none of them: see `requisiteCycles`.
 *
 * What is not known is a way: a condition, a course outside the program or of an unknown code, and all that is among
 * `mended`, such as the requisites of the cycles that are told anyway. Courses are judged in each group of those that
 * lead to one another, and all other courses count as taken, so that each cause is told once.
 */
export function impassesIn({ courses, edges }: RequisiteGraph, mended: readonly RequisiteEdge[] = []): Impasse[] {
  const binding = edges.filter(({ kind }) => kind !== 'advisories');
  // Without branches there are cycles only.
  if (binding.every(({ certain }) => certain)) return [];
  const settled = new Set(mended.map(relationKey));
  const edgesOf = edgesBy('course', edges);
  return groupsIn(binding).flatMap((group) => {
    const needs = new Map<string, CourseNeeds>();
    for (const code of group) {
      const placed = courses.get(code);
      if (placed) needs.set(code, openNeeds(placed.course.requisites, code, group, settled));
    }
    const reasons = neverTaken(needs);
    const blocked = new Map<string, BlockedCourse>();
    for (const [code, { kind, courses: blockers }] of reasons) {
      const own = (edgesOf.get(code) ?? []).filter((edge) => edge.kind === kind);
      const first = blockers.flatMap((blocker) => own.find(({ needs: other }) => other === blocker) ?? []);
      blocked.set(code, { course: code, kind, needs: first });
    }
    return innermost(blocked).filter((impasse) =>
      impasse.some(({ needs: some }) => some.some((edge) => !edge.certain)),
    );
  });
}

/** The codes of courses that lead to one another, where branches may make a difference. */
function groupsIn(edges: readonly RequisiteEdge[]): ReadonlySet<string>[] {
  const numbers = new Map<string, number>();
  for (const { course, needs } of edges) {
    for (const code of [course, needs]) if (!numbers.has(code)) numbers.set(code, numbers.size);
  }
  const numberOf = (code: string) => numbers.get(code) ?? 0;
  const { of } = componentsOf(
    numberedGraph(
      numbers.size,
      edges.map(({ course, needs }) => ({ from: numberOf(course), to: numberOf(needs) })),
    ),
  );
  const groups = new Map<number, { codes: Set<string>; hasBranch: boolean; hasPrerequisite: boolean }>();
  for (const { course, needs, certain, kind } of edges) {
    const component = of[numberOf(course)] ?? 0;
    if (component !== of[numberOf(needs)]) continue;
    const group = groups.get(component) ?? { codes: new Set(), hasBranch: false, hasPrerequisite: false };
    groups.set(component, group);
    group.codes.add(course).add(needs);
    if (!certain) group.hasBranch = true;
    if (kind === 'prerequisites') group.hasPrerequisite = true;
  }
  return [...groups.values()]
    .filter(({ hasBranch, hasPrerequisite }) => hasBranch && hasPrerequisite)
    .map(({ codes }) => codes);
}

/** What a course asks for of a group; everything else is open. */
function openNeeds(
  requisites: Readonly<Record<RequisiteKind, readonly Requisite[]>>,
  course: string,
  group: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): CourseNeeds {
  const codeOf = (kind: RequisiteKind) => (requisite: CourseRequisite) => {
    const needs = foldCode(requisite.code.text);
    const isOpen = requisite.external || !group.has(needs) || settled.has(relationKey({ course, kind, needs }));
    return isOpen ? undefined : needs;
  };
  return requisiteKinds
    .filter((kind) => kind !== 'advisories' && requisites[kind].length > 0)
    .map((kind) => ({ kind, items: requisites[kind], codeOf: codeOf(kind) }));
}

/** Of courses that wait for one another, those that wait for none but each other. */
function innermost(blocked: ReadonlyMap<string, BlockedCourse>): Impasse[] {
  const codes = [...blocked.keys()];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const links = [...blocked.values()].flatMap(({ course, needs }) =>
    needs.map((edge) => ({ from: numbers.get(course) ?? 0, to: numbers.get(edge.needs) ?? 0 })),
  );
  const { of } = componentsOf(numberedGraph(codes.length, links));
  const leading = new Set(links.flatMap(({ from, to }) => (of[from] === of[to] ? [] : [of[from]])));
  const impasses = new Map<number, BlockedCourse[]>();
  for (const [number, one] of [...blocked.values()].entries()) {
    const component = of[number] ?? 0;
    if (leading.has(component)) continue;
    const impasse = impasses.get(component);
    if (impasse) impasse.push(one);
    else impasses.set(component, [one]);
  }
  return [...impasses.values()];
}
