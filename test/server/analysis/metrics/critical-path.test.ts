import { expect, test } from 'vitest';
import { criticalPath } from '../../../../server/src/analysis/metrics/critical-path.ts';
import { curriculumMetrics } from '../../../../server/src/analysis/metrics/curriculum-metrics.ts';
import type { PlainEdge } from '../../../../server/src/analysis/metrics/study-graph.ts';
import type { RequisiteKind } from '../../../../server/src/model/requisite.ts';
import { seededRandom } from '../../../support/random.ts';

/** `B<A` says that B has A as a prerequisite, `B=A` as a corequisite. */
function path(courses: string, ...arrows: string[]): string {
  const edges = arrows.map((arrow) => {
    const [course = '', needs = ''] = arrow.split(/[<=]/);
    const kind: RequisiteKind = arrow.includes('<') ? 'prerequisites' : 'corequisites';
    return { course, needs, kind };
  });
  return criticalPath({ courses: courses.split(' '), edges })
    .map((step) => step.join('+'))
    .join(' ');
}

test('The longest way leads from its first course to its last.', () => {
  expect(path('A B C D', 'B<A', 'C<B', 'D<A')).toBe('A B C');
});

test('Of two ways of one length, that through the courses that are listed first.', () => {
  expect(path('A B C D', 'C<A', 'D<B')).toBe('A C');
  expect(path('D B A C', 'C<A', 'D<B')).toBe('B D');
  expect(path('A B C', 'C<A', 'C<B')).toBe('A C');
});

test('Corequisites of one another are one step, also where one of them leads to nothing.', () => {
  expect(path('A B C D E', 'B<A', 'B=C', 'C=B', 'D<C', 'E<D')).toBe('A B+C D E');
  expect(path('A B L D', 'B<A', 'B=L', 'L=B', 'D<B')).toBe('A B+L D');
});

test('A corequisite that holds one way only is a step of its own.', () => {
  expect(path('A B L', 'B<A', 'L=B')).toBe('A B L');
});

test('Without requisites there is no way, and none through a circle.', () => {
  expect(path('A B')).toBe('');
  expect(path('A B C D', 'A<B', 'B<A', 'D<C')).toBe('C D');
});

test('It is as long as the longest delay of any course, in a thousand small curricula.', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 1000; round++) {
    const courses = Array.from({ length: 8 }, (_none, index) => `C${index}`);
    const chosen = Array.from({ length: 10 }, () => {
      const [one, other] = [Math.floor(random() * 8), Math.floor(random() * 8)];
      return { course: `C${Math.max(one, other)}`, needs: `C${Math.min(one, other)}`, kind: 'prerequisites' as const };
    }).filter(({ course, needs }) => course !== needs);
    const edges = chosen.flatMap((edge, index): PlainEdge[] => {
      if (index > 1) return [edge];
      const kind = 'corequisites';
      return [
        { ...edge, kind },
        { course: edge.needs, needs: edge.course, kind },
      ];
    });
    const found = criticalPath({ courses, edges });
    const { courses: measured, total } = curriculumMetrics({ courses, edges });
    // A circle leaves nothing to compare.
    if (!total) continue;
    const delays = [...measured].map(([course, metrics]) => [course, metrics?.delay ?? 0] as const);
    const longest = Math.max(...delays.map(([, delay]) => delay));
    expect(found.length).toBe(longest < 2 ? 0 : longest);
    for (const course of found.flat()) expect(new Map(delays).get(course)).toBe(longest);
    for (const [index, step] of found.entries()) {
      const before = found[index - 1];
      if (before) expect(edges.some((edge) => step.includes(edge.course) && before.includes(edge.needs))).toBe(true);
    }
  }
});
