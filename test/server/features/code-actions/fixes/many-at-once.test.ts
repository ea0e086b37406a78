import { expect, test, vi } from 'vitest';
import type { Action } from '../../../../../server/src/features/code-actions/action.ts';
import { codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import {
  type FixesFor,
  fixSeveral,
  mostAtOnce,
} from '../../../../../server/src/features/code-actions/fixes/fix-several.ts';
import { fixAll } from '../../../../../server/src/features/code-actions/source/fix-all.ts';
import { inDocument } from '../../../../../server/src/rules/rule-fix.ts';
import type { Finding } from '../../../../../server/src/syntax/finding.ts';
import { apply } from '../../../../support/accept.ts';
import { selectedIn } from '../../../../support/refactoring.ts';
import { fixtureWorkspace } from '../../../../support/workspace.ts';
import { client } from './offered.ts';

const place = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };

/** All that is offered in the first lines of a text, and how often it was asked where a line begins or ends. */
function offeredIn(text: string) {
  const workspace = fixtureWorkspace(`//- /a.curriculum.yaml\n${text}`);
  const uri = workspace.uriOf('/a.curriculum.yaml');
  const { lines } = workspace.document('/a.curriculum.yaml').tree;
  const asked = [vi.spyOn(lines, 'endOf'), vi.spyOn(lines, 'startOf'), vi.spyOn(lines, 'positionAt')];
  const actions = codeActions(workspace.snapshot(), uri, place, { only: ['quickfix'] }, client);
  const edit = (title: string) => actions.find((action) => action.title === title)?.edit?.changes?.[uri] ?? [];
  return { looks: asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0), edit };
}

test('a key that stands there hundreds of times goes in one step, for which each line is looked at a few times', () => {
  const count = 300;
  const text = 'title: a\nnotes: b\n'.repeat(count);
  const { looks, edit } = offeredIn(text);
  // Of two neighbors the first goes now, since the places of both touch.
  const after = apply(text, edit(`Fix all ${2 * count - 2} problems of this kind in the file`));
  expect(after).toBe(`title: a\nnotes: b\n${'notes: b\n'.repeat(count - 1)}`);
  expect(looks).toBeLessThan(2 * count * 200);
});

test('of two different values of a key, that of the first one can go, wherever it stands', () => {
  const { edit } = offeredIn('notes: a\nnotes: b\n"<<": c\n');
  expect(apply('notes: a\nnotes: b\n"<<": c\n', edit('Remove the first notes'))).toBe('notes: b\n"<<": c\n');
});

/** Findings at the letters of a text, and the fix that makes capitals of them. */
function letters(count: number) {
  const { context } = selectedIn(`title: ${'a '.repeat(count)}`);
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const start = 'title: '.length + 2 * index;
    return { code: 'wrong-word', severity: 'error', message: 'Wrong.', start, end: start + 1 };
  });
  const asked = new Set<Finding>();
  const capital: FixesFor = ({ document }, finding): Action[] => {
    asked.add(finding);
    const { start, end } = finding;
    return [
      {
        title: 'A',
        kind: 'quickfix',
        isPreferred: true,
        edit: () => inDocument(document, [{ start, end, newText: 'A' }]),
      },
    ];
  };
  return { context, findings, asked, capital };
}

test('of more than a thousand findings the first thousand are mended at once, and that is what it says', () => {
  const { context, findings, asked, capital } = letters(mostAtOnce + 50);
  const [action] = fixSeveral(context, findings.slice(0, 1), findings, capital);
  expect(action?.title).toBe(`Fix the first ${mostAtOnce} problems of this kind in the file`);
  expect(action?.edit()?.changes[0]?.changes).toHaveLength(mostAtOnce);
  expect(asked.size).toBe(mostAtOnce);
});

test('so it is with everything that has one right answer', () => {
  const { context, findings, asked, capital } = letters(mostAtOnce + 50);
  const [action] = fixAll(() => findings, capital).actions(context);
  expect(action?.edit()?.changes[0]?.changes).toHaveLength(mostAtOnce);
  expect(asked.size).toBe(mostAtOnce);
});
