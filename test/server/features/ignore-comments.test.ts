import { expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { itemsInWorkspace, plainClient } from '../../support/accept.ts';
import { afterFormatting } from '../../support/format.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const program = (comment: string) => `
//- /a.curriculum.yaml
curriculum: a
title: A
award: certificate
courses:
  HIT 1:
    title: One
    credits: 3
    ${comment}
    prerequisites: [HIT 2]
`;

/** What is offered, in the order in which an editor shows it. */
function offered(comment: string) {
  const { items } = itemsInWorkspace(program(comment));
  return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

test('The word is offered where a comment begins like it, and nowhere else.', () => {
  expect(offered('# hit$0').map(({ label }) => label)).toEqual(['hit-curriculum-ignore']);
  expect(offered('# The college ignores hi$0')).toEqual([]);
  expect(offered('# The college ignores #hi$0').map(({ label }) => label)).not.toContain('unknown-course');
});

test('The codes of what is found on the line come first, then all others with their titles.', () => {
  const items = offered('# hit-curriculum-ignore $0');
  expect(items[0]).toMatchObject({ label: 'unknown-course', sortText: expect.stringMatching(/^0/) });
  expect(items[0]?.detail).toMatch(/[Cc]ourse/);
  expect(items.slice(1).every(({ sortText }) => sortText?.startsWith('1'))).toBe(true);
  const labels = items.map(({ label }) => label);
  expect(labels).toContain('schema-unknown-key');
  expect(labels).not.toContain('ignore-unused');
});

test('A code is written with a colon and a place for the reason, where there is none yet.', () => {
  const [first] = offered('# hit-curriculum-ignore unk$0');
  expect(first?.textEdit?.newText).toBe(`unknown-course: $${'{1:reason}'}`);
  expect(offered('# hit-curriculum-ignore unk$0: Soon.')[0]?.textEdit?.newText).toBe('unknown-course');
  const plain = itemsInWorkspace(program('# hit-curriculum-ignore $0'), plainClient).items;
  expect(plain.find(({ label }) => label === 'unknown-course')?.textEdit?.newText).toBe('unknown-course: ');
});

test('Codes that are there are not offered again, and none in the reason.', () => {
  const labels = offered('# hit-curriculum-ignore unknown-course, $0').map(({ label }) => label);
  expect(labels).toContain('unknown-role');
  expect(labels).not.toContain('unknown-course');
  expect(offered('# hit-curriculum-ignore unknown-course: the u$0')).toEqual([]);
  expect(offered('# hit-curriculum-ignore unknown-course $0')).toEqual([]);
});

test('What the rule is for is shown beside its code, and under the pointer.', () => {
  const { items, snapshot } = itemsInWorkspace(program('# hit-curriculum-ignore $0'));
  const item = items.find(({ label }) => label === 'unknown-course');
  expect(item && JSON.stringify(resolveCompletion(snapshot, item).documentation)).toMatch(/course/);
  const workspace = fixtureWorkspace(program('# hit-curriculum-ignore unknown-$0course: Soon.'));
  const shown = hover(workspace.snapshot(), workspace.uri, workspace.position) as Hover;
  expect(JSON.stringify(shown.contents)).toMatch(/More about `unknown-course`/);
  expect(shown.range).toEqual({ start: { line: 7, character: 28 }, end: { line: 7, character: 42 } });
  const reason = fixtureWorkspace(program('# hit-curriculum-ignore unknown-course: Soo$0n.'));
  expect(hover(reason.snapshot(), reason.uri, reason.position)).toBeNull();
});

test('Formatting keeps such comments where they are about the same.', () => {
  const text = `# hit-curriculum-ignore unused-course: Soon.

curriculum:   a # hit-curriculum-ignore schema-pattern: Ours.
courses:
    # hit-curriculum-ignore schema-missing-key: Soon.
    HIT 1: {   credits: 3 }
`;
  expect(afterFormatting(text)).toBe(`# hit-curriculum-ignore unused-course: Soon.

curriculum: a # hit-curriculum-ignore schema-pattern: Ours.
courses:
  # hit-curriculum-ignore schema-missing-key: Soon.
  HIT 1: { credits: 3 }
`);
});
