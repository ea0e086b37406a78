import { expect, test } from 'vitest';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { privacy: introduced } }
  HIT 110: { title: Rules, credits: 3, teaches: { hipaa: mastered } }
  HIT 120: { title: More rules, credits: 3, teaches: { hipaa: mastered } }
  HIT 130: { title: Data, credits: 3, teaches: { sql: introduced } }
  HIT 150: { title: Privacy, credits: 3, teaches: { privacy: reinforced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110, HIT 120, HIT 130, HIT 150] }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: mastered, privacy: reinforced }
`;

function losingNothing(text: string): string[] {
  return reportOf(text)
    .courses.filter(({ losesNothing }) => losesNothing)
    .map(({ code }) => code);
}

test('A course whose part others cover as well loses nothing; one with no part at all is another matter.', () => {
  expect(losingNothing(program)).toEqual(['HIT100', 'HIT110', 'HIT120']);
});

test('What loses something for one target, or for one concentration, or only for everyone, does not lose nothing.', () => {
  const forOutcome = program
    .replace('courses:\n', 'outcomes: { plo-1: Protect }\ncourses:\n')
    .replace('{ hipaa: mastered } }', '{ hipaa: mastered }, contributes-to: { plo-1: introduced } }');
  expect(losingNothing(forOutcome)).toEqual(['HIT100', 'HIT120']);
  const choice = program.replace('HIT 110, HIT 120,', '{ choose: 1, from: [HIT 110, HIT 120] },');
  expect(losingNothing(choice)).toEqual(['HIT100']);
  const concentration = program.replace(
    '//- /clerk',
    'concentrations:\n  data: { title: Data, replaces: { HIT 110: HIT 130, HIT 150: HIT 130 } }\n//- /clerk',
  );
  expect(losingNothing(concentration)).toEqual(['HIT110']);
});

test('It is not said where coverage is not known, or only at least.', () => {
  expect(losingNothing(program.replace('HIT 150] }', 'HIT 150, HIT 999] }'))).toEqual([]);
  expect(losingNothing(program.replace('roles: [clerk]', 'roles: [clerk, nobody-knows]'))).toEqual([]);
  expect(losingNothing(program.replaceAll('hipaa: mastered } }', 'hipaa: } }'))).toEqual(['HIT100']);
});
