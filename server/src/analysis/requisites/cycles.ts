import { type RequisiteEdge, relationKey } from './course-requisites.ts';
import { componentsOf, numberedGraph } from './numbered-graph.ts';
import { endsOf, pathFinder, type RequisiteStep } from './shortest-path.ts';

export type { RequisiteStep } from './shortest-path.ts';

/** Steps from a course back to itself, at least one of them a prerequisite: as long as all hold, none can be taken. */
export type RequisiteCycle = readonly RequisiteStep[];

/** More causes than this in one tangle of courses are told when some of them are mended. */
const mostOfTangle = 10;

/** In a tangle with more prerequisites than this, a cycle that is told may not be the very shortest. */
const mostStarts = 50;

/**
 * The requisites that can never be met, each cause once: of courses that all lead to one another a shortest cycle, and
 * others that share no requisite with it. What remains shows when these are mended.
 *
 * Only what nobody gets around counts; with a second branch of an `any` there may be a way. Corequisites of one another
 * are no cycle, as they are taken together: there has to be a prerequisite. A course that names itself, in whatever way,
 * is a cycle of one.
 */
export function requisiteCycles(edges: readonly RequisiteEdge[]): readonly RequisiteCycle[] {
  const counted = eachOnce(edges.filter(({ certain, kind }) => certain && kind !== 'advisories'));
  const themselves = counted.filter(({ course, needs }) => course === needs).map((edge) => [forward(edge)]);
  const others = counted.filter(({ course, needs }) => course !== needs).map(forward);
  const cycles = disjointCycles(others);
  if (!others.some(({ edge }) => edge.kind === 'strict-corequisites')) return [...themselves, ...cycles];
  const told = new Set(cycles.flat().map(({ edge }) => edge));
  const left = others.filter(({ edge }) => !told.has(edge));
  const strict = disjointCycles([...left, ...left.filter(isStrict).map(backward)]).filter(hasReversed);
  return [...themselves, ...cycles, ...strict];
}

/** Whether strict corequisites, which are to be taken in the same term, cannot be because of what else is required. */
export function isAboutStrict(cycle: RequisiteCycle): boolean {
  return cycle.length > 1 && cycle.some(isStrict);
}

/** What is written twice, as in two branches of an `any`, is one cause. */
function eachOnce(edges: readonly RequisiteEdge[]): RequisiteEdge[] {
  const known = new Set<string>();
  return edges.filter((edge) => {
    const key = relationKey(edge);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function forward(edge: RequisiteEdge): RequisiteStep {
  return { edge, reversed: false };
}

function backward({ edge }: RequisiteStep): RequisiteStep {
  return { edge, reversed: true };
}

function hasReversed(cycle: RequisiteCycle): boolean {
  return cycle.some(({ reversed }) => reversed);
}

function isStrict({ edge }: RequisiteStep): boolean {
  return edge.kind === 'strict-corequisites';
}

function disjointCycles(steps: readonly RequisiteStep[]): RequisiteCycle[] {
  const cycles: RequisiteCycle[] = [];
  let tangles = [steps];
  for (let round = 0; round < mostOfTangle && tangles.length > 0; round++) {
    const rest: RequisiteStep[] = [];
    for (const tangle of tangles.flatMap(tanglesIn)) {
      const cycle = shortestCycle(tangle);
      if (cycle.length === 0) continue;
      cycles.push(cycle);
      const told = new Set(cycle.map(({ edge }) => edge));
      for (const step of tangle) if (!told.has(step.edge)) rest.push(step);
    }
    tangles = rest.length > 0 ? [rest] : [];
  }
  return cycles;
}

/** The steps among courses that all lead to one another, for each such group. */
function tanglesIn(steps: readonly RequisiteStep[]): RequisiteStep[][] {
  const numbers = new Map<string, number>();
  const numberOf = (code: string) => {
    const number = numbers.get(code) ?? numbers.size;
    numbers.set(code, number);
    return number;
  };
  const numbered = steps.map((step) => {
    const { from, to } = endsOf(step);
    return { from: numberOf(from), to: numberOf(to) };
  });
  const { of: component } = componentsOf(numberedGraph(numbers.size, numbered));
  const tangles = new Map<number, RequisiteStep[]>();
  for (const [place, { from, to }] of numbered.entries()) {
    const [one, step] = [component[from] ?? 0, steps[place]];
    if (!step || one !== component[to]) continue;
    const tangle = tangles.get(one);
    if (tangle) tangle.push(step);
    else tangles.set(one, [step]);
  }
  return [...tangles.values()];
}

/** A shortest cycle with a prerequisite, which it starts with; of two of one length, the first in the text; or none. */
function shortestCycle(tangle: readonly RequisiteStep[]): RequisiteCycle {
  const find = pathFinder(tangle);
  let shortest: RequisiteCycle = [];
  for (const step of tangle.filter(isPrerequisite).slice(0, mostStarts)) {
    const { from, to } = endsOf(step);
    const back = find(to, from, shortest.length > 0 ? shortest.length - 2 : Number.POSITIVE_INFINITY);
    if (back) shortest = [step, ...back];
    // Two courses that need each other: it gets no shorter.
    if (shortest.length === 2) break;
  }
  return shortest;
}

function isPrerequisite({ edge }: RequisiteStep): boolean {
  return edge.kind === 'prerequisites';
}
