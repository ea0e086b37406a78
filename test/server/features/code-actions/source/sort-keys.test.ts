import { expect, test } from 'vitest';
import { sortKeys } from '../../../../../server/src/features/code-actions/source/sort-keys.ts';
import { refactored, titlesAt } from '../../../../support/refactoring.ts';

const sorted = (text: string) => refactored(text, sortKeys, 'Sort keys in canonical order');

test('The keys of a program, its courses and its terms come into order, with their comments', () => {
  const before = `# The program of the college.

title: Health Information # as in the catalog
curriculum: hit

# What graduates take.
courses:
  HIT 200:
    credits: 3
    # Names first.
    title: Coding
    teaches:
      hipaa: { assessed: true, level: introduced }
      data-quality: introduced
    prerequisites:
      - minimum-grade: C # or better
        course: HIT 100
      - HIT 90
    outcomes:
      - bloom: apply
        text: Apply codes
        id: co-1
  HIT 100: { credits: 3, title: Introduction }

award: associate
terms:
  - courses: [HIT 200, HIT 100]
    title: Fall
  - title: Spring
    courses: []
`;
  expect(sorted(before)).toBe(`# The program of the college.

curriculum: hit
title: Health Information # as in the catalog

award: associate

# What graduates take.
courses:
  HIT 200:
    # Names first.
    title: Coding
    credits: 3
    prerequisites:
      - course: HIT 100
        minimum-grade: C # or better
      - HIT 90
    teaches:
      hipaa: { level: introduced, assessed: true }
      data-quality: introduced
    outcomes:
      - id: co-1
        text: Apply codes
        bloom: apply
  HIT 100: { title: Introduction, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 200, HIT 100]
  - title: Spring
    courses: []
`);
});

test("The author's own keys stay as they are: codes, skills, outcomes, items, links", () => {
  const own = `
    //- /a.curriculum.yaml
    curriculum: hit
    title: HIT
    award: associate
    credit-parts: { Zoology: 3, Anatomy: 4 }
    outcomes: { plo-2: Two, plo-1: One }
    courses:
      B 2: { title: B, credits: 3, teaches: { hipaa: introduced, data-quality: introduced } }
      A 1: { title: A, credits: 3 }
    links: { Z: z.pdf, A: a.pdf }
    `;
  expect(titlesAt(own, sortKeys)).toEqual([]);
  expect(titlesAt('//- /ge.skills.yaml\nframework: ge\ntitle: GE\nitems: { b: B, a: A }\n', sortKeys)).toEqual([]);
});

test('A key that nobody knows stays behind the one before it', () => {
  expect(sorted('//- /coder.role.yaml\nrole: coder\nsummary: Codes\nmood: good\ntitle: Coder\n')).toBe(
    'role: coder\ntitle: Coder\nsummary: Codes\nmood: good\n',
  );
});

test('What cannot be read, and what names another place of the file, stays', () => {
  expect(titlesAt('title: HIT\ncurriculum: [hit\n', sortKeys)).toEqual([]);
  expect(titlesAt('//- /a.role.yaml\nrole: a\nsummary: &s Codes\ntitle: *s\n', sortKeys)).toEqual([]);
});
