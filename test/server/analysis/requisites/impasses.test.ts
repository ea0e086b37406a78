import { expect, test } from 'vitest';
import { requisiteCycles } from '../../../../server/src/analysis/requisites/cycles.ts';
import type { RequisiteGraph } from '../../../../server/src/analysis/requisites/graph.ts';
import { impassesIn } from '../../../../server/src/analysis/requisites/impasses.ts';
import type { Requisite } from '../../../../server/src/model/requisite.ts';
import { seededRandom } from '../../../support/random.ts';
import { graphOfCatalog } from './drawn.ts';

/** A catalog whose courses have the entries of some lines, such as `A: prerequisites: [B]`. */
function graphOf(lines: readonly string[]): RequisiteGraph {
  const courses = lines.map((line) => {
    const [code, entries] = line.split(/:(.*)/);
    return `  ${code}: { title: Course, credits: 3${entries ? `, ${entries}` : ''} }`;
  });
  return graphOfCatalog(`catalog: drawn\ntitle: Drawn\ncourses:\n${courses.join('\n')}\n`);
}

/** The impasses as `A<B|C, B<A, C<A`: A needs B or C, and both of these need A. */
function impassesOf(...lines: readonly string[]): string[] {
  const graph = graphOf(lines);
  const told = requisiteCycles(graph.edges).flatMap((cycle) => cycle.map(({ edge }) => edge));
  return impassesIn(graph, told).map((impasse) =>
    impasse.map(({ course, needs }) => `${course}<${needs.map((edge) => edge.needs).join('|')}`).join(', '),
  );
}

test('every branch leads back', () => {
  expect(impassesOf('A: prerequisites: [any: [B, C]]', 'B: prerequisites: [A]', 'C: prerequisites: [A]')).toEqual([
    'A<B|C, B<A, C<A',
  ]);
  expect(
    impassesOf('A: prerequisites: [any: [B, C]]', 'B: prerequisites: [any: [A, C]]', 'C: prerequisites: [any: [A, B]]'),
  ).toEqual(['A<B|C, B<A|C, C<A|B']);
  // Of a branch that asks for two courses, the one that is in the way.
  expect(
    impassesOf('A: prerequisites: [any: [B, all: [D, C]]]', 'B: prerequisites: [A]', 'C: prerequisites: [A]', 'D:'),
  ).toEqual(['A<B|C, B<A, C<A']);
});

test('one branch is a way', () => {
  expect(impassesOf('A: prerequisites: [any: [B, C]]', 'B: prerequisites: [A]', 'C:')).toEqual([]);
  expect(impassesOf('A: prerequisites: [any: [B, X]]', 'B: prerequisites: [A]')).toEqual([]);
  expect(impassesOf('A: prerequisites: [any: [B, condition: Age]]', 'B: prerequisites: [A]')).toEqual([]);
  expect(
    impassesOf(
      'A: prerequisites: [any: [B, { course: C, external: true }]]',
      'B: prerequisites: [A]',
      'C: prerequisites: [A]',
    ),
  ).toEqual([]);
});

test('corequisites of one another are taken together, unless one of them waits for the others', () => {
  const [b, c] = ['B: corequisites: [A]', 'C: corequisites: [A]'];
  expect(impassesOf('A: corequisites: [any: [B, C]]', b, c)).toEqual([]);
  expect(impassesOf('A: prerequisites: [any: [B, C]]', b, c)).toEqual(['A<B|C, B<A, C<A']);
  expect(impassesOf('A: corequisites: [any: [B, C]]', 'B: prerequisites: [A]', 'C: prerequisites: [A]')).toEqual([
    'A<B|C, B<A, C<A',
  ]);
});

