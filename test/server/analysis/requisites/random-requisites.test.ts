import { expect, test } from 'vitest';
import { requisiteCycles } from '../../../../server/src/analysis/requisites/cycles.ts';
import type { RequisiteEdge } from '../../../../server/src/analysis/requisites/graph.ts';
import { redundantPrerequisites } from '../../../../server/src/analysis/requisites/redundant.ts';
import { coursesNeeded, isCertainPrerequisite } from '../../../../server/src/analysis/requisites/transitive.ts';
import { seededRandom } from '../../../support/random.ts';
import { drawnGraph } from './drawn.ts';

const letters = [...'ABCDE'];

test('a cycle is found where no order of terms meets all requisites, and only there', () => {
  const random = seededRandom(11);
  let impossible = 0;
  for (let run = 0; run < 150; run++) {
    const words = randomWords(random, 4 + Math.floor(random() * 7), '>~=?');
    const { edges } = drawnGraph(words);
    const isPossible = canBePlanned(edges);
    if (!isPossible) impossible++;
    expect(requisiteCycles(edges).length === 0, words).toBe(isPossible);
  }
  // Both have to come up.
  expect(impossible).toBeGreaterThan(30);
  expect(impossible).toBeLessThan(120);
});

test('whoever removes one requisite of each cycle, again and again, ends with a plan that can be', () => {
  const random = seededRandom(12);
  for (let run = 0; run < 50; run++) {
    const words = randomWords(random, 12, '>>~=');
    let { edges } = drawnGraph(words);
    for (let round = 0; round < 20; round++) {
      const cycles = requisiteCycles(edges);
      if (cycles.length === 0) break;
      const told = cycles.flat().map(({ edge }) => edge);
      expect(new Set(told).size, words).toBe(told.length);
      for (const cycle of cycles) expect(canBePlanned(cycle.map(({ edge }) => edge)), words).toBe(false);
      const removed = new Set(cycles.map((cycle) => cycle[Math.floor(random() * cycle.length)]?.edge));
      edges = edges.filter((edge) => !removed.has(edge));
    }
    expect(canBePlanned(edges), words).toBe(true);
  }
});

test('without the redundant prerequisites every course needs the same courses, with the same grades', () => {
  const random = seededRandom(13);
  let found = 0;
  for (let run = 0; run < 150; run++) {
    const words = randomWords(random, 5 + Math.floor(random() * 10), '>>>>~', true);
    const { edges } = drawnGraph(words);
    const redundant = new Set(redundantPrerequisites(edges).map(({ edge }) => edge));
    found += redundant.size;
    const rest = edges.filter((edge) => !redundant.has(edge));
    expect(allNeeded(rest), words).toEqual(allNeeded(edges));
    expect(redundantPrerequisites(rest), words).toEqual([]);
  }
  expect(found).toBeGreaterThan(80);
});

/** Requisites between random courses, each pair once; some with a grade. */
function randomWords(random: () => number, count: number, signs: string, withGrades = false): string {
  const one = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)] as T;
  const words = Array.from({ length: count }, () => {
    let [needs, course] = [one(letters), one(letters)];
    // Where most lead forward, little is on a cycle.
    if (withGrades && needs > course && random() < 0.9) [needs, course] = [course, needs];
    const grade = withGrades && random() < 0.3 ? `(${one('BC')})` : '';
    return needs === course ? needs : `${needs}${one(signs)}${grade}${course}`;
  });
  return [...letters, ...words].join(' ');
}

/** Whether some order of the courses in terms meets all requisites: tried with every order. */
function canBePlanned(edges: readonly RequisiteEdge[], terms: readonly number[] = []): boolean {
  if (terms.length === letters.length) return edges.every((edge) => isMet(edge, terms));
  return letters.some((_letter, term) => canBePlanned(edges, [...terms, term]));
}

function isMet({ course, needs, kind }: RequisiteEdge, terms: readonly number[]): boolean {
  const [own, other] = [terms[letters.indexOf(course)] ?? 0, terms[letters.indexOf(needs)] ?? 0];
  if (kind === 'prerequisites') return other < own;
  if (kind === 'corequisites') return other <= own;
  return kind === 'advisories' || other === own;
}

/** All that each course needs for certain, and each grade that is asked for on the way. */
function allNeeded(edges: readonly RequisiteEdge[]): string[] {
  const certain = edges.filter(isCertainPrerequisite);
  return letters.flatMap((course) => {
    const needed = coursesNeeded(certain, course);
    const onTheWay = certain.filter((edge) => edge.course === course || needed.has(edge.course));
    const grades = onTheWay.flatMap(({ needs, requisite: { minimumGrade } }) =>
      minimumGrade ? [`${course} needs ${needs} with ${minimumGrade.text}`] : [],
    );
    return [...new Set([...[...needed].map((code) => `${course} needs ${code}`), ...grades])].sort();
  });
}
