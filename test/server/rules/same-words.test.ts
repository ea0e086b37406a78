import { expect, test } from 'vitest';
import { checkRules } from '../../../server/src/rules/check-rules.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const repeating: Rule = {
  code: 'repeating',
  category: 'ids',
  severity: 'error',
  about: { title: 'Repeats itself', reason: '', source: '', wrong: '', right: '' },
  check: () => [
    { start: 0, end: 10, message: 'This is wrong.' },
    { start: 0, end: 10, message: 'This is wrong.' },
    { start: 0, end: 10, message: 'This is wrong as well.' },
    { start: 4, end: 10, message: 'This is wrong.' },
  ],
};

test('what a rule says twice of one place is told once', () => {
  const workspace = fixtureWorkspace('//- /a.curriculum.yaml\ncurriculum: a\n');
  const document = workspace.document('/a.curriculum.yaml');
  const told = checkRules(workspace.snapshot(), document, { rules: [repeating] });
  expect(told.map(({ start, message }) => `${start} ${message}`)).toEqual([
    '0 This is wrong.',
    '0 This is wrong as well.',
    '4 This is wrong.',
  ]);
});
