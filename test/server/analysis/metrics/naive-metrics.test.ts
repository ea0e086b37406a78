import { expect, test } from 'vitest';
import { curriculumMetrics } from '../../../../server/src/analysis/metrics/curriculum-metrics.ts';
import type { PlainEdge, PlainGraph } from '../../../../server/src/analysis/metrics/study-graph.ts';
import { requisiteKinds } from '../../../../server/src/model/requisite.ts';
import { seededRandom } from '../../../support/random.ts';

test('the metrics of small random curricula are those that one finds by walking every way', () => {
  const random = seededRandom(4);
  for (let run = 0; run < 400; run++) {
    const graph = randomGraph(random, 2 + Math.floor(random() * 7), random() * 0.7);
    const { courses, total } = curriculumMetrics(graph);
    const expected = graph.courses.map((course) => naiveMetrics(graph, course));
    expect([...courses.values()], JSON.stringify(graph)).toEqual(expected);
    for (const name of ['blocking', 'delay', 'centrality', 'complexity'] as const) {
      expect(total?.[name]).toBe(expected.reduce((sum, one) => sum + one[name], 0));
    }
  }
});

/** Requisites of all kinds, from later courses to earlier ones, some of them twice; in no order. */
function randomGraph(random: () => number, count: number, density: number): PlainGraph {
  const courses = Array.from({ length: count }, (_, number) => `C${number}`);
  const edges = courses.flatMap((course, later) =>
    courses.slice(0, later).flatMap((needs): PlainEdge[] => {
      const kinds = requisiteKinds.filter(() => random() < density / 2);
      return kinds.map((kind) => ({ course, needs, kind }));
    }),
  );
  const shuffle = <T>(list: readonly T[]) =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return { courses: shuffle(courses), edges: shuffle(edges) };
}

function naiveMetrics({ courses, edges }: PlainGraph, course: string) {
  const unlockedBy = (one: string) => courses.filter((other) => counts(edges, other, one));
  const neededFor = (one: string) => courses.filter((other) => counts(edges, one, other));
  const waysFrom = (one: string): string[][] => {
    const next = unlockedBy(one);
    return next.length === 0 ? [[one]] : next.flatMap((other) => waysFrom(other).map((way) => [one, ...way]));
  };
  const ways = courses
    .filter((one) => neededFor(one).length === 0)
    .flatMap(waysFrom)
    .filter((way) => way.includes(course));
  const blocking = new Set(waysFrom(course).flat()).size - 1;
  const delay = Math.max(...ways.map((way) => way.length));
  const isEnd = neededFor(course).length === 0 || unlockedBy(course).length === 0;
  const centrality = isEnd ? 0 : ways.reduce((sum, way) => sum + way.length, 0);
  return { blocking, delay, centrality, complexity: blocking + delay };
}

function counts(edges: readonly PlainEdge[], course: string, needs: string): boolean {
  return edges.some((edge) => edge.course === course && edge.needs === needs && edge.kind !== 'advisories');
}
