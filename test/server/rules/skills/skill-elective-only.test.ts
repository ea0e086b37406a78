import { test } from 'vitest';
import { expectFindings } from '../../../support/findings.ts';

const expectElectives = (fixture: string) => expectFindings(fixture, ['skill-elective-only']);

const program = (terms: string, mark = '', rest = '', other = `${terms}${rest}`.includes('HIT 120')) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
${mark}
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: reinforced } }
  HIT 110: { title: Diagnoses, credits: 3, teaches: { cpt-coding: mastered } }
${other ? '  HIT 120: { title: Visits, credits: 3, teaches: { cpt-coding: mastered } }' : '# No other.'}
  HIT 130: { title: Data, credits: 3, teaches: { sql: introduced } }
terms:
  - title: Fall
    courses: ${terms}
${rest}
//- /coder.role.yaml
role: coder
title: Clinic Coder
requires:
  cpt-coding: { level: mastered, importance: core }
  hipaa: reinforced
`;

test('What only one of several courses to choose from has is possible, and not guaranteed.', () => {
  expectElectives(
    program(
      '[HIT 100, { choose: 1, from: [HIT 110, HIT 130] }]',
      '#                       ^^^^^ skill-elective-only The role “Clinic Coder” requires a skill that only a choice or a concentration reaches: CPT coding (mastered in `HIT 110` (Diagnoses, Fall, a choice)). Require such a course,',
    ),
  );
  expectElectives(
    program(
      '[HIT 100, { choose: 1, from: [HIT 110, HIT 120, HIT 130] }]',
      '#                       ^^^^^ skill-elective-only',
    ),
  );
});

test('What nobody can choose without is guaranteed.', () => {
  expectElectives(program('[HIT 100, HIT 110]'));
  expectElectives(program('[HIT 100, { choose: 1, from: [HIT 110, HIT 120] }]'));
  expectElectives(program('[HIT 100, { choose: 2, from: [HIT 110, HIT 120, HIT 130] }]'));
  expectElectives(program('[HIT 100, { choose: { credits: 6 }, from: [HIT 110, HIT 120, HIT 130] }]'));
  expectElectives(program('[HIT 100, { choose: 1, from: [{ all: [HIT 110, HIT 130] }, { all: [HIT 120] }] }]'));
});

test('A concentration guarantees what it adds to those who follow it, and not to the whole program.', () => {
  const coding = (targets: string) =>
    `concentrations:\n  coding: { title: Coding, ${targets}adds: { Fall: [HIT 110] } }`;
  expectElectives(
    program(
      '[HIT 100]',
      '#                       ^^^^^ skill-elective-only CPT coding (mastered in `HIT 110`',
      coding(''),
    ),
  );
  const ofConcentration = program('[HIT 100]', '', coding('prepares-for: { roles: [coder] }, '));
  expectElectives(ofConcentration.replace('prepares-for: { roles: [coder] }\n', ''));
});

test('What each of several concentrations reaches is left alone: perhaps everyone takes one of them.', () => {
  expectElectives(
    program(
      '[HIT 100]',
      '',
      'concentrations:\n  a: { title: A, adds: { Fall: [HIT 110] } }\n  b: { title: B, adds: { Fall: [HIT 120] } }',
    ),
  );
});

test('Of a course that stands in no plan, and of an option that nobody knows, nothing is said.', () => {
  expectElectives(program('[HIT 100, HIT 130]'));
  expectElectives(program('[HIT 100, { choose: 1, from: [HIT 110, HIT 130] }]', '', '', true));
  expectElectives(program('[HIT 100, { choose: 1, from: [HIT 110, HIT 999] }]'));
});
