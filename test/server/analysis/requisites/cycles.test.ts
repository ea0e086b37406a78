import { expect, test } from 'vitest';
import { isAboutStrict, requisiteCycles } from '../../../../server/src/analysis/requisites/cycles.ts';
import type { RequisiteEdge } from '../../../../server/src/analysis/requisites/graph.ts';
import { drawnGraph, graphOfCatalog } from './drawn.ts';

/** The cycles as `C<B<A`: C needs B, B needs A, and A needs C. */
function cyclesIn(edges: readonly RequisiteEdge[]): string[] {
  return requisiteCycles(edges).map((cycle) => {
    const way = cycle.map(({ edge, reversed }) => (reversed ? edge.needs : edge.course)).join('<');
    return isAboutStrict(cycle) ? `${way} (strict)` : way;
  });
}

const cyclesOf = (words: string) => cyclesIn(drawnGraph(words).edges);

test('a cycle is told with its whole path', () => {
  expect(cyclesOf('A>B B>C C>A X>A')).toEqual(['A<C<B']);
});

test('without a prerequisite there is no cycle', () => {
  expect(cyclesOf('A~B B~A')).toEqual([]);
  expect(cyclesOf('A~B B~C C~A')).toEqual([]);
  expect(cyclesOf('A=B B=A C=A B=C')).toEqual([]);
  expect(cyclesOf('A?B B?A A>B')).toEqual([]);
});

test('one prerequisite among corequisites is enough', () => {
  expect(cyclesOf('A~B B>A')).toEqual(['A<B']);
  expect(cyclesOf('A~B B~C C~D D>A')).toEqual(['A<D<C<B']);
});

test('a course that names itself is a cycle of one, whatever it calls it', () => {
  expect(cyclesOf('A>A B~B C=C D?D')).toEqual(['A', 'B', 'C']);
});

test('of a tangle the shortest cycles are told, and each requisite once', () => {
  // A round of four, two of whose courses need each other as well.
  expect(cyclesOf('A>B B>C C>D D>A C>B')).toEqual(['B<C']);
  // Two pairs with a course in common.
  expect(cyclesOf('A>B B>A B>C C>B').sort()).toEqual(['A<B', 'B<C']);
});

test('cycles that have nothing to do with each other are all told', () => {
  expect(cyclesOf('A>B B>A C>D D>E E>C')).toHaveLength(2);
});

test('when a cycle is broken, the one that it hid is told', () => {
  expect(cyclesOf('A>B B>C C>A C>B')).toEqual(['B<C']);
  expect(cyclesOf('A>B B>C C>A')).toEqual(['A<C<B']);
});

test('a strict corequisite that can never be met: its partner is needed first', () => {
  // B needs A first, C goes with B, and C comes before A.
  expect(cyclesOf('A>B B=C C>A')).toEqual(['A<C<B (strict)']);
  expect(cyclesOf('A>B C=B C>A')).toEqual(['A<C<B (strict)']);
  expect(cyclesOf('A>B A=B')).toEqual(['B<A (strict)']);
  expect(cyclesOf('A>B B=C A=C')).toEqual(['B<A<C (strict)']);
});

test('strict corequisites that can be met are no cycle', () => {
  expect(cyclesOf('A>B C=B D=B D=C A>C')).toEqual([]);
  expect(cyclesOf('A~B C=B C~A')).toEqual([]);
});

test('a cycle through one of two branches is not certain', () => {
  const branches = (list: string) => `catalog: drawn
title: Drawn
courses:
  A: { title: A, credits: 3, prerequisites: ${list} }
  B: { title: B, credits: 3, prerequisites: [A] }
  C: { title: C, credits: 3 }
`;
  const cyclesWith = (list: string) => cyclesIn(graphOfCatalog(branches(list)).edges);
  expect(cyclesWith('[{ any: [B, C] }]')).toEqual([]);
  expect(cyclesWith('[{ any: [B, condition: Consent of the instructor] }]')).toEqual([]);
  expect(cyclesWith('[{ any: [B] }]')).toEqual(['A<B']);
  expect(cyclesWith('[{ all: [C, { all: [B] }] }]')).toEqual(['A<B']);
  // Both branches need B.
  expect(cyclesWith('[{ any: [B, { all: [B, C] }] }]')).toEqual(['A<B']);
  expect(cyclesWith('[{ course: B, external: true }]')).toEqual([]);
});

test('thousands of courses in one circle, and in one tangle', () => {
  const count = 1000;
  const round = Array.from({ length: count }, (_, number) => `C${number}>C${(number + 1) % count}`);
  expect(requisiteCycles(drawnGraph(round.join(' ')).edges).map(({ length }) => length)).toEqual([count]);
  const tangle = round.map((word, number) => `${word} C${(number * 7919) % count}>C${number}`);
  expect(requisiteCycles(drawnGraph(tangle.join(' ')).edges).length).toBeLessThan(30);
});
