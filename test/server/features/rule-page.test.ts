import { expect, test } from 'vitest';
import { isRulePage, listedRules, rulePageAt } from '../../../server/src/features/rule-page/rule-page.ts';
import { snapshotsOfTexts } from '../../support/examples.ts';

const pageAt = (uri: string) => rulePageAt(uri, snapshotsOfTexts());

test('The page of a rule shows its example, and what is really found in it and offered for it', () => {
  const page = pageAt('hit-rules:/unknown-role.md');
  expect(page).toMatch(/^# Role that does not exist\n/);
  expect(page).toContain('medical-codr');
  expect(page).toContain('Change medical-codr to medical-coder');
});

test('The index leads to every rule', () => {
  const index = pageAt('hit-rules:/README.md');
  for (const { code } of listedRules()) expect(index).toContain(`(${code}.md)`);
});

test.each([
  'hit-rules:/no-such-rule.md',
  'hit-rules:/',
  'hit-rules:/unknown-role',
  'hit-rules:/__proto__.md',
  'nothing',
])('An address that leads to no rule has a page that says so, and the way back: %s', (uri) => {
  expect(pageAt(uri)).toBe('# No such rule\n\nThere is no rule of this name. [All rules](README.md)\n');
});

test('Pages are told from files', () => {
  expect(isRulePage('hit-rules:/unknown-role.md')).toBe(true);
  expect(isRulePage('file:///hit-rules/unknown-role.md')).toBe(false);
});

test('In the list a rule is said in its first sentence, whole and without marks', () => {
  for (const { summary } of listedRules()) expect(summary).toMatch(/^[^`]+[.!?]$/);
});
