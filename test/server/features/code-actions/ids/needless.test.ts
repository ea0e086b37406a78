import { expect, test } from 'vitest';
import { mendedHere, offeredAt } from './mending.ts';

const planned =
  'terms:\n  - title: First fall\n    courses: [HIT 110]\n  - title: First spring\n    courses:\n      - HIT 120 # at last\n';

test('A course that no term has is planned in one of them, or goes', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
courses:
  HIT 110: { title: A, credits: 3 }
  HIT 120: { title: B, credits: 3 }

  # about the last one
  HIT 999$0:
    title: C
    credits: 3

${planned}`;
  expect(offeredAt(fixture)).toEqual(['Plan HIT 999 in First fall', 'Plan HIT 999 in First spring', 'Remove HIT 999']);
  expect(mendedHere(fixture, 'Plan HIT 999 in First fall')).toContain('courses: [HIT 110, HIT 999]\n');
  expect(mendedHere(fixture, 'Plan HIT 999 in First spring')).toMatch(/- HIT 120 # at last\n {6}- HIT 999\n$/);
  expect(mendedHere(fixture, 'Remove HIT 999')).toBe(`curriculum: hit
title: HIT
award: associate
courses:
  HIT 110: { title: A, credits: 3 }
  HIT 120: { title: B, credits: 3 }

${planned}`);
});

test('Where it needs a course that comes later, the way to plan it says so', () => {
  const fixture = (courses: string) => `curriculum: hit
title: HIT
award: associate
courses:
${courses}

${planned}`;
  const needing = `  HIT 110: { title: A, credits: 3 }
  HIT 120: { title: B, credits: 3 }
  HIT 999$0: { title: C, credits: 3, prerequisites: [HIT 110] }`;
  expect(offeredAt(fixture(needing)).slice(0, 2)).toEqual([
    'Plan HIT 999 in First fall, although it needs HIT 110',
    'Plan HIT 999 in First spring',
  ]);
  const title = 'Plan HIT 999 in First fall, although it needs HIT 110';
  expect(() => mendedHere(fixture(needing), title)).toThrow('needs `HIT 110` in an earlier term');
  expect(mendedHere(fixture(needing), 'Plan HIT 999 in First spring')).toContain('      - HIT 999\n');
});

const twice = (second: string) => `curriculum: hit
title: HIT
award: associate
courses:
  HIT 110: { title: A, credits: 3 }
  hit110$0: ${second}
`;

test('Of a course that stands twice, the second one goes; nothing is lost where they are the same', () => {
  const same = 'Remove hit110, which is the same as HIT 110';
  expect(offeredAt(twice('{ title: "A", credits: 3 }'))).toEqual([`${same} (preferred)`]);
  expect(mendedHere(twice('{ title: "A", credits: 3 }'), same)).toBe(twice('').replace('  hit110$0: \n', ''));
  expect(offeredAt(twice('{ title: B, credits: 3 }'))).toEqual(['Remove hit110, and keep HIT 110']);
  // A comment would be lost.
  expect(offeredAt(twice('\n    title: A # new\n    credits: 3'))).toEqual(['Remove hit110, and keep HIT 110']);
});

test('A course that a used catalog has goes from the program, and `courses` with the last one', () => {
  const fixture = `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [shared]
courses:
  HIT 110$0: { title: A, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 110] }
//- /shared.courses.yaml
catalog: shared
title: Shared Courses
courses:
  HIT 110:
    title: A
    credits: 3
`;
  const title = 'Remove HIT 110 here: Shared Courses (shared.courses.yaml) has the same';
  expect(offeredAt(fixture)).toEqual([`${title} (preferred)`]);
  expect(mendedHere(fixture, title)).toBe(
    'curriculum: hit\ntitle: HIT\naward: associate\nuses: [shared]\nterms:\n  - { title: Fall, courses: [HIT 110] }\n',
  );
  expect(offeredAt(fixture.replace('title: A, cr', 'title: B, cr'))).toEqual([
    'Remove HIT 110 here, and keep that of Shared Courses (shared.courses.yaml)',
  ]);
});

test('An outcome of a course that stands twice goes once', () => {
  const fixture = (text: string) => `curriculum: hit
title: HIT
award: associate
courses:
  HIT 110:
    title: A
    credits: 3
    outcomes:
      - { id: code, text: Code }
      - id: code$0
        text: ${text}
      - Define terms
`;
  expect(mendedHere(fixture('Code'), 'Remove code, which stands here twice')).toContain(
    '      - { id: code, text: Code }\n      - Define terms\n',
  );
  expect(offeredAt(fixture('Code well'))).toEqual([]);
});

test('A level, a part of the credits and an id that nothing needs go', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
credit-parts:
  General education: 22 # of the state
  Allied health: 3
levels: [aware, practiced, independent]
courses:
  HIT 110:
    title: A
    credits: 3
    part: General education
    teaches: { hipaa: aware, privacy: independent }
    outcomes:
      - id: code
        text: Code encounters
        # of the council
        bloom: apply
    assessments: { Quiz: 100 }
`;
  const at = (word: string) => fixture.replace(word, `${word}$0`);
  expect(offeredAt(at('practiced'))).toEqual(['Remove the level practiced']);
  expect(mendedHere(at('practiced'), 'Remove the level practiced')).toContain('levels: [aware, independent]\n');
  expect(mendedHere(at('Allied health'), 'Remove the part Allied health')).toContain(
    '  General education: 22 # of the state\nlevels:',
  );
  expect(offeredAt(at('id: code'))).toEqual(['Remove the id code (preferred)']);
  expect(mendedHere(at('id: code'), 'Remove the id code')).toContain(
    '      - text: Code encounters\n        # of the council\n        bloom: apply\n',
  );
});
