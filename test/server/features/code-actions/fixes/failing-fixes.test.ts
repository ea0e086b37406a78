import { afterEach, expect, test, vi } from 'vitest';
import { codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import { outcomeVerb } from '../../../../../server/src/rules/outcomes/outcome-verb.ts';
import { fixtureWorkspace } from '../../../../support/workspace.ts';
import { client } from './offered.ts';

afterEach(() => vi.restoreAllMocks());

/** The titles of what is offered at an outcome that can be mended by two rules, and the rules that failed at it. */
function offered(): { titles: string[]; failed: string[] } {
  const { snapshot, uri, position } = fixtureWorkspace(`
    curriculum: a
    title: A
    award: certificate
    courses:
      HIT 1:
        title: One
        credits: 3
        outcomes: [Understand$0 the law]
        prerequisites: [HIT 1]
  `);
  const failed: string[] = [];
  const actions = codeActions(
    snapshot(),
    uri,
    { start: position, end: { line: position.line + 1, character: 30 } },
    { only: ['quickfix'] },
    { ...client, onFailedFix: (code, where, error) => failed.push(`${code} ${where === uri} ${error}`) },
  );
  return { titles: actions.map(({ title }) => title), failed };
}

const fault = () => {
  throw new TypeError('a fault of ours');
};

test('A rule that cannot say how to mend its finding offers nothing, and all else is offered.', () => {
  const before = offered();
  expect(before.failed).toEqual([]);
  expect(before.titles.some((title) => title.startsWith('Change `Understand`'))).toBe(true);
  vi.spyOn(outcomeVerb, 'fixes').mockImplementation(fault);
  const { titles, failed } = offered();
  expect(titles).toEqual(before.titles.filter((title) => !title.startsWith('Change `Understand`')));
  expect(titles.length).toBeGreaterThan(2);
  expect(failed.slice(0, 1)).toEqual(['outcome-verb true TypeError: a fault of ours']);
});

test('A way to mend that fails is not offered, and the others are.', () => {
  vi.spyOn(outcomeVerb, 'fixes').mockImplementation(() => [
    { title: 'Broken', edit: fault },
    { title: 'Whole', edit: () => ({ changes: [] }) },
  ]);
  const { titles, failed } = offered();
  expect(titles).toContain('Whole');
  expect(titles).not.toContain('Broken');
  expect(failed).toContain('outcome-verb true TypeError: a fault of ours');
});
