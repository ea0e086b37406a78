import { type NumberedGraph, targetsOf } from '../requisites/numbered-graph.ts';
import { followAll } from '../requisites/reach.ts';
import type { StudyGraph } from './study-graph.ts';

/** How many courses can be reached from each step, those of the step itself not counted. */
export function coursesBehind({ steps, unlocks }: StudyGraph): Int32Array {
  const { graph, numberOf } = reversed(unlocks);
  const marks = steps.flat();
  const markOf = new Map(marks.map((course, mark) => [course, mark]));
  const marksOfStep = steps.map((courses) => courses.flatMap((course) => markOf.get(course) ?? []));
  const behind = new Int32Array(steps.length);
  followAll(
    graph,
    marks.length,
    (edge) => marksOfStep[numberOf(graph.targets[edge] ?? 0)] ?? [],
    (reached) => {
      for (let step = 0; step < behind.length; step++) {
        behind[step] = (behind[step] ?? 0) + reached.count(numberOf(step));
      }
    },
  );
  return behind;
}

/** A graph whose edges lead to higher numbers, with its nodes numbered from the other end. */
function reversed(graph: NumberedGraph): { graph: NumberedGraph; numberOf: (node: number) => number } {
  const { size, targets, origins } = graph;
  const numberOf = (node: number) => size - 1 - node;
  const starts = new Int32Array(size + 1);
  const turned: number[] = [];
  const edges: number[] = [];
  for (let node = size - 1; node >= 0; node--) {
    starts[numberOf(node)] = turned.length;
    for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge++) {
      turned.push(numberOf(targets[edge] ?? 0));
      edges.push(origins[edge] ?? 0);
    }
  }
  starts[size] = turned.length;
  return { graph: { size, starts, targets: Int32Array.from(turned), origins: Int32Array.from(edges) }, numberOf };
}

/** How many steps are on the longest way through each step. */
export function longestWays({ steps, needs, unlocks }: StudyGraph): Int32Array {
  const before = new Int32Array(steps.length);
  const behind = new Int32Array(steps.length);
  for (let step = 0; step < steps.length; step++) before[step] = 1 + longest(before, targetsOf(needs, step));
  for (let step = steps.length - 1; step >= 0; step--) behind[step] = 1 + longest(behind, targetsOf(unlocks, step));
  return before.map((length, step) => length + (behind[step] ?? 0) - 1);
}

function longest(lengths: Int32Array, nodes: Int32Array): number {
  let most = 0;
  for (const node of nodes) most = Math.max(most, lengths[node] ?? 0);
  return most;
}

/**
 * For each step the sum of the lengths of all ways through it that lead from a step without requisites to one that
 * unlocks nothing; 0 for these themselves. The ways are counted and not walked: of a step to which n ways of s steps in
 * all lead, and from which m ways of t steps lead on, it is s × m + t × n − n × m, as the step is in both sums.
 *
 * The number of ways can double with every step, so that numbers of the usual kind would soon be inexact: these are
 * whole numbers of any size.
 */
export function waysThrough({ steps, needs, unlocks, undefinedSteps }: StudyGraph): bigint[] {
  const before = steps.map((): Ways => none);
  const behind = steps.map((): Ways => none);
  const isLeftOut = (step: number) => undefinedSteps[step] === 1;
  for (let step = 0; step < steps.length; step++) {
    if (!isLeftOut(step)) before[step] = goneOn(before, targetsOf(needs, step));
  }
  for (let step = steps.length - 1; step >= 0; step--) {
    if (!isLeftOut(step)) behind[step] = goneOn(behind, targetsOf(unlocks, step));
  }
  return steps.map((_courses, step) => {
    if (targetsOf(needs, step).length === 0 || targetsOf(unlocks, step).length === 0) return 0n;
    const [to, from] = [before[step] ?? none, behind[step] ?? none];
    return to.steps * from.count + from.steps * to.count - to.count * from.count;
  });
}

interface Ways {
  readonly count: bigint;
  /** The steps on all of them together. */
  readonly steps: bigint;
}

const none: Ways = { count: 0n, steps: 0n };

/** The ways to one step more. */
function goneOn(ways: readonly Ways[], nodes: Int32Array): Ways {
  if (nodes.length === 0) return { count: 1n, steps: 1n };
  let count = 0n;
  let steps = 0n;
  for (const node of nodes) {
    const one = ways[node] ?? none;
    count += one.count;
    steps += one.steps;
  }
  return { count, steps: steps + count };
}
