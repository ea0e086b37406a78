import { expect, test } from 'vitest';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
outcomes: { plo-1: Code records }
courses:
  HIT 100: { title: Rules, credits: 3, teaches: { hipaa: introduced } }
  HIT 110: { title: Coding, credits: 3, teaches: { cpt-coding: introduced }, contributes-to: { plo-1: introduced } }
  HIT 120: { title: Data, credits: 3, teaches: { sql: introduced } }
  HIT 130: { title: Nothing yet, credits: 3 }
  HIT 140: { title: Security, credits: 3, teaches: { privacy: introduced } }
  HIT 150: { title: No plan has it, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110, HIT 120, HIT 130, HIT 140] }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: introduced }
`;

function idle(text: string): string[] {
  return reportOf(text)
    .courses.filter((course) => course.idle)
    .map(({ code }) => code);
}

test('A course that teaches what no role and no outcome asks for is idle.', () => {
  expect(idle(program)).toContain('HIT120');
});

test('A course with a part in a role, with an outcome, or near to what is asked for, is not idle.', () => {
  // HIPAA is a part of privacy.
  expect(idle(program)).toEqual(['HIT120']);
});

test('What the rule leaves alone is not idle: general education, what others require, what catalogs have.', () => {
  const data = 'HIT 120: { title: Data, credits: 3, ';
  expect(idle(program.replace(data, `${data}part: General education, `))).not.toContain('HIT120');
  expect(idle(program.replace('title: Coding, ', 'title: Coding, prerequisites: [HIT 120], '))).not.toContain('HIT120');
  const shared = program
    .replace('award:', 'uses: [shared]\naward:')
    .replace(/ {2}HIT 120: .*\n/, '')
    .replace(
      '//- /clerk',
      () => `//- /shared.courses.yaml
catalog: shared
title: Shared
courses: { HIT 120: { title: Data, credits: 3, teaches: { sql: introduced } } }
//- /clerk`,
    );
  expect(idle(shared)).not.toContain('HIT120');
});

test('What a course outcome is about that leads to an outcome of the program is asked for.', () => {
  const leading = program.replace(
    'contributes-to: { plo-1: introduced }',
    'outcomes: [{ text: Query data, skills: [sql], program-outcomes: [plo-1] }]',
  );
  expect(idle(leading)).toEqual([]);
  expect(idle(leading.replace(', program-outcomes: [plo-1]', ''))).toEqual(['HIT110', 'HIT120']);
});

test('A course that says nothing may not be written yet: it is idle only where nearly all others contribute.', () => {
  const mapped = program.replace(
    'teaches: { sql: introduced } }\n  HIT 130',
    'teaches: { hipaa: introduced } }\n  HIT 130',
  );
  expect(idle(mapped)).toEqual(['HIT130']);
  expect(idle(mapped.replace('Nothing yet, credits: 3', 'Topics, credits: 3, repeatable: true'))).toEqual([]);
});

test('Nothing is idle where a role is not known, where a skill is not, or where the program is for nothing.', () => {
  expect(idle(program.replace('roles: [clerk]', 'roles: [clerk, somebody-else]'))).toEqual([]);
  expect(idle(program.replace('sql: introduced } }\n  HIT 130', 'sqll: introduced } }\n  HIT 130'))).toEqual([]);
  expect(idle(program.replace(/prepares-for.*\n/, '').replace(/outcomes: .*\n/, ''))).toEqual([]);
});

test('Nothing is idle before the first course contributes.', () => {
  const begun = program.replaceAll('hipaa: introduced }, ', '').replace('requires: { hipaa', 'requires: { leadership');
  expect(idle(begun.replace('contributes-to: { plo-1: introduced }', 'offered: [fall]'))).toEqual([]);
});
