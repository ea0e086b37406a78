import { describe, expect, test } from 'vitest';
import { hoursInWords } from '../../../../server/src/features/words/hours.ts';
import { requisitesInWords } from '../../../../server/src/features/words/requisites.ts';
import type { Course } from '../../../../server/src/model/course.ts';
import { readFileModel } from '../../../../server/src/model/file-model.ts';
import { creditsInWords } from '../../../../server/src/rules/words/credits.ts';
import { counted, joined, shortened } from '../../../../server/src/rules/words/lists.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';

/** A course with some keys, as the model has it. */
function courseWith(keys: string): Course {
  const model = readFileModel(parseText(`catalog: a\ncourses:\n  HIT 112: { ${keys} }\n`), 'catalog');
  const course = model.kind === 'catalog' ? model.courses[0] : undefined;
  if (!course) throw new Error('The model has no course.');
  return course;
}

function requisites(keys: string): string[] {
  return requisitesInWords(courseWith(keys));
}

describe('requisites in words', () => {
  test('read like a catalog', () => {
    expect(
      requisites('prerequisites: [HIT 100, { any: [BIO 111, BIO 168] }, { condition: Admission to the program }]'),
    ).toEqual(['Prerequisites: HIT 100, and one of BIO 111 or BIO 168; admission to the program']);
    expect(requisites('prerequisites: [HIT 100, MED 110, BIO 168]')).toEqual([
      'Prerequisites: HIT 100, MED 110 and BIO 168',
    ]);
  });

  test('have a sentence for each kind', () => {
    expect(
      requisites('advisories: [CIS 110], corequisites: [BIO 168], strict-corequisites: [HIT 112L], prerequisites: []'),
    ).toEqual(['Corequisites: BIO 168', 'In the same term: HIT 112L', 'Recommended: CIS 110']);
  });

  test('say what goes together, however deep', () => {
    expect(requisites('prerequisites: [{ any: [BIO 163, { all: [BIO 168, BIO 169] }] }]')).toEqual([
      'Prerequisites: one of BIO 163 or (both BIO 168 and BIO 169)',
    ]);
    expect(requisites('prerequisites: [{ any: [A 1, B 1] }, { any: [C 1, D 1, E 1] }]')).toEqual([
      'Prerequisites: one of A 1 or B 1, and one of C 1, D 1 or E 1',
    ]);
    expect(requisites('prerequisites: [{ all: [A 1, { all: [B 1, C 1] }] }]')).toEqual([
      'Prerequisites: A 1, B 1 and C 1',
    ]);
    expect(requisites('prerequisites: [{ any: [MAT 110, { condition: Placement }] }]')).toEqual([
      'Prerequisites: one of MAT 110 or placement',
    ]);
  });

  test('tell the grade, and what is outside the program', () => {
    expect(
      requisites('prerequisites: [{ course: HIT 100, minimum-grade: C }, { course: ENC 1102, external: true }]'),
    ).toEqual(['Prerequisites: HIT 100 with C or better and ENC 1102 (outside the program)']);
  });

  test('leave a name its capital', () => {
    expect(requisites('prerequisites: [{ condition: English placement test }]')).toEqual([
      'Prerequisites: English placement test',
    ]);
  });

  test('half-typed say what there is', () => {
    expect(requisites('prerequisites: [{ any: }, { any: [HIT 100] }, { all: [] }, { x: 1 }, ]')).toEqual([
      'Prerequisites: HIT 100',
    ]);
    expect(requisites('prerequisites:')).toEqual([]);
  });
});

test('hours in words', () => {
  expect(hoursInWords(courseWith('weekly-hours: { lecture: 3, laboratory: 2 }'))).toBe(
    '3 lecture and 2 laboratory hours a week',
  );
  expect(hoursInWords(courseWith('contact-hours: { clinical: 1 }, practice-experience: { hours: 80 }'))).toBe(
    '1 clinical hour in the term; 80 hours of practice experience',
  );
  expect(hoursInWords(courseWith('contact-hours: { clinical: many }'))).toBe('');
});

test('credits in words', () => {
  expect(creditsInWords({ min: 1, max: 1 })).toBe('1 credit');
  expect(creditsInWords({ min: 0.5, max: 0.5 })).toBe('0.5 credits');
  expect(creditsInWords({ min: 1, max: 3 })).toBe('1–3 credits');
});

test('a long list says how much of it is missing', () => {
  expect(joined(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  expect(shortened(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(shortened(['a', 'b', 'c'], 2)).toBe('a, b, c');
  expect(counted(1, 'course')).toBe('1 course');
  expect(counted(3, 'course')).toBe('3 courses');
});
