import { describe, expect, test } from 'vitest';
import { linkedEditing } from '../../../server/src/features/linked-editing.ts';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const program = (rest: string) => `curriculum: hit\ntitle: HIT\naward: associate\n${rest}`;

/** The places that change together with the one at `$0`, as `line:text`. */
function linked(fixture: string): string[] | null {
  const { snapshot, uri, position } = fixtureWorkspace(fixture);
  const answer = linkedEditing(snapshot(), uri, position);
  const text = snapshot().document(uri)?.text ?? '';
  const lines = createLineTable(text);
  if (!answer) return null;
  return answer.ranges.map(({ start, end }) => {
    return `${start.line + 1}:${text.slice(lines.offsetAt(start), lines.offsetAt(end))}`;
  });
}

describe('places that change together while one of them is typed', () => {
  test('a course code in its file', () => {
    const courses =
      'courses:\n  $0A 1: { title: One, credits: 3 }\n  B 1: { title: Two, credits: 3, prerequisites: [any: [A 1]] }\n';
    expect(linked(program(`${courses}terms:\n  - { title: Fall, courses: [A 1] }\n`))).toEqual([
      '5:A 1',
      '6:A 1',
      '8:A 1',
    ]);
  });

  test('an outcome, and an item of a framework', () => {
    const outcomes = 'outcomes:\n  $0plo-1: One\nassessments: { Exam: { program-outcomes: [plo-1] } }\n';
    expect(linked(program(outcomes))).toEqual(['5:plo-1', '6:plo-1']);
    const items = 'items:\n  $0one: One\n  two: { label: Two, broader: one }\n';
    expect(linked(`//- /a.skills.yaml\nframework: f\ntitle: F\n${items}`)).toEqual(['4:one', '5:one']);
  });

  test('all within the same quotation marks', () => {
    const courses = 'courses:\n  "$0110": { title: One, credits: 3 }\nterms:\n  - { title: Fall, courses: ["110"] }\n';
    expect(linked(program(courses))).toEqual(['5:110', '7:110']);
  });
});

describe('places that are left alone', () => {
  const taken = 'terms:\n  - { title: Fall, courses: [A 1] }\n';
  test.each([
    [
      'a code that is written in two ways',
      `courses: { $0A 1: { title: One, credits: 3 } }\n${taken.replace('A 1', 'a1')}`,
    ],
    [
      'a code with quotation marks in one place',
      `courses: { $0A 1: { title: One, credits: 3 } }\n${taken.replace('A 1', '"A 1"')}`,
    ],
    [
      'a reference, which is to mean something else',
      `courses: { A 1: { title: One, credits: 3 } }\n${taken.replace('A 1', '$0A 1')}`,
    ],
    ['a code that nothing refers to', 'courses: { $0A 1: { title: One, credits: 3 } }\n'],
    [
      'a code that stands twice for a moment',
      `courses:\n  $0A 1: { title: One, credits: 3 }\n  a1: { title: Two, credits: 3 }\n${taken}`,
    ],
    [
      'a code that is declared nowhere',
      'terms:\n  - { title: Fall, courses: [$0A 1, { choose: 1, from: [A 1, B 1] }] }\n',
    ],
    [
      'an entry of the taxonomy',
      'prepares-for: { roles: [$0medical-coder] }\nconcentrations: { c: { title: C, prepares-for: { roles: [medical-coder] } } }\n',
    ],
    [
      'the title of a term',
      'terms: [{ title: $0Fall, courses: [] }]\nconcentrations: { c: { title: C, adds: { Fall: [A 1] } } }\n',
    ],
    ['a text', 'description: $0word\n'],
    ['a file with a mistake in it', `courses: { $0A 1: { title: One, credits: 3 } }\n${taken}links: { a: b\n`],
  ])('%s', (_name, rest) => {
    expect(linked(program(rest))).toBeNull();
  });

  test('what another file refers to', () => {
    expect(
      linked(`
//- /hit.curriculum.yaml
${program('uses: [c]\nterms: [{ title: Fall, courses: [A 1] }]\n')}
//- /c.courses.yaml
catalog: c
title: C
courses: { $0A 1: { title: One, credits: 3 }, B 1: { title: Two, credits: 3, prerequisites: [A 1] } }
`),
    ).toBeNull();
  });
});

test('typing goes on while the letters can stand without quotation marks', () => {
  const { snapshot, uri, position } = fixtureWorkspace(
    program('courses: { $0A 1: { title: One, credits: 3 } }\nterms: [{ title: Fall, courses: [A 1] }]\n'),
  );
  const pattern = linkedEditing(snapshot(), uri, position)?.wordPattern ?? '';
  const isWhole = (text: string) => text.match(new RegExp(pattern))?.[0] === text;
  expect(['', 'A', 'A ', 'A 12', 'HIM 3116C', 'AB-1.2'].map(isWhole)).toEqual([true, true, true, true, true, true]);
  expect(['A: ', 'A, B', '#1', '- A', '"A'].map(isWhole)).toEqual([false, false, false, false, false]);
});
