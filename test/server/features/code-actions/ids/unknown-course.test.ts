import { expect, test } from 'vitest';
import { mended, mendedHere, offeredAt } from './mending.ts';

const catalog = `//- /allied-health.courses.yaml
catalog: allied-health
title: Allied Health Courses
courses:
  BIO 111: { title: Anatomy, credits: 4 }
  HIT 090: { title: Preparation, credits: 1 }
  NUR 100: { title: Nursing, credits: 4 }
`;

const program = (rest: string) => `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [allied-health]
courses:
  HIT 110:
    title: Introduction
    credits: 3
${rest}`;

test('A slip in a code is mended wherever it stands, and the one likely course is the right answer', () => {
  const fixture = `${program(`  HIT 210:
    title: Advanced
    credits: 3
    prerequisites: [HI$0T 1100] # the first one
terms:
  - title: Fall
    courses: ["HIT 1100"]
`)}${catalog}`;
  expect(offeredAt(fixture)).toEqual([
    'Change HIT 1100 to HIT 110 (2 places) (preferred)',
    'Create HIT 1100 in this program',
    'Create HIT 1100 in Allied Health Courses (allied-health.courses.yaml)',
    'Create HIT 1100 in a new catalog (hit.courses.yaml)',
  ]);
  expect(mendedHere(fixture, 'Change HIT 1100 to HIT 110 (2 places)')).toBe(`curriculum: hit
title: HIT
award: associate
uses: [allied-health]
courses:
  HIT 110:
    title: Introduction
    credits: 3
  HIT 210:
    title: Advanced
    credits: 3
    prerequisites: [HIT 110] # the first one
terms:
  - title: Fall
    courses: ["HIT 110"]
`);
});

test('Nobody is told to require a course in itself', () => {
  const fixture = program('    prerequisites: [HIT 1$010a]\n');
  expect(offeredAt(fixture).filter((title) => title.startsWith('Change'))).toEqual([]);
});

test('A course that is only planned is created between the others, with what is to be filled in', () => {
  const fixture = program(`
  HIT 210:
    title: Advanced
    credits: 3
    notes: Not before HIT 141

# The plan
terms:
  - title: Fall
    courses: [HIT 110, H$0IT 141, HIT 210]
`);
  const after = mendedHere(`${fixture}${catalog}`, 'Create HIT 141 in this program');
  expect(after).toContain(`    credits: 3

  HIT 141:
    title: Title of HIT 141
    credits: 0 # to be filled in
`);
  expect(after).toContain('\n\n# The plan\nterms:');
});

test('Among courses in no order, it stands behind those of its subject', () => {
  const fixture = `curriculum: hit
title: HIT
award: associate
courses:
  MED 110: { title: Terms, credits: 3 }
  HIT 110: { title: Introduction, credits: 3 } # first
  HIT 210: { title: Advanced, credits: 3 }
  BIO 111: { title: Anatomy, credits: 3 }
terms:
  - { title: Fall, courses: [HIT$0 141] }
`;
  expect(mendedHere(fixture, 'Create HIT 141 in this program')).toBe(
    fixture.replace('$0', '').replace('# first\n', '# first\n  HIT 141: { title: Title of HIT 141, credits: 0 }\n'),
  );
});

test('The key `courses` comes where the format has it', () => {
  const fixture = `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [allied-health]
# The plan
terms:
  - title: Fall
    courses: [HIT$0 141]
links: { Plan: plan.pdf }
${catalog}`;
  expect(mendedHere(fixture, 'Create HIT 141 in this program')).toBe(`curriculum: hit
title: HIT
award: associate
uses: [allied-health]
courses:
  HIT 141:
    title: Title of HIT 141
    credits: 0 # to be filled in
# The plan
terms:
  - title: Fall
    courses: [HIT 141]
links: { Plan: plan.pdf }
`);
});

