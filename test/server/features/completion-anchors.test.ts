import { describe, expect, test } from 'vitest';
import { acceptInWorkspace, itemsInWorkspace } from '../../support/accept.ts';

const program = (prerequisites: string) => `//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
courses:
  A 1: { title: One, credits: 3 }
  A 2:
    title: Two
    credits: 3
    prerequisites:${prerequisites}
`;

const labels = (fixture: string) => itemsInWorkspace(fixture).items.map(({ label }) => label);

describe('behind an anchor or a tag', () => {
  test.each([
    ['in a word of a list', '\n      - &x A$0', '\n      - &x A 1'],
    ['in the middle of one', '\n      - &x A$0 9', '\n      - &x A 1'],
    ['before there is a word', '\n      - &x $0', '\n      - &x A 1'],
    ['behind a tag', '\n      - !!str A$0', '\n      - !!str A 1'],
    ['behind both', '\n      - &x !!str A$0', '\n      - &x !!str A 1'],
    ['in quotation marks', '\n      - &x "A$0"', '\n      - &x "A 1"'],
    ['behind a key', ' &x A$0', ' &x [A 1]'],
    ['behind a key in an item', '\n      - course: &x A$0', '\n      - course: &x A 1'],
    ['in brackets', ' [&x A$0]', ' [&x A 1]'],
    ['in brackets, before there is a word', ' [&x $0]', ' [&x A 1]'],
    ['in brackets, behind another', ' [A 3, &x !!str A$0, A 4]', ' [A 3, &x !!str A 1, A 4]'],
    ['in braces', ' [{ course: &x A$0 }]', ' [{ course: &x A 1 }]'],
  ])('%s', (_name, typed, written) => {
    expect(acceptInWorkspace(program(typed), 'A 1')).toContain(`prerequisites:${written}`);
  });

  test.each([
    ['the anchor itself', '\n      - &x$0 A 1'],
    ['the start of one', '\n      - &$0'],
    ['an anchor in brackets', ' [&x$0 A 1]'],
    ['an alias', '\n      - *x$0'],
    ['an alias in brackets', ' [*x$0]'],
  ])('nothing in %s', (_name, typed) => {
    expect(labels(program(typed))).toEqual([]);
  });

  test('no keys of an item, since the anchor would be that of the key', () => {
    expect(labels(program('\n      - &x cou$0'))).not.toContain('course');
    expect(labels(program('\n      - cou$0'))).toContain('course');
  });
});
