import { expect, test } from 'vitest';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk, coder] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { professionalism: introduced, cpt-coding: introduced } }
  HIT 110: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
  HIT 120: { title: More coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110] }
  - { title: Summer, courses: [HIT 120] }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires:
  hipaa: introduced
  icd-10-cm-coding: { level: reinforced, importance: core }
  professionalism: introduced
//- /coder.role.yaml
role: coder
title: Coder
requires:
  cpt-coding: { level: mastered, importance: core }
  icd-10-cm-coding: { level: mastered, importance: core }
  icd-10-pcs-coding: { level: introduced, importance: core }
`;

test('Gaps come by what they weigh for all targets together, then by how far off they are.', () => {
  const { gaps } = reportOf(program);
  expect(gaps.map(({ skill, weight, state }) => [skill, weight, state])).toEqual([
    // Core for both.
    ['icd-10-cm-coding', 4, 'partial'],
    // Nothing of it, against a third of what is required.
    ['icd-10-pcs-coding', 2, 'missing'],
    ['cpt-coding', 2, 'partial'],
    ['hipaa', 1, 'missing'],
  ]);
});

test('A gap says who lacks it, what is required, and what is reached.', () => {
  const [first, second] = reportOf(program).gaps;
  expect(first?.lackedBy).toEqual([
    { target: 'role clerk', way: '', required: 'Reinforced', reached: 'Introduced' },
    { target: 'role coder', way: '', required: 'Mastered', reached: 'Introduced' },
  ]);
  expect(second?.lackedBy).toEqual([{ target: 'role coder', way: '', required: 'Introduced' }]);
});

test('A gap is closed by the last course that teaches it already, then by courses that teach what is near.', () => {
  const closing = closingOf(program);
  expect(closing.get('icd-10-cm-coding')).toEqual(['HIT120 raise', 'HIT110 raise', 'HIT100 near']);
  // All of them teach codes of some kind: the earliest first.
  expect(closing.get('icd-10-pcs-coding')).toEqual(['HIT100 near', 'HIT110 near', 'HIT120 near']);
  // Nobody teaches anything that is near.
  expect(closing.get('hipaa')).toEqual([]);
});

test('A gap is closed by an elective that teaches it, and by a course with the same tools; never by one that teaches nothing.', () => {
  const closing = closingOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [analyst] }
courses:
  ART 100: { title: Drawing, credits: 3 }
  HIT 130: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: mastered, cpt-coding: mastered, drg-grouping: mastered } }
  HIT 225: { title: Data, credits: 3, teaches: { reporting: introduced, data-visualization: introduced, statistics: introduced } }
  HIT 255: { title: Queries, credits: 3, teaches: { sql: introduced } }
  HIT 256: { title: More queries, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [ART 100, HIT 130] }
  - { title: Spring, courses: [HIT 225, { choose: 1, from: [HIT 255, HIT 130] }] }
//- /analyst.role.yaml
role: analyst
requires: { sql: mastered, medical-terminology: introduced, fhir: introduced, research-methods: introduced }
`);
  expect(closing.get('sql')).toEqual(['HIT255 teaches-for-some', 'HIT256 teaches-for-some', 'HIT225 near']);
  // Codes are technical as well, and another subject.
  expect(closing.get('fhir')).toEqual([]);
  expect(closing.get('medical-terminology')).not.toContain('ART100 near');
  // What the course teaches is analytical as well; but it is all about the interpretation of data.
  expect(closing.get('research-methods')).toEqual([]);
});

/** Skill → the courses that could close its gap, with why. */
function closingOf(fixture: string): ReadonlyMap<string, string[]> {
  const { gaps } = reportOf(fixture);
  return new Map(gaps.map(({ skill, couldClose }) => [skill, couldClose.map(({ code, why }) => `${code} ${why}`)]));
}

test('Weights can be chosen.', () => {
  const { gaps, weights } = reportOf(`${program}//- /hit-curriculum.config.yaml
coverage: { core: 1, useful: 5 }
`);
  expect(weights).toEqual({ core: 1, useful: 5 });
  expect(gaps[0]).toMatchObject({ skill: 'hipaa', weight: 5 });
});

test('What each of several concentrations has, nobody lacks; what one of them lacks, that one lacks.', () => {
  const { gaps } = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { professionalism: introduced } }
  HIT 110: { title: Rules, credits: 3, teaches: { hipaa: introduced, sql: introduced } }
  HIT 120: { title: More rules, credits: 3, teaches: { hipaa: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  one: { title: One, adds: { Fall: [HIT 110] } }
  two: { title: Two, adds: { Fall: [HIT 120] } }
//- /clerk.role.yaml
role: clerk
requires: { hipaa: introduced, sql: introduced }
`);
  expect(gaps.map(({ skill, lackedBy }) => [skill, lackedBy.map(({ way }) => way)])).toEqual([['sql', ['', 'two']]]);
  expect(gaps[0]?.weight).toBe(1);
});
