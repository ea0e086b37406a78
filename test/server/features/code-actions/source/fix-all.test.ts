import { expect, test } from 'vitest';
import type { Action } from '../../../../../server/src/features/code-actions/action.ts';
import type { FixesFor } from '../../../../../server/src/features/code-actions/fixes/fix-several.ts';
import { fixAll } from '../../../../../server/src/features/code-actions/source/fix-all.ts';
import { inDocument } from '../../../../../server/src/rules/rule-fix.ts';
import type { Finding } from '../../../../../server/src/syntax/finding.ts';
import { filesAfterAction, selectedIn } from '../../../../support/refactoring.ts';

/** A finding at some words of a text, and a fix that writes other words there. */
function findingAt(text: string, words: string): Finding {
  const start = text.indexOf(words);
  return { code: 'wrong-word', severity: 'error', message: 'Wrong.', start, end: start + words.length };
}

const capitals: FixesFor = ({ document }, { start, end }) => {
  const fix = (newText: string, isPreferred: boolean): Action => ({
    title: newText,
    kind: 'quickfix',
    isPreferred,
    edit: () => inDocument(document, [{ start, end, newText }]),
  });
  const words = document.text.slice(start, end);
  return words === 'two answers' ? [fix('one', false), fix('other', false)] : [fix(words.toUpperCase(), true)];
};

/** The file after everything that has one right answer is mended; undefined where nothing has. */
function mended(text: string, ...wrong: readonly string[]): string | undefined {
  const { workspace, context } = selectedIn(text);
  const findings = wrong.map((words) => findingAt(text, words));
  const edit = fixAll(() => findings, capitals)
    .actions(context)[0]
    ?.edit();
  return edit && filesAfterAction(workspace, edit)['/test.curriculum.yaml'];
}

test('Whatever has one right answer gets it; what has two waits for a person', () => {
  expect(mended('title: one thing\nnotes: two answers\naward: last', 'one thing', 'two answers', 'last')).toBe(
    'title: ONE THING\nnotes: two answers\naward: LAST',
  );
});

test('Of two answers that overlap, the first is given', () => {
  expect(mended('title: one thing', 'one thing', 'thing')).toBe('title: ONE THING');
});

test('Where nothing can be mended, nothing is changed', () => {
  expect(mended('notes: two answers', 'two answers')).toBeUndefined();
});

test('An id that is declared nowhere is not changed unseen: what it stands for may not be written yet', () => {
  const { context } = selectedIn('title: HIT 5');
  const finding = { ...findingAt('title: HIT 5', 'HIT 5'), code: 'unknown-course' };
  expect(
    fixAll(() => [finding], capitals)
      .actions(context)[0]
      ?.edit(),
  ).toBeUndefined();
});
