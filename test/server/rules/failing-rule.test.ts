import { expect, test } from 'vitest';
import { checkRules } from '../../../server/src/rules/check-rules.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const about = { title: 'A rule of this test', reason: 'For the test.', source: 'The test.', wrong: '', right: '' };

const failing: Rule = {
  code: 'always-fails',
  category: 'credits',
  severity: 'error',
  about,
  check() {
    throw new TypeError('This is a fault of ours.');
  },
};

const finding: Rule = {
  code: 'always-finds',
  category: 'credits',
  severity: 'warning',
  about,
  check: () => [{ start: 0, end: 10, message: 'Here.' }],
};

test('a rule that throws is left out with one finding that names it, and the others go on', () => {
  const workspace = fixtureWorkspace('curriculum: hit\ntitle: HIT\naward: associate\n');
  const failures: unknown[] = [];
  const found = checkRules(workspace.snapshot(), workspace.document('/test.curriculum.yaml'), {
    rules: [failing, finding],
    onFailure: (rule, document, error) => failures.push([rule.code, document.uri, String(error)]),
  });
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['rule-failed', 'information'],
    ['always-finds', 'warning'],
  ]);
  expect(found[0]?.message).toContain('`always-fails`');
  expect(failures).toEqual([['always-fails', workspace.uri, 'TypeError: This is a fault of ours.']]);
});
