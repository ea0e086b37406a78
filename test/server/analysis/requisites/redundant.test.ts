import { expect, test } from 'vitest';
import { redundantPrerequisites } from '../../../../server/src/analysis/requisites/redundant.ts';
import { drawnGraph, graphOfCatalog } from './drawn.ts';

/** Each as `A>C by B`: that A is a prerequisite of C follows from B. */
function redundantIn(graph: ReturnType<typeof drawnGraph>): string[] {
  return redundantPrerequisites(graph.edges).map(
    ({ edge, through }) => `${edge.needs}>${edge.course} by ${through.needs}`,
  );
}

const redundantOf = (words: string) => redundantIn(drawnGraph(words));

test('what another prerequisite needs already', () => {
  expect(redundantOf('A>B B>C A>C')).toEqual(['A>C by B']);
  expect(redundantOf('A>B B>C C>D A>D')).toEqual(['A>D by C']);
  expect(redundantOf('A>B A>C B>D C>D')).toEqual([]);
});

test('a corequisite on either side leaves it alone', () => {
  expect(redundantOf('A~B B>C A>C')).toEqual([]);
  expect(redundantOf('A>B B~C A>C')).toEqual([]);
  expect(redundantOf('A>B B>C A~C')).toEqual([]);
  expect(redundantOf('A>B B>C A>C A~C')).toEqual([]);
  expect(redundantOf('A>B B=C A>C')).toEqual([]);
  expect(redundantOf('A>B B?C A>C')).toEqual([]);
});

test('a minimum grade says more, unless it is asked for on the other way as well', () => {
  expect(redundantOf('A>B B>C A>(C)C')).toEqual([]);
  expect(redundantOf('A>(B)B B>C A>(C)C')).toEqual([]);
  expect(redundantOf('A>(C)B B>C A>(C)C')).toEqual(['A>C by B']);
  expect(redundantOf('A>(C)B B>C A>C')).toEqual(['A>C by B']);
});

test('what is on a cycle is left alone until it is broken', () => {
  expect(redundantOf('A>B B>A A>C B>C')).toEqual([]);
  expect(redundantOf('A>B B>C C>A A>C')).toEqual([]);
  // What follows by way of a mistake may not follow when that is mended.
  expect(redundantOf('A>B B>X X>B B>C A>C')).toEqual([]);
  expect(redundantOf('A>B B>C A>C C>X X>C')).toEqual([]);
});

test('a branch of an `any` neither is redundant nor makes anything so', () => {
  const withC = (list: string) =>
    redundantIn(
      graphOfCatalog(`catalog: drawn
title: Drawn
courses:
  A: { title: A, credits: 3 }
  B: { title: B, credits: 3, prerequisites: [A] }
  C: { title: C, credits: 3, prerequisites: ${list} }
  D: { title: D, credits: 3 }
`),
    );
  expect(withC('[A, B]')).toEqual(['A>C by B']);
  expect(withC('[A, { any: [B, D] }]')).toEqual([]);
  expect(withC('[B, { any: [A, D] }]')).toEqual([]);
  expect(withC('[{ all: [A, D] }, B]')).toEqual(['A>C by B']);
  expect(withC('[A, { any: [{ all: [B, D] }, B] }]')).toEqual(['A>C by B']);
  expect(withC('[{ course: A, external: true }, B]')).toEqual([]);
});

test('thousands of courses, each of which names what all need', () => {
  const words = Array.from({ length: 1200 }, (_, number) => `C${number}>C${number + 1} C0>C${number + 2}`).join(' ');
  expect(redundantOf(words)).toHaveLength(1199);
});
