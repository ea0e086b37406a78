import { expect, test } from 'vitest';
import { oneOrSeveral } from '../../../../../server/src/features/code-actions/refactorings/one-or-several.ts';
import { shortAndLongForm } from '../../../../../server/src/features/code-actions/refactorings/short-and-long-form.ts';
import { refactored, titlesAt } from '../../../../support/refactoring.ts';

/** Courses of a program, written below its first lines. */
const inCourse = (lines: string) => `curriculum: hit
title: HIT
award: associate
courses:
  HIT 100:
    title: Introduction
    credits: 3
${lines.replace(/^(?=.)/gm, '    ')}`;

function long(fixture: string, noun: string): string {
  return refactored(fixture, shortAndLongForm, `Write ${noun} in long form`);
}

function short(fixture: string, noun: string): string {
  return refactored(fixture, shortAndLongForm, `Write ${noun} in short form`);
}

test('A taught skill gets room to say whether it is assessed, and loses it again', () => {
  const before = inCourse('teaches:\n  hipaa: intro$0duced # in week 2\n  data-quality: introduced\n');
  const after = inCourse('teaches:\n  hipaa: { level: introduced } # in week 2\n  data-quality: introduced\n');
  expect(long(before, 'the skill')).toBe(after);
  expect(short(after.replace('hipaa', 'hi$0paa'), 'the skill')).toBe(before.replace('$0', ''));
});

test('A skill is written like the others of its course', () => {
  expect(long(inCourse('teaches:\n  hipaa: intro$0duced\n  encoder:\n    level: mastered\n'), 'the skill')).toBe(
    inCourse('teaches:\n  hipaa:\n    level: introduced\n  encoder:\n    level: mastered\n'),
  );
});

test('Where the long form says more, it stays', () => {
  const fixture = inCourse('teaches:\n  hipaa: { level: introduced, asse$0ssed: true }\n');
  expect(titlesAt(fixture, shortAndLongForm)).toEqual([]);
});

test('A comment inside of the long form keeps it', () => {
  const fixture = inCourse('teaches:\n  hi$0paa:\n    # as in HIT 90\n    level: introduced\n');
  expect(titlesAt(fixture, shortAndLongForm)).toEqual([]);
});

test('Outcomes are written line by line', () => {
  const before = inCourse('outcomes:\n  - Define$0 medical terms\n  - Explain them\n');
  const after = inCourse('outcomes:\n  - text: Define medical terms\n  - Explain them\n');
  expect(long(before, 'the outcome')).toBe(after);
  expect(short(after.replace('Define', 'De$0fine'), 'the outcome')).toBe(before.replace('$0', ''));
});

test('A text of several lines keeps them', () => {
  expect(long(inCourse('outcomes:\n  - >-\n    Define$0 medical\n    terms\n'), 'the outcome')).toBe(
    inCourse('outcomes:\n  - text: >-\n      Define medical\n      terms\n'),
  );
});

test('Requisites, at any depth, get room for a grade', () => {
  expect(long(inCourse('prerequisites: [HIT$0 90, MED 1]\n'), 'the requisite')).toBe(
    inCourse('prerequisites: [{ course: HIT 90 }, MED 1]\n'),
  );
  expect(long(inCourse('prerequisites:\n  - any:\n      - all: [HIT$0 90, MED 1]\n'), 'the requisite')).toBe(
    inCourse('prerequisites:\n  - any:\n      - all: [{ course: HIT 90 }, MED 1]\n'),
  );
  expect(short(inCourse('prerequisites:\n  - course: HIT$0 90\n'), 'the requisite')).toBe(
    inCourse('prerequisites:\n  - HIT 90\n'),
  );
});

test('Numbers stay as they are written', () => {
  expect(long(inCourse('assessments:\n  Quizzes: 60$0.0\n'), 'the assessment')).toBe(
    inCourse('assessments:\n  Quizzes:\n    weight: 60.0\n'),
  );
  expect(long(inCourse('practice-experience: 8$00\n'), 'the practice experience')).toBe(
    inCourse('practice-experience: { hours: 80 }\n'),
  );
});

test.each([
  ['curriculum: hit\nterms:\n  - title: Fall\n    courses: [HIT$0 100]\n', 'the course', '[{ course: HIT 100 }]'],
  ['curriculum: hit\naccreditation:\n  - cahiim$0\n', 'the accreditor', '  - accreditor: cahiim\n'],
  ['curriculum: hit\naccreditation: [cahiim$0]\n', 'the accreditor', '[{ accreditor: cahiim }]'],
  ['curriculum: hit\nlevels: [low$0, high]\n', 'the level', '[{ id: low }, high]'],
  ['curriculum: hit\noutcomes:\n  plo-1: "Code: w$0ell"\n', 'the outcome', '  plo-1:\n    text: "Code: well"\n'],
  ['role: coder\nrequires: { hipaa: mastered$0 }\n', 'the skill', '{ hipaa: { level: mastered } }'],
  ['role: coder\neducation: associate$0\n', 'the education', 'education: { minimum: associate }'],
  ['framework: ge\nitems:\n  a: Thinki$0ng, hard\n', 'the item', '  a:\n    label: Thinking, hard\n'],
])('What has two forms can be written in both: %j', (before, noun, after) => {
  const rewritten = long(before, noun);
  expect(rewritten).toContain(after);
  // Back, with the cursor at the same word.
  const [word = ''] = /\w+(?=\$0)/.exec(before) ?? [];
  expect(short(rewritten.replace(word, `${word}$0`), noun)).toBe(before.replace('$0', ''));
});

test('A word that brackets would cut gets quotation marks', () => {
  expect(long('framework: ge\nitems:\n  b: { label: B }\n  a: Thinki$0ng, hard\n', 'the item')).toContain(
    'a: { label: "Thinking, hard" }',
  );
});

test('Nothing is offered where there is one form, or nothing yet', () => {
  expect(titlesAt(inCourse('offered: [fa$0ll]\n'), shortAndLongForm, oneOrSeveral)).toEqual([]);
  expect(titlesAt(inCourse('teaches:\n  hipaa: $0\n'), shortAndLongForm)).toEqual([]);
});

test('A course that is taught in one way gets room for others', () => {
  const before = inCourse('delivery: onli$0ne # since 2020\n');
  const after = inCourse('delivery: [online] # since 2020\n');
  expect(refactored(before, oneOrSeveral, 'Write as a list, to name several')).toBe(after);
  expect(refactored(after.replace('[', '[$0'), oneOrSeveral, 'Write as one value, without a list')).toBe(
    before.replace('$0', ''),
  );
  expect(titlesAt(inCourse('delivery: [onli$0ne, hybrid]\n'), oneOrSeveral)).toEqual([]);
});