test('a cycle that nobody gets around is told as such, and what stands behind something is not told', () => {
  expect(impassesOf('A: prerequisites: [B]', 'B: prerequisites: [A]', 'C: prerequisites: [any: [A, B]]')).toEqual([]);
  expect(
    impassesOf(
      'A: prerequisites: [any: [B, C]]',
      'B: prerequisites: [A]',
      'C: prerequisites: [A]',
      'D: prerequisites: [any: [B, E]]',
      'E: prerequisites: [any: [C, D]]',
    ),
  ).toEqual(['A<B|C, B<A, C<A']);
});

test('random courses: there is something to tell where some course can never be taken, and only there', () => {
  const random = seededRandom(21);
  const letters = [...'ABCDEF'];
  const one = () => letters[Math.floor(random() * letters.length)] ?? 'A';
  let [blocked, open, impasses] = [0, 0, 0];
  for (let run = 0; run < 300; run++) {
    const lines = letters.map((letter) => {
      const list = () => (random() < 0.6 ? `any: [${one()}, all: [${one()}, ${one()}], ${one()}]` : one());
      const kind = random() < 0.7 ? 'prerequisites' : 'corequisites';
      return `${letter}:${random() < 0.75 ? ` ${kind}: [${list()}]` : ''}`;
    });
    const graph = graphOf(lines);
    const cycles = requisiteCycles(graph.edges);
    const found = impassesIn(
      graph,
      cycles.flat().map(({ edge }) => edge),
    );
    // A course that is its own corequisite is told as a slip, though it can be taken.
    const isSlip = cycles.some(([step, ...others]) => others.length === 0 && step?.edge.kind === 'corequisites');
    const left = leftOver(graph);
    if (left.length > 0) expect(cycles.length + found.length, lines.join('\n')).toBeGreaterThan(0);
    else if (!isSlip) expect(cycles.length + found.length, lines.join('\n')).toBe(0);
    for (const impasse of found) for (const { course } of impasse) expect(left, lines.join('\n')).toContain(course);
    if (left.length > 0) blocked++;
    else open++;
    impasses += found.length;
  }
  expect(Math.min(blocked, open, impasses)).toBeGreaterThan(20);
});

test('thousands of courses in one tangle do not take forever', { timeout: 120_000 }, () => {
  const count = 2000;
  const lines = Array.from({ length: count }, (_, number) => {
    const [next, far] = [`C${(number + 1) % count}`, `C${(number * 7919) % count}`];
    return `C${number}: prerequisites: [any: [${next}, ${far}]], corequisites: [any: [C${(number + 7) % count}, ${next}]]`;
  });
  const graph = graphOf(lines);
  expect(impassesIn(graph)).toHaveLength(1);
  // One of them can be taken, and so can all that lead to it, one after the other.
  const open = graphOf([...lines.slice(0, -1), `C${count - 1}:`]);
  expect(impassesIn(open)).toEqual([]);
});

/** The courses that are left when all sets of courses are tried that could be taken next, in term after term. */
function leftOver({ courses }: RequisiteGraph): string[] {
  const codes = [...courses.keys()];
  const taken = new Set<string>();
  const isMet = (item: Requisite, has: ReadonlySet<string>): boolean => {
    if (item.kind === 'condition') return true;
    if (item.kind === 'course') return has.has(item.code.text);
    return item.kind === 'all' ? item.items.every((one) => isMet(one, has)) : item.items.some((one) => isMet(one, has));
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (let set = 1; set < 1 << codes.length; set++) {
      const next = codes.filter((code, place) => !taken.has(code) && set & (1 << place));
      const together = new Set([...taken, ...next]);
      const canBeTaken = next.every((code) => {
        const { prerequisites = [], corequisites = [] } = courses.get(code)?.course.requisites ?? {};
        return prerequisites.every((one) => isMet(one, taken)) && corequisites.every((one) => isMet(one, together));
      });
      if (next.length === 0 || !canBeTaken) continue;
      for (const code of next) taken.add(code);
      grown = true;
    }
  }
  return codes.filter((code) => !taken.has(code));
}
