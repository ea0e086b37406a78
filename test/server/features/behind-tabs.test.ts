import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** What is told of a program with these terms or courses in brackets, by code and line. */
function told(text: string): string[] {
  const workspace = fixtureWorkspace(
    `//- /x.curriculum.yaml\ncurriculum: x\ntitle: X\naward: associate\ncourses:\n  HIT 100: { title: A, credits: 3 }\n${text}`,
  );
  return diagnostics(workspace.snapshot(), workspace.uri).map(
    ({ code, range }) => `${code} in line ${range.start.line + 1}`,
  );
}

describe('Items in brackets that stand behind tabs', () => {
  test.each([
    ['all of them', 'terms: [\n\t{ title: Fall, courses: [HIT 100] }\n]\n', [7]],
    [
      'on several lines',
      'terms: [\n\t{ title: Fall, courses: [HIT 100] },\n\t{ title: Spring, courses: [] }\n]\n',
      [7, 8],
    ],
    [
      'after one that does not',
      'terms:\n  - { title: Fall, courses: [{ choose: 1, from: [HIT 100,\n\tHIT 110] }] }\n',
      [8],
    ],
    ['in braces', 'concentrations: {\n\tdata: { title: Data }\n}\n', [7]],
  ])('%s: only the tabs are told', (_which, text, lines) => {
    expect(told(text)).toEqual(lines.map((line) => `yaml-tab-as-indent in line ${line}`));
  });

  test('leave it at what is wrong before them', () => {
    expect(told('terms: [{ titel: Fall },\n\t{ title: Spring }]\n')).toEqual([
      'schema-unknown-key in line 6',
      'yaml-tab-as-indent in line 7',
    ]);
  });
});
