import { expect, test } from 'vitest';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import { afterRuleFix, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/test.curriculum.yaml';

test('The least is above the most: in the program, its parts, a course, a term and a place of a plan.', () => {
  expectFindings(
    `
    curriculum: hit
    title: HIT
    award: certificate
    credits: { min: 70, max: 60 }
    #        ^^^^^^^^^^^^^^^^^^^^ credits-range The least of \`credits\` is 70, above the most, which is 60: write \`min: 60\` and \`max: 70\`
    credit-parts:
      General education: { min: 20, max: 18 }
      #                  ^^^^^^^^^^^^^^^^^^^^ credits-range The least of \`General education\`
      Core: { min: 40, max: 40 }
    courses:
      HIT 199:
        title: Topics
        credits: { max: 1, min: 3.5 }
        #        ^^^^^^^^^^^^^^^^^^^^ credits-range
    terms:
      - title: Fall
        credits: { min: 5, max: 4 }
        #        ^^^^^^^^^^^^^^^^^^ credits-range
        courses:
          - course: HIT 199
            credits: { min: 3, max: 2 }
            #        ^^^^^^^^^^^^^^^^^^ credits-range
          - elective: Science
            credits: { min: 3, max: 4 }
    `,
    ['credits-range'],
  );
});

test('In a catalog as well, and once where an alias repeats it.', () => {
  expectFindings(
    `
    //- /c.courses.yaml
    catalog: c
    title: C
    courses:
      HIT 199: { title: Topics, credits: &topics { min: 3, max: 1 } }
      #                                          ^^^^^^^^^^^^^^^^^^ credits-range
      HIT 299: { title: More Topics, credits: *topics }
    `,
    ['credits-range'],
  );
});

test.each([
  '3',
  '{ min: 1, max: 3 }',
  '{ min: 3 }',
  '{ min: three, max: 1 }',
  '{ min: 3, max: }',
  '{ min: .nan, max: 1 }',
])('Nothing is said of credits: %s.', (credits) => {
  expectFindings(
    `\ncurriculum: hit\ntitle: HIT\naward: certificate\ncourses:\n  HIT 199: { title: Topics, credits: ${credits} }\n`,
    ['credits-range'],
  );
});

test('The numbers are exchanged as they are written, and comments stay.', () => {
  const workspace = fixtureWorkspace(`
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 199:
    title: Topics
    credits:
      min: 3.0 # in fall
      max: 1 # in spring
`);
  expect(ruleFixesIn(workspace, path, 'credits-range').map(({ title }) => title)).toEqual([
    'Exchange the two numbers: from 1 to 3',
  ]);
  const text = afterRuleFix(workspace, path, 'credits-range', 'Exchange');
  expect(text).toContain('      min: 1 # in fall\n      max: 3.0 # in spring\n');
  expect(findingsIn(workspace, path)).toEqual([]);
});
