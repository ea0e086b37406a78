import { expect, test } from 'vitest';
import { blockAndFlow } from '../../../../../server/src/features/code-actions/refactorings/block-and-flow.ts';
import { refactored, titlesAt } from '../../../../support/refactoring.ts';

const oneLine = (fixture: string) => refactored(fixture, blockAndFlow, 'Write on one line');
const byLine = (fixture: string) => refactored(fixture, blockAndFlow, 'Write line by line');

test('A list goes on one line and back', () => {
  const lines = 'curriculum: hit\nuses:\n  - allied$0\n  - "general"\ntitle: HIT\n';
  const line = 'curriculum: hit\nuses: [allied, "general"]\ntitle: HIT\n';
  expect(oneLine(lines)).toBe(line);
  expect(byLine(line.replace('uses', 'us$0es'))).toBe(lines.replace('$0', ''));
});

test('So does a group; what is in it stays as it is written', () => {
  const lines = `curriculum: hit
courses:
  HIT 100:
    title: Introduction
    credits: 3.0
    weekly-$0hours:
      lecture: 3
      laboratory: 2.50
`;
  const line = lines.replace(/weekly-\$0hours:[\s\S]*/, 'weekly-hours: { lecture: 3, laboratory: 2.50 }\n');
  expect(oneLine(lines)).toBe(line);
  expect(byLine(line.replace('lecture', 'lec$0ture'))).toBe(lines.replace('$0', ''));
});

test('Of groups on one line in one another, the outer one is taken apart', () => {
  expect(
    byLine('curriculum: hit\ncourses: { HIT 100: { title: Intro$0, credits: 3 }, HIT 101: { credits: 3 } }\n'),
  ).toBe('curriculum: hit\ncourses:\n  HIT 100: { title: Intro, credits: 3 }\n  HIT 101: { credits: 3 }\n');
});

test('An item of a list is a group, too', () => {
  const lines = 'curriculum: hit\nterms:\n  - title: F$0all\n    courses: [HIT 100]\n';
  const line = 'curriculum: hit\nterms:\n  - { title: Fall, courses: [HIT 100] }\n';
  expect(oneLine(lines)).toBe(line);
  expect(byLine(line.replace('Fall', 'F$0all'))).toBe(lines.replace('$0', ''));
});

test('What has a comment, a long text or too much for a line is left alone', () => {
  expect(titlesAt('curriculum: hit\nuses:\n  - al$0lied # since 2020\n  - general\n', blockAndFlow)).toEqual([]);
  expect(titlesAt('curriculum: hit\nuses:\n  # ours\n  - al$0lied\n', blockAndFlow)).toEqual([]);
  expect(titlesAt('curriculum: hit\nuses: [al$0lied, # ours\n  general]\n', blockAndFlow)).toEqual([]);
  expect(titlesAt('curriculum: hit\nlinks:\n  no$0tes: |\n    one\n    two\n', blockAndFlow)).toEqual([]);
  const long = 'word '.repeat(30).trim();
  expect(titlesAt(`curriculum: hit\noutcomes:\n  pl$0o-1: ${long}\n`, blockAndFlow)).toEqual([]);
  expect(titlesAt('curric$0ulum: hit\n', blockAndFlow)).toEqual([]);
});
