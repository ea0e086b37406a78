import { expect, test } from 'vitest';
import type { Refactoring } from '../../../../../server/src/features/code-actions/action.ts';
import { unwrapRequisites } from '../../../../../server/src/features/code-actions/refactorings/unwrap-requisites.ts';
import { wrapRequisites } from '../../../../../server/src/features/code-actions/refactorings/wrap-requisites.ts';
import { refactored, titlesAt } from '../../../../support/refactoring.ts';

/** Requisites of a course, written below its first lines. */
const course = (lines: string) => `catalog: hit
title: HIT
courses:
  HIT 200:
    title: Coding
    credits: 3
${lines.replace(/^(?=.)/gm, '    ')}`;

/** The requisites after an action whose title has some words. */
function after(lines: string, refactoring: Refactoring, words: string): string {
  const title = titlesAt(course(lines), refactoring).find((one) => one.includes(words));
  return refactored(course(lines), refactoring, title ?? words)
    .replace(/^[\s\S]*credits: 3\n/, '')
    .replace(/^ {4}/gm, '');
}

const wrap = (lines: string, kind: 'any' | 'all') => after(lines, wrapRequisites, `(${kind})`);
const unwrap = (lines: string) => after(lines, unwrapRequisites, 'out of a group');

test('Of selected requisites, one is enough', () => {
  expect(wrap('prerequisites: [A 1, $0B 1, C 1$1]\n', 'any')).toBe('prerequisites: [A 1, { any: [B 1, C 1] }]\n');
  expect(wrap('prerequisites:\n  - A 1\n$0  - B 1\n  - C 1\n$1  - D 1\n', 'any')).toBe(
    'prerequisites:\n  - A 1\n  - any: [B 1, C 1]\n  - D 1\n',
  );
});

test('Or they go together, with what is said about each of them', () => {
  const before = `prerequisites:
  - any:
      # Either way.
      - $0A 1 # early
      - { course: B 1, minimum-grade: C }$1
      - C 1
`;
  expect(wrap(before, 'all')).toBe(`prerequisites:
  - any:
      - all:
          # Either way.
          - A 1 # early
          - { course: B 1, minimum-grade: C }
      - C 1
`);
});

test('At the key, all requisites of the list are meant', () => {
  expect(wrap('prereq$0uisites: [A 1, B 1]\n', 'any')).toBe('prerequisites: [{ any: [A 1, B 1] }]\n');
});

test('A single requisite gets room for alternatives, and an alternative for company', () => {
  expect(titlesAt(course('prerequisites: [A$0 1, B 1]\n'), wrapRequisites)).toEqual([
    'Allow alternatives to A 1 (any)',
  ]);
  expect(wrap('prerequisites: [A$0 1, B 1]\n', 'any')).toBe('prerequisites: [{ any: [A 1] }, B 1]\n');
  const group = 'prerequisites:\n  - any: [A$0 1, B 1]\n';
  expect(titlesAt(course(group), wrapRequisites)).toEqual(['Ask for more together with A 1 (all)']);
  expect(wrap(group, 'all')).toBe('prerequisites:\n  - any: [{ all: [A 1] }, B 1]\n');
});

test('Groups that would say the same as what is around them are not offered', () => {
  expect(titlesAt(course('prerequisites:\n  - a$0ny: [A 1, B 1]\n'), wrapRequisites)).toEqual([
    'Group these requisites: all are needed (all)',
  ]);
  expect(titlesAt(course('prerequisites:\n  -$0 any: [A 1, B 1]\n'), wrapRequisites)).toEqual([]);
  expect(titlesAt(course('offered: [fa$0ll]\n'), wrapRequisites, unwrapRequisites)).toEqual([]);
});

test('A comment that belongs to no requisite keeps them where they are', () => {
  const lines = 'prerequisites:\n  - $0A 1\n\n  # From here on, what only day students need.\n\n  - B 1$1\n';
  expect(titlesAt(course(lines), wrapRequisites)).toEqual([]);
});

test('A group of one, and a group like the list around it, can go', () => {
  expect(unwrap('prerequisites: [{ any: [A$0 1] }, B 1]\n')).toBe('prerequisites: [A 1, B 1]\n');
  expect(unwrap('prerequisites:\n  - all: [A$0 1, B 1] # both\n  - C 1\n')).toBe(
    'prerequisites:\n  - A 1\n  - B 1 # both\n  - C 1\n',
  );
  expect(unwrap('prerequisites:\n  - { any: [A$0 1] }\n')).toBe('prerequisites:\n  - A 1\n');
  expect(unwrap('prerequisites:\n  # Both.\n  - all:\n      - A$0 1 # a\n      # b\n      - B 1\n  - C 1\n')).toBe(
    'prerequisites:\n  # Both.\n  - A 1 # a\n  # b\n  - B 1\n  - C 1\n',
  );
  expect(unwrap('prerequisites:\n  - any:\n      - any:\n          - A$0 1\n          - B 1\n      - C 1\n')).toBe(
    'prerequisites:\n  - any:\n      - A 1\n      - B 1\n      - C 1\n',
  );
});

test('A group that says something stays', () => {
  expect(titlesAt(course('prerequisites:\n  - any: [A$0 1, B 1]\n'), unwrapRequisites)).toEqual([]);
  expect(titlesAt(course('prerequisites:\n  - { all: [A$0 1, B 1], notes: x }\n'), unwrapRequisites)).toEqual([]);
  expect(titlesAt(course('prerequisites:\n  - all: # both\n      - A$0 1\n'), unwrapRequisites)).toEqual([]);
});
