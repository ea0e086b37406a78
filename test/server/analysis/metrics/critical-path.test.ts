import { expect, test } from 'vitest';
import { criticalPath } from '../../../../server/src/analysis/metrics/critical-path.ts';
import { studyGraph } from '../../../../server/src/analysis/metrics/study-graph.ts';
import { longestWays } from '../../../../server/src/analysis/metrics/ways.ts';
import type { RequisiteKind } from '../../../../server/src/model/requisite.ts';
import { seededRandom } from '../../../support/random.ts';

/** `B<A` says that B has A as a prerequisite, `B=A` as a corequisite. */
function path(courses: string, ...arrows: string[]): string {
  const edges = arrows.map((arrow) => {
    const [course = '', needs = ''] = arrow.split(/[<=]/);
    const kind: RequisiteKind = arrow.includes('<') ? 'prerequisites' : 'corequisites';
    return { course, needs, kind };
  });
  return criticalPath({ courses: courses.split(' '), edges }).join(' ');
}

test('The longest way leads from its first course to its last.', () => {
  expect(path('A B C D', 'B<A', 'C<B', 'D<A')).toBe('A B C');
});

test('Of two ways of one length, that through the courses that are listed first.', () => {
  expect(path('A B C D', 'C<A', 'D<B')).toBe('A C');
  expect(path('D B A C', 'C<A', 'D<B')).toBe('B D');
  expect(path('A B C', 'C<A', 'C<B')).toBe('A C');
});

test('Corequisites of one another are one step, and stand side by side.', () => {
  expect(path('A B C D E', 'B<A', 'B=C', 'C=B', 'D<C', 'E<D')).toBe('A B C D E');
});

test('Without requisites there is no way, and none through a circle.', () => {
  expect(path('A B')).toBe('');
  expect(path('A B C D', 'A<B', 'B<A', 'D<C')).toBe('C D');
});

test('It is as long as the longest delay of any course, in a thousand small curricula.', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 1000; round++) {
    const courses = Array.from({ length: 8 }, (_none, index) => `C${index}`);
    const edges = Array.from({ length: 10 }, () => {
      const [one, other] = [Math.floor(random() * 8), Math.floor(random() * 8)];
      const kind: RequisiteKind = 'prerequisites';
      return { course: `C${Math.max(one, other)}`, needs: `C${Math.min(one, other)}`, kind };
    }).filter(({ course, needs }) => course !== needs);
    const found = criticalPath({ courses, edges });
    const longest = Math.max(...longestWays(studyGraph({ courses, edges })));
    expect(found.length).toBe(longest < 2 ? 0 : longest);
    for (const [index, course] of found.entries()) {
      const needs = found[index - 1];
      if (needs !== undefined) expect(edges).toContainEqual({ course, needs, kind: 'prerequisites' });
    }
  }
});
