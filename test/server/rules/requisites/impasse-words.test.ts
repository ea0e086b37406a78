import { expect, test } from 'vitest';
import { messagesOf } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** What is said of courses that can never be taken, by their codes, each with what it needs first. */
function said(needs: Readonly<Record<string, string>>): string[] {
  const courses = Object.entries(needs).map(
    ([code, needed]) => `  ${code}: { title: Course, credits: 3, prerequisites: [${needed}] }`,
  );
  const workspace = fixtureWorkspace(
    `curriculum: him\ntitle: Health\naward: bachelor\ncourses:\n${courses.join('\n')}\n`,
  );
  const messages = messagesOf(workspace, '/test.curriculum.yaml', 'requisite-cycle').map(String);
  return messages.map((message) => message.slice(0, message.indexOf(': none')));
}

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'Branches that all need the course itself are these',
    { A1: 'any: [B1, C1]', B1: 'A1', C1: 'A1' },
    '`A1` needs `B1` or `C1`, and each of these needs `A1`',
  ],
  [
    'Courses that need the same are named where one of them is no branch',
    { A1: 'any: [B1, C1]', B1: 'A1', C1: 'D1', D1: 'A1' },
    '`A1` needs `B1` or `C1`, each of `B1` and `D1` needs `A1`, and `C1` needs `D1`',
  ],
  [
    'So they are where some of the branches need something else',
    { A1: 'any: [B1, C1, D1]', B1: 'A1', C1: 'A1', D1: 'E1', E1: 'any: [A1, B1]' },
    '`A1` needs `B1`, `C1` or `D1`, each of `B1` and `C1` needs `A1`, `D1` needs `E1`, and `E1` needs `A1` or `B1`',
  ],
  [
    'Each tells its own branches',
    { A1: 'any: [B1, C1]', B1: 'any: [A1, C1]', C1: 'any: [A1, B1]' },
    '`A1` needs `B1` or `C1`, `B1` needs `A1` or `C1`, and `C1` needs `A1` or `B1`',
  ],
  [
    'Four branches are named',
    { A1: 'any: [B1, C1, D1, E1]', B1: 'A1', C1: 'A1', D1: 'A1', E1: 'A1' },
    '`A1` needs `B1`, `C1`, `D1` or `E1`, and each of these needs `A1`',
  ],
  [
    'Of five, three',
    { A1: 'any: [B1, C1, D1, E1, F1]', B1: 'A1', C1: 'A1', D1: 'A1', E1: 'A1', F1: 'A1' },
    '`A1` needs `B1`, `C1`, `D1` or one of 2 others, and each of these needs `A1`',
  ],
])('%s', (_sentence, needs, words) => {
  expect(said(needs)).toEqual([words]);
});
