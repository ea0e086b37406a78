import { expect, test } from 'vitest';
import { sortTerms } from '../../../../../server/src/features/code-actions/refactorings/sort-terms.ts';
import { refactored, titlesAt } from '../../../../support/refactoring.ts';

const program = `
  curriculum: hit
  terms:
    - title: Fall
      courses:
        - HIT 1100 # last
        - { elective: Humanities, credits: 3 }
        # Needs the laboratory.
        - { course: HIT 200, credits: 2 }
        - choose: 1
          from: [HIT 1, HIT 2]
        - BIO 111
    - title: Spring
      courses: [HIT 300, HIT 210]
  plans:
    part-time:
      title: Part-time
      terms:
        - { title: Fall, courses: [B 2, A 1] }
  `;

test('The courses of a term are sorted by their codes, with their comments; choices and electives follow', () => {
  const after = refactored(program.replace('BIO', 'B$0IO'), sortTerms, 'Sort the courses of “Fall” by code');
  expect(after).toContain(`
    courses:
      - BIO 111
      # Needs the laboratory.
      - { course: HIT 200, credits: 2 }
      - HIT 1100 # last
      - { elective: Humanities, credits: 3 }
      - choose: 1
        from: [HIT 1, HIT 2]
  - title: Spring
    courses: [HIT 300, HIT 210]
`);
});

test('So are those of all terms of the plan', () => {
  const after = refactored(program.replace('terms', 'te$0rms'), sortTerms, 'Sort the courses of every term by code');
  expect(after).toContain('- BIO 111\n      # Needs');
  expect(after).toContain('courses: [HIT 210, HIT 300]');
  expect(after).toContain('courses: [B 2, A 1]');
});

test('It is offered where it does something', () => {
  const titles = (at: string, marked: string) => titlesAt(program.replace(at, marked), sortTerms);
  expect(titles('Spring', 'Spr$0ing')).toEqual([
    'Sort the courses of “Spring” by code',
    'Sort the courses of every term by code',
  ]);
  expect(titles('B 2', 'B$0 2')).toEqual(['Sort the courses of “Fall” by code']);
  expect(titles('curriculum', 'cur$0riculum')).toEqual([]);
  expect(titlesAt('curriculum: hit\nterms:\n  - title: Fa$0ll\n    courses: [A 2, A 10]\n', sortTerms)).toEqual([]);
});
