import { describe, expect, test } from 'vitest';
import { moveCourse } from '../../../../../server/src/features/code-actions/refactorings/move-course/move-course.ts';
import { filesRefactored, titlesAt } from '../../../../support/refactoring.ts';

const program = `//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information
institution: Example College
award: associate
calendar: semester
uses: [sciences, outcomes]
outcomes: { plo-1: Code records }
courses:
  HIT 100: { title: Introduction, credits: 3 }

  # The only one with a practicum.
  HIT 200:
    title: Coding
    credits: 3 # with laboratory
    prerequisites: [HIT 100, BIO 111]
    teaches:
      hipaa: introduced
      outcomes/thinking: reinforced
    contributes-to: { plo-1: introduced }

  HIT 300: { title: More, credits: 3, prerequisites: [HIT 200] }
terms:
  - title: Fall
    courses: [HIT 100, HIT 200, BIO 111]
`;

const catalog = `//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111:
    title: Biology
    credits: 4
  ZOO 100:
    title: Zoology
    credits: 4
`;

const framework = `//- /outcomes.skills.yaml
framework: outcomes
title: Outcomes
items: { thinking: Thinking }
`;

const college = program + catalog + framework;
const at = (text: string, marked: string, files = college) => files.replace(text, marked);

test('A course moves to a catalog that its program uses, with its comments; the catalog learns of the framework', () => {
  const after = filesRefactored(at('  HIT 200:', '  HIT$0 200:'), moveCourse, 'Move HIT 200 to the catalog “Sciences”');
  expect(after['/hit.curriculum.yaml']).toContain(`courses:
  HIT 100: { title: Introduction, credits: 3 }

  HIT 300: { title: More, credits: 3, prerequisites: [HIT 200] }
`);
  expect(after['/sciences.courses.yaml']).toBe(`catalog: sciences
title: Sciences
uses: [outcomes]
courses:
  BIO 111:
    title: Biology
    credits: 4
  # The only one with a practicum.
  HIT 200:
    title: Coding
    credits: 3 # with laboratory
    prerequisites: [HIT 100, BIO 111]
    teaches:
      hipaa: introduced
      outcomes/thinking: reinforced
    contributes-to: { plo-1: introduced }
  ZOO 100:
    title: Zoology
    credits: 4
`);
});

test('It moves to a new catalog, which the program uses then', () => {
  const after = filesRefactored(
    at('  HIT 200:', '$0  HIT 200:'),
    moveCourse,
    'Move HIT 200 to a new catalog (hit.courses.yaml)',
  );
  expect(after['/hit.curriculum.yaml']).toContain('uses: [sciences, outcomes, hit]\n');
  expect(after['/hit.curriculum.yaml']).not.toContain('practicum');
  expect(after['/hit.courses.yaml']).toBe(`catalog: hit
title: HIT Courses
institution: Example College
calendar: semester
uses: [outcomes]

courses:
  # The only one with a practicum.
  HIT 200:
    title: Coding
    credits: 3 # with laboratory
    prerequisites: [HIT 100, BIO 111]
    teaches:
      hipaa: introduced
      outcomes/thinking: reinforced
    contributes-to: { plo-1: introduced }
`);
});

test('A course of a catalog moves to a program that uses it', () => {
  const after = filesRefactored(
    at('  BIO 111:', '  BIO 111:$0'),
    moveCourse,
    'Move BIO 111 to the program “Health Information”',
  );
  expect(after['/sciences.courses.yaml']).toBe(
    'catalog: sciences\ntitle: Sciences\ncourses:\n  ZOO 100:\n    title: Zoology\n    credits: 4\n',
  );
  expect(after['/hit.curriculum.yaml']).toContain(`courses:
  BIO 111:
    title: Biology
    credits: 4

  HIT 100: { title`);
});

test('The last course leaves an empty group behind', () => {
  const files = `//- /a.curriculum.yaml
curriculum: a
title: A
award: associate
uses: [c]
courses:
  # Ours.
  HI$0T 100: { title: Introduction, credits: 3 }
terms: []
//- /c.courses.yaml
catalog: c
title: C
courses: {}
`;
  expect(filesRefactored(files, moveCourse, 'Move HIT 100 to the catalog “C”')).toEqual({
    '/a.curriculum.yaml': 'curriculum: a\ntitle: A\naward: associate\nuses: [c]\ncourses: {}\nterms: []\n',
    '/c.courses.yaml': 'catalog: c\ntitle: C\ncourses:\n  # Ours.\n  HIT 100: { title: Introduction, credits: 3 }\n',
  });
});

