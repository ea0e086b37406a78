import { expect, test } from 'vitest';
import { mendedHere, offeredAt } from './mending.ts';

test('An outcome is mended, or added for somebody to write', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
outcomes:
  plo-1: Code well
  # the last
  plo-2: Communicate
courses:
  HIT 110:
    title: A
    credits: 3
    contributes-to: { plo-1: introduced, plo-3$0: introduced }
`;
  expect(offeredAt(fixture)).toContain('Create the outcome plo-3');
  expect(mendedHere(fixture, 'Create the outcome plo-3')).toContain(
    '  # the last\n  plo-2: Communicate\n  plo-3: Text of plo-3\ncourses:\n',
  );
  // The one that stands beside it already is not offered again.
  expect(offeredAt(fixture)).not.toContain('Change plo-3 to plo-1');
});

test('The first outcome of a program comes where the format has outcomes', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
courses:
  HIT 110: { title: A, credits: 3, contributes-to: { plo-1$0: introduced } }
`;
  expect(mendedHere(fixture, 'Create the outcome plo-1')).toContain(
    'award: associate\noutcomes:\n  plo-1: Text of plo-1\ncourses:\n',
  );
});

const assessed = (outcomes: string, rest = '') => `curriculum: hit
title: HIT
award: associate
courses:
  HIT 112:
    title: Coding
    credits: 3
${outcomes}    assessments:
      Practicum: { weight: 100, outcomes: [code-encounter$0] }
${rest}`;

test('An outcome of a course is mended, or added to the course', () => {
  const outcomes =
    '    outcomes:\n      - id: code-encounters\n        text: Code encounters\n      - Define terms # first\n';
  const fixture = assessed(outcomes);
  expect(offeredAt(fixture)).toEqual([
    'Change code-encounter to code-encounters (preferred)',
    'Create the outcome code-encounter in HIT 112',
  ]);
  expect(mendedHere(fixture, 'Change code-encounter to code-encounters')).toContain('outcomes: [code-encounters] }');
  expect(mendedHere(fixture, 'Create the outcome code-encounter in HIT 112')).toContain(
    '      - Define terms # first\n      - id: code-encounter\n        text: Text of code-encounter\n    assessments:\n',
  );
  expect(mendedHere(assessed(''), 'Create the outcome code-encounter in HIT 112')).toContain(
    '    credits: 3\n    outcomes:\n      - id: code-encounter\n        text: Text of code-encounter\n    assessments:\n',
  );
});

test('A term is called by its title', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
terms:
  - { title: First fall, courses: [HIT 110] }
concentrations:
  data:
    title: Data
    adds:
      Frist fall$0: [HIT 120]
`;
  expect(mendedHere(fixture, 'Change Frist fall to First fall')).toContain('      First fall: [HIT 120]\n');
});

test('A concentration of which there is a plan is made', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
plans:
  full-time: { title: Full time, concentration: health-data$0, terms: [{ title: Fall, courses: [HIT 110] }] }
`;
  expect(mendedHere(fixture, 'Create the concentration health-data')).toContain(
    'concentrations:\n  health-data:\n    title: Health Data\n',
  );
});

test('A part of the credits is mended, or added for somebody to count', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
credit-parts: { General education: 22 }
courses:
  HIT 110: { title: A, credits: 3, part: General educaton$0 }
`;
  expect(offeredAt(fixture)).toEqual([
    'Change General educaton to General education (preferred)',
    'Add the part General educaton to the credits of the program',
  ]);
  expect(mendedHere(fixture, 'Change General educaton to General education')).toContain('part: General education }');
  expect(mendedHere(fixture, 'Add the part General educaton to the credits of the program')).toContain(
    'credit-parts: { General education: 22, General educaton: 0 }\n',
  );
});
