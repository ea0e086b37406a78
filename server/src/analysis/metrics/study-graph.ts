import type { RequisiteKind } from '../../model/requisite.ts';
import { componentsOf, type NumberedEdge, type NumberedGraph, numberedGraph } from '../requisites/numbered-graph.ts';
import { reachableFrom } from '../requisites/reach.ts';

/** Courses by any names, and which of them name which as requisites: all that the metrics ask for. */
export interface PlainGraph {
  /** Each course once. */
  readonly courses: readonly string[];
  readonly edges: readonly PlainEdge[];
}

export interface PlainEdge {
  readonly course: string;
  /** The requisite of the course. An edge that names a course which is not among the courses does not count. */
  readonly needs: string;
  /** Advisories do not count. */
  readonly kind: RequisiteKind;
}

/**
 * Courses as the steps of a way through a program. Courses that are corequisites of one another, directly or in a circle,
 * are one step: they are taken together. Steps are numbered so that a course comes behind all that it needs.
 */
export interface StudyGraph {
  /** The places of the courses in the list of the plain graph, by step. */
  readonly steps: readonly (readonly number[])[];
  /** The step of each course. */
  readonly stepOf: Int32Array;
  /** From each step to those that it needs, each once. */
  readonly needs: NumberedGraph;
  /** From each step to those that need it, each once. */
  readonly unlocks: NumberedGraph;
  /** 1 for steps on a cycle with a prerequisite, behind one or before one: there are no ways through these to measure. */
  readonly undefinedSteps: Uint8Array;
}

export function studyGraph({ courses, edges }: PlainGraph): StudyGraph {
  const numbers = new Map(courses.map((course, number) => [course, number]));
  const counted = edges.flatMap(({ course, needs, kind }) => {
    const [from, to] = [numbers.get(course), numbers.get(needs)];
    return from === undefined || to === undefined || kind === 'advisories' ? [] : [{ from, to, kind }];
  });
  const { of: stepOf, count } = componentsOf(numberedGraph(courses.length, counted));
  const steps: number[][] = Array.from({ length: count }, () => []);
  for (const [course, step] of stepOf.entries()) steps[step]?.push(course);

  const between: NumberedEdge[] = [];
  const known = new Set<number>();
  const onCycle = new Set<number>();
  for (const edge of counted) {
    const [from, to] = [stepOf[edge.from] ?? 0, stepOf[edge.to] ?? 0];
    if (from === to) {
      if (edge.kind === 'prerequisites') onCycle.add(from);
    } else if (!known.has(from * count + to)) {
      known.add(from * count + to);
      between.push({ from, to });
    }
  }
  const needs = numberedGraph(count, between);
  const unlocks = numberedGraph(
    count,
    between.map(({ from, to }) => ({ from: to, to: from })),
  );
  const undefinedSteps = reachableFrom(needs, [...onCycle]);
  for (const [step, reached] of reachableFrom(unlocks, [...onCycle]).entries()) if (reached) undefinedSteps[step] = 1;
  return { steps, stepOf, needs, unlocks, undefinedSteps };
}