const titles = (files: string) => titlesAt(files, moveCourse);
const toNew = 'Move HIT 200 to a new catalog (hit.courses.yaml)';
const marked = at('  HIT 200:', '  HIT 2$000:');

test('It is offered at the code of a course', () => {
  expect(titles(marked)).toEqual(['Move HIT 200 to the catalog “Sciences”', toNew]);
  expect(titles(at('title: Coding', 'title: Co$0ding'))).toEqual([]);
  expect(titles(at('[HIT 100, HIT', '[HI$0T 100, HIT'))).toEqual([]);
});

test('A course keeps what it means, so it stays where levels or credits are others', () => {
  const withLevels = at('title: Sciences', 'title: Sciences\nlevels: introduced-developed-mastered', marked);
  expect(titles(withLevels)).toEqual([toNew]);
  expect(titles(at('title: Sciences', 'title: Sciences\ncalendar: quarter', marked))).toEqual([toNew]);
  // A course without levels does not mind.
  const plain = at('HIT 100: {', 'HI$0T 100: {', withLevels.replace('2$000', '200'));
  expect(titles(plain)[0]).toBe('Move HIT 100 to the catalog “Sciences”');
});

test('It stays where somebody else would get a second course of the code', () => {
  const nursing = `//- /nursing.curriculum.yaml
curriculum: nursing
title: Nursing
award: associate
uses: [sciences]
courses:
  hit  200: { title: Theirs, credits: 3 }
`;
  expect(titles(marked + nursing)).toEqual([toNew]);
});

test('It stays in the catalog where others need it, too', () => {
  const nursing = `//- /nursing.curriculum.yaml
curriculum: nursing
title: Nursing
award: associate
uses: [sciences]
terms: [{ title: Fall, courses: [BIO 111] }]
`;
  expect(titles(at('  BIO 111:', '  BI$0O 111:') + nursing)).toEqual([]);
  // Nobody plans with zoology, so either program can have it.
  expect(titles(at('  ZOO 100:', '  ZO$0O 100:') + nursing)).toEqual([
    'Move ZOO 100 to the program “Health Information”',
    'Move ZOO 100 to the program “Nursing”',
  ]);
});

test('A course with paths to files does not move to another folder', () => {
  const files = `//- /hit/a.curriculum.yaml
curriculum: a
title: A
award: associate
uses: [c]
courses:
  HI$0T 100: { title: Introduction, credits: 3, links: { Syllabus: hit-100.pdf } }
//- /shared/c.courses.yaml
catalog: c
title: C
courses: {}
`;
  expect(titles(files)).toEqual(['Move HIT 100 to a new catalog (hit.courses.yaml)']);
  expect(titles(files.replace('hit-100.pdf', '"https://example.edu"'))).toHaveLength(2);
});

describe('the other file', () => {
  const to = (catalog: string) =>
    filesRefactored(
      at('  HIT 100:', '  HIT$0 100:', `${program}//- /sciences.courses.yaml\n${catalog}${framework}`),
      moveCourse,
      'Move HIT 100 to the catalog “Sciences”',
    )['/sciences.courses.yaml'];
  const moved = 'HIT 100: { title: Introduction, credits: 3 }';

  test('gets its first courses, in front of what stands behind them', () => {
    expect(to('catalog: sciences\ntitle: Sciences\nnotes: Ours.\n')).toBe(
      `catalog: sciences\ntitle: Sciences\ncourses:\n  ${moved}\nnotes: Ours.\n`,
    );
    expect(to('catalog: sciences\ntitle: Sciences\n')).toBe(
      `catalog: sciences\ntitle: Sciences\ncourses:\n  ${moved}\n`,
    );
  });

  test('keeps the order that its courses have, and has it last where they have none', () => {
    const head = 'catalog: sciences\ntitle: Sciences\ncourses:\n';
    const [bio, zoo] = ['  BIO 111: { title: Biology, credits: 4 }\n', '  ZOO 100: { title: Zoology, credits: 4 }\n'];
    expect(to(`${head}${bio}${zoo}`)).toBe(`${head}${bio}  ${moved}\n${zoo}`);
    expect(to(`${head}${zoo}${bio}`)).toBe(`${head}${zoo}${bio}  ${moved}\n`);
  });
});

test('The last course of a group on one line leaves an empty one behind, too', () => {
  const files = `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
institution: Example College
award: associate
uses: [c]
courses: { HIT$0 100: { title: Introduction, credits: 3 } }
//- /c.courses.yaml
catalog: c
title: C
courses: {}
`;
  expect(filesRefactored(files, moveCourse, 'Move HIT 100 to the catalog “C”')['/hit.curriculum.yaml']).toContain(
    'courses: {}\n',
  );
});
