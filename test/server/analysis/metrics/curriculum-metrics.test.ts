import { expect, test } from 'vitest';
import {
  type CurriculumMetrics,
  curriculumMetrics,
} from '../../../../server/src/analysis/metrics/curriculum-metrics.ts';
import { graphOf } from './arrows.ts';

/** One metric of all courses, in their order. */
function each(metrics: CurriculumMetrics, name: 'blocking' | 'delay' | 'centrality' | 'complexity') {
  return [...metrics.courses.values()].map((course) => course?.[name]);
}

test('what several courses lead to, and what leads to several', () => {
  const metrics = curriculumMetrics(graphOf('A>C B>C D~C C>E D>F G H'));
  expect(each(metrics, 'blocking')).toEqual([2, 2, 1, 3, 0, 0, 0, 0]);
  expect(each(metrics, 'delay')).toEqual([3, 3, 3, 3, 3, 2, 1, 1]);
  expect(metrics.courses.get('C')?.centrality).toBe(9);
  expect(metrics.total?.complexity).toBe(27);
});

test('corequisites count like prerequisites', () => {
  const metrics = curriculumMetrics(graphOf('A~B A>C B>D C~D C>E D>F D~G G>F'));
  expect(each(metrics, 'blocking')).toEqual([6, 3, 4, 2, 0, 0, 1]);
  expect(each(metrics, 'delay')).toEqual([5, 5, 5, 5, 3, 5, 5]);
  expect(each(metrics, 'centrality')).toEqual([0, 9, 12, 18, 0, 0, 10]);
  expect(metrics.total).toEqual({ blocking: 16, delay: 33, centrality: 49, complexity: 49 });
});

test('a quarter is two thirds of a semester, rounded for each course before it is added up', () => {
  const metrics = curriculumMetrics(graphOf('A>B B>C D'), 'quarter');
  expect(each(metrics, 'complexity')).toEqual([3.3, 2.7, 2, 0.7]);
  expect(metrics.total?.complexity).toBe(8.7);
  // Ten courses that stand alone: 0.7 each, and not two thirds of ten.
  expect(curriculumMetrics(graphOf('A B C D E F G H I J'), 'quarter').total?.complexity).toBe(7);
});

test('a requisite that is named twice counts once, and an advisory not at all', () => {
  const once = curriculumMetrics(graphOf('A>B B>C'));
  expect(curriculumMetrics(graphOf('A>B A~B A>B B>C'))).toEqual(once);
  const { courses, edges } = graphOf('A>B B>C');
  const advised = [...edges, { course: 'C', needs: 'A', kind: 'advisories' as const }];
  expect(curriculumMetrics({ courses, edges: advised })).toEqual(once);
});

test('a requisite on a course that is not there does not count', () => {
  const { edges } = graphOf('X>A A>B');
  expect(each(curriculumMetrics({ courses: ['A', 'B'], edges }), 'blocking')).toEqual([1, 0]);
});

test('courses that are corequisites of one another are one step on the way', () => {
  const metrics = curriculumMetrics(graphOf('A>B B~C C~B C>D'));
  // A blocks all three; neither of the pair blocks the other.
  expect(each(metrics, 'blocking')).toEqual([3, 1, 1, 0]);
  expect(each(metrics, 'delay')).toEqual([3, 3, 3, 3]);
  expect(each(metrics, 'centrality')).toEqual([0, 3, 3, 0]);
});

test('on, behind and before a cycle there is nothing to measure, and elsewhere there is', () => {
  const metrics = curriculumMetrics(graphOf('A>B B>C C>B C>D E>F A>G'));
  expect(each(metrics, 'delay')).toEqual([undefined, undefined, undefined, undefined, 2, 2, 2]);
  expect(metrics.total).toBeUndefined();
});

test('a course that needs itself has no metrics, and one that is its own corequisite is as if it were not', () => {
  expect(curriculumMetrics(graphOf('A>A A>B C')).courses.get('B')).toBeUndefined();
  expect(curriculumMetrics(graphOf('A~A A>B'))).toEqual(curriculumMetrics(graphOf('A>B')));
});

test('a curriculum without courses adds up to nothing', () => {
  expect(curriculumMetrics({ courses: [], edges: [] }).total).toEqual({
    blocking: 0,
    delay: 0,
    centrality: 0,
    complexity: 0,
  });
});

test('more ways than a number can count are counted exactly', () => {
  // 70 terms of two courses, each of which needs both of the term before: 2 to the 70th ways of 70 courses.
  const terms = Array.from({ length: 70 }, (_, term) => [`A${term}`, `B${term}`]);
  const edges = terms
    .slice(1)
    .flatMap((term, before) =>
      term.flatMap((course) =>
        (terms[before] ?? []).map((needs) => ({ course, needs, kind: 'prerequisites' as const })),
      ),
    );
  const { courses, total } = curriculumMetrics({ courses: terms.flat(), edges });
  // Half of all ways lead through each course.
  expect(courses.get('A30')?.centrality).toBe(70n * 2n ** 69n);
  expect(total?.centrality).toBe(68n * 2n * 70n * 2n ** 69n);
});

test('a way through thousands of courses', () => {
  const courses = Array.from({ length: 5000 }, (_, number) => `C${number}`);
  const edges = courses
    .slice(1)
    .map((course, before) => ({ course, needs: `C${before}`, kind: 'prerequisites' as const }));
  const metrics = curriculumMetrics({ courses, edges });
  expect(metrics.courses.get('C0')).toEqual({ blocking: 4999, delay: 5000, centrality: 0, complexity: 9999 });
  expect(metrics.courses.get('C2500')?.centrality).toBe(5000);
  expect(metrics.total?.blocking).toBe((5000 * 4999) / 2);
});