test('A catalog that the file uses can have it', () => {
  const fixture = `${program('terms:\n  - { title: Fall, courses: [HIT$0 141] }\n')}${catalog}`;
  const title = 'Create HIT 141 in Allied Health Courses (allied-health.courses.yaml)';
  expect(mended(fixture, title)).toEqual({
    '/allied-health.courses.yaml': `catalog: allied-health
title: Allied Health Courses
courses:
  BIO 111: { title: Anatomy, credits: 4 }
  HIT 090: { title: Preparation, credits: 1 }
  HIT 141: { title: Title of HIT 141, credits: 0 }
  NUR 100: { title: Nursing, credits: 4 }
`,
  });
});

test('A new catalog is used from then on; it never takes the place of another file', () => {
  const fixture = `${program('terms:\n  - { title: Fall, courses: [HIT$0 141] }\n')}${catalog}//- /hit.courses.yaml
catalog: other
title: Other
courses: {}
`;
  const files = mended(fixture, 'Create HIT 141 in a new catalog (hit-2.courses.yaml)');
  expect(files).toEqual({
    '/hit.curriculum.yaml': expect.stringContaining('uses: [allied-health, hit]\n'),
    '/hit-2.courses.yaml': `catalog: hit
title: HIT Courses
courses:
  HIT 141:
    title: Title of HIT 141
    credits: 0 # to be filled in
`,
  });
  expect(offeredAt(fixture, { createsFiles: false })).toEqual([
    'Create HIT 141 in this program',
    'Create HIT 141 in Allied Health Courses (allied-health.courses.yaml)',
  ]);
});

test('A required course can be said to belong to another program, at any depth', () => {
  const fixture = program(`  HIT 210:
    title: Advanced
    credits: 3
    prerequisites:
      - ENC$0 1102 # composition
      - any: [ENC 1102, HIT 110]
      - all:
          - { course: ENC 1102, minimum-grade: C, notes: Ask. }
    advisories:
      - course: enc1102
        external: false
`);
  expect(mendedHere(`${fixture}${catalog}`, 'Say that ENC 1102 belongs to another program')).toBe(
    fixture
      .replace(/^.*\n/, '')
      .replace('- ENC$0 1102', '- { course: ENC 1102, external: true }')
      .replace('any: [ENC 1102', 'any: [{ course: ENC 1102, external: true }')
      .replace('minimum-grade: C,', 'minimum-grade: C, external: true,')
      .replace('external: false', 'external: true'),
  );
});

test('In a plan nothing is external', () => {
  const fixture = program('    prerequisites: [ENC$0 1102]\nterms:\n  - { title: Fall, courses: [ENC 1102] }\n');
  expect(offeredAt(`${fixture}${catalog}`).filter((title) => title.startsWith('Say'))).toEqual([]);
});

test('Line breaks of Windows and a text without a last one stay', () => {
  const text =
    'curriculum: hit\r\ntitle: HIT\r\naward: associate\r\ncourses:\r\n  HIT 110:\r\n    title: A\r\n    credits: 3\r\n';
  const plan = 'terms:\r\n  - { title: Fall, courses: [HIT 1$041] }';
  expect(mendedHere(`${text}${plan}`, 'Create HIT 141 in this program')).toBe(
    `${text}  HIT 141:\r\n    title: Title of HIT 141\r\n    credits: 0 # to be filled in\r\n${plan.replace('$0', '')}`,
  );
  const files = mended(`${text}${plan}`, 'Create HIT 141 in a new catalog (hit.courses.yaml)');
  expect(files['/hit.courses.yaml']).toContain('catalog: hit\r\ntitle: HIT Courses\r\n');
});

test('A code that is no word of YAML gets quotation marks', () => {
  const fixture =
    'curriculum: hit\ntitle: HIT\naward: associate\ncourses:\n  "100": { title: A, credits: 3 }\nterms:\n  - { title: Fall, courses: ["2000$0"] }\n';
  expect(mendedHere(fixture, 'Create 2000 in this program')).toContain(
    '\n  "2000": { title: Title of 2000, credits: 0 }\n',
  );
});

test('Another digit may be another course, so a person has to choose', () => {
  const fixture = `${program(`  HIT 299:
    title: Topics
    credits: 3
    prerequisites: [HI$0T 119]
terms:
  - title: Fall
    courses: [HIT 299]
`)}${catalog}`;
  expect(offeredAt(fixture)[0]).toBe('Change HIT 119 to HIT 110');
});
