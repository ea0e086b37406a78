import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { messagesOf } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const expectLoads = (fixture: string) => expectFindings(fixture, ['term-load']);
const program = (text: string, award = 'certificate') =>
  `curriculum: hit\ntitle: HIT\naward: ${award}\n${text.trim()}\n`;
const elective = (credits: number) => `{ elective: All of it, credits: ${credits} }`;
const term = (title: string, credits: number, more = '') =>
  `  - { title: ${title}${more}, courses: [${elective(credits)}] }`;

describe('Too many', () => {
  test('in a term, whatever its season and pace', () => {
    expectLoads(
      program(`
terms:
  - title: First fall
    #      ^^^^^^^^^^ term-load Fall, year 1 has 18.5 credits, and a term usually has at most 18: move a course
    courses: [${elective(18.5)}]
${term('Spring', 18)}
plans:
  slow:
    pace: part-time
    terms:
      - title: Semester 3
        #      ^^^^^^^^^^ term-load “Semester 3” has 19 credits
        courses: [${elective(19)}]`),
    );
  });

  test('even where not all is known, or only what is published', () => {
    expectLoads(
      program(`
terms:
  - title: Fall
    #      ^^^^ term-load has at least 20 credits
    courses: [${elective(20)}, HIT 999]
  - title: Spring
    #      ^^^^^^ term-load has 21 credits
    credits: 21
    courses: [HIT 999]`),
    );
    expectLoads(
      program('terms: [{ title: Fall, courses: [HIT 999, HIT 998, HIT 997, HIT 996, HIT 995, HIT 994, HIT 993] }]'),
    );
  });

  test('are certain only where the least choice is too much', () => {
    expectLoads(program('terms: [{ title: Fall, courses: [{ elective: Free, credits: { min: 15, max: 21 } }] }]'));
    // A course that stands twice is told as that.
    expectLoads(
      program(`courses: { HIT 1: { title: Long, credits: 12 } }\nterms: [{ title: Fall, courses: [HIT 1, HIT 1] }]`),
    );
  });

  test('can come with a concentration', () => {
    const workspace = expectLoads(
      program(`
terms:
${term('Fall', 17)}
concentrations:
  coding:
# ^^^^^^ term-load With this concentration, “Fall” has 20 credits, and a term usually has at most 18
    title: Coding
    adds: { Fall: [{ elective: Coding, credits: 3 }] }`),
    );
    const finding = findingWith(workspace, '/test.curriculum.yaml', 'term-load');
    expect(relatedTo(workspace, finding)).toEqual(['/test.curriculum.yaml:5 “Fall” stands here']);
  });
});

test('A number that somebody chose is not called usual.', () => {
  const workspace = fixtureWorkspace(
    `//- /hit-curriculum.config.yaml\nrules: { term-load: { maximum: 8, full-time-minimum: 7 } }\n//- /a.curriculum.yaml\n${program(
      `pace: full-time\nterms:\n${term('Fall', 9)}\n${term('Spring', 6)}\n${term('Fall', 7)}`,
    )}`,
  );
  expect(messagesOf(workspace, '/a.curriculum.yaml', 'term-load')).toEqual([
    '“Fall” has 9 credits, and at most 8 credits are wanted here: move a course to another term.',
    '“Spring” has 6 credits, and at least 7 credits are wanted here of full-time students: move a course to it, or make this a part-time plan.',
  ]);
});

describe('Too few', () => {
  test('in a regular term of a full-time plan', () => {
    expectLoads(
      program(`
pace: full-time
terms:
  - title: Fall 1
    #      ^^^^^^ term-load has 11 credits, and full-time students take at least 12: move a course to it
    courses: [${elective(11)}]
${term('Spring 1', 12)}
${term('Fall 2', 14)}`),
    );
    expectLoads(
      program(`
calendar: quarter
terms: [{ title: All, courses: [${elective(15)}] }]
plans:
  fast:
    pace: full-time
    terms:
      - title: Winter 1
        #      ^^^^^^^^ term-load 10 credits
        weeks: 10
        courses: [${elective(10)}]
${term('Spring 1', 15).replace(/^/gm, '    ')}`),
    );
  });

  test('not where the plan is no full-time one, or nothing says so', () => {
    const terms = `terms:\n${term('Fall', 6)}\n${term('Spring', 12)}`;
    expectLoads(program(terms));
    expectLoads(program(`pace: part-time\n${terms}`));
    expectLoads(program(`pace: full-time\n${terms}`, 'master'));
    const plan = `plans:\n  other:\n    terms:\n${term('Fall', 6)}\n${term('Spring', 12)}`.replace(
      /^ {2}-/gm,
      '      -',
    );
    expectLoads(program(`pace: full-time\n${plan}`));
  });

  test('not in summer, winter, short terms, those without a season, and the last', () => {
    const last = term('Last spring', 6);
    const full = (other: string) => program(`pace: full-time\nterms:\n${other}\n${last}`);
    expectLoads(full(term('Summer', 6)));
    expectLoads(full(term('Winter', 6)));
    expectLoads(full(term('Fall', 6, ', weeks: 8')));
    expectLoads(full(term('Semester 1', 6)));
    expectLoads(full('  - { title: Fall, courses: [] }'));
    expectLoads(full('  - { title: Fall, courses: [HIT 999] }'));
    expectLoads(full('  - { title: Fall, courses: [{ elective: Free, credits: { min: 9, max: 12 } }] }'));
    expectLoads(full(term('Fall', 0)));
  });
});
