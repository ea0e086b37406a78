import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../../server/src/rules/rule.ts';
import { choicesFrom } from '../../../../server/src/rules/rule-choices.ts';
import { rules } from '../../../../server/src/rules/rules.ts';
import type { Severity } from '../../../../server/src/syntax/finding.ts';
import { readRuleSettings } from '../../../../server/src/workspace/rule-settings.ts';

const about = { title: '', reason: '', source: '', wrong: '', right: '' };
const maximum = { default: 18, minimum: 1, unit: 'credits', about: 'The most credits of a term.' };

function ruleWith(parts: Partial<Rule>): Rule {
  return { code: 'term-load', category: 'credits', severity: 'warning', about, check: () => [], ...parts };
}

/** What comes out for a rule, where the file says one thing and the settings another. */
function severity(rule: Partial<Rule>, file: object, settings: object = {}, own?: Severity) {
  return choicesFrom([readRuleSettings(file), readRuleSettings(settings)]).severityOf(ruleWith(rule), own);
}

function chosenMaximum(file: object, settings: object = {}) {
  const rule = ruleWith({ numbers: { maximum } });
  return choicesFrom([readRuleSettings(file), readRuleSettings(settings)]).numbersOf(rule).maximum;
}

describe('In one place', () => {
  test('the rule counts before its category, and the category before the preset', () => {
    const categories = { credits: 'hint' };
    expect(severity({}, { preset: 'strict' })).toBe('error');
    expect(severity({}, { preset: 'strict', categories })).toBe('hint');
    expect(severity({}, { preset: 'strict', categories, rules: { 'term-load': 'information' } })).toBe('information');
  });

  test('a chosen severity counts for all findings of the rule, a preset for each as the rule calls it', () => {
    expect(severity({}, { rules: { 'term-load': 'error' } }, {}, 'hint')).toBe('error');
    expect(severity({}, { categories: { credits: 'error' } }, {}, 'hint')).toBe('error');
    expect(severity({}, { preset: 'strict' }, {}, 'hint')).toBe('information');
  });

  test('only who names a rule can make it graver than it should be at most', () => {
    const guess = { severity: 'hint', atMost: 'hint' } as const;
    expect(severity(guess, { preset: 'strict' })).toBe('hint');
    expect(severity(guess, { categories: { credits: 'error' } })).toBe('hint');
    expect(severity(guess, { categories: { credits: 'off' } })).toBe('off');
    expect(severity(guess, { rules: { 'term-load': 'error' } })).toBe('error');
  });

  test('`off` may also be written as false, alone or in a group', () => {
    expect(severity({}, { rules: { 'term-load': false } })).toBe('off');
    expect(severity({}, { rules: { 'term-load': { severity: false } } })).toBe('off');
    expect(severity({}, { categories: { credits: false } })).toBe('off');
  });
});

describe('Of a file and the settings', () => {
  test('what the file says of a rule counts, be it by its category; what it does not say, the settings say', () => {
    const settings = { categories: { credits: 'error' }, rules: { 'term-load': 'off', other: 'hint' } };
    expect(severity({}, {}, settings)).toBe('off');
    expect(severity({}, { rules: { other: 'error' } }, settings)).toBe('off');
    expect(severity({}, { categories: { credits: 'hint' } }, settings)).toBe('hint');
    expect(severity({}, { rules: { 'term-load': 'warning' } }, settings)).toBe('warning');
  });

  test('a preset in the file replaces all that the settings say', () => {
    const settings = { rules: { 'term-load': { severity: 'off', maximum: 12 } } };
    expect(severity({}, { preset: 'recommended' }, settings)).toBe('warning');
    expect(chosenMaximum({ preset: 'recommended' }, settings)).toBe(18);
    expect(severity({}, { preset: 'no such preset' }, settings)).toBe('off');
  });

  test('a number comes from where it is said, also where the severity comes from elsewhere', () => {
    const settings = { rules: { 'term-load': { severity: 'error', maximum: 20 } } };
    const file = { rules: { 'term-load': { maximum: 21 } } };
    expect([severity({}, file, settings), chosenMaximum(file, settings)]).toEqual(['error', 21]);
    expect(chosenMaximum({ rules: { 'term-load': 'hint' } }, settings)).toBe(20);
  });
});

describe('What is broken', () => {
  test.each([
    ['a severity that is none', { 'term-load': 'loud' }],
    ['a number alone', { 'term-load': 3 }],
    ['a list', { 'term-load': ['off'] }],
    ['nothing', { 'term-load': null }],
    ['a list of rules', ['term-load']],
    ['a word', 'off'],
  ])('%s leaves a rule as it is', (_what, chosen) => {
    expect(severity({}, { rules: chosen })).toBe('warning');
    expect(severity({}, { rules: chosen }, { rules: { 'term-load': 'error' } })).toBe('error');
  });

  test.each([-1, 0, Number.NaN, Number.POSITIVE_INFINITY, '19', null, true])('%s is no number of a rule', (wrong) => {
    expect(chosenMaximum({ rules: { 'term-load': { maximum: wrong } } })).toBe(18);
    expect(
      chosenMaximum({ rules: { 'term-load': { maximum: wrong } } }, { rules: { 'term-load': { maximum: 20 } } }),
    ).toBe(20);
  });
});

describe('Presets', () => {
  const grades = (preset: string, category: Rule['category']) =>
    (['hint', 'information', 'warning', 'error'] as const).map((own) => severity({ category }, { preset }, {}, own));

  test('recommended leaves everything as the rules have it', () => {
    expect(grades('recommended', 'skills')).toEqual(['hint', 'information', 'warning', 'error']);
  });

  test('strict makes everything one grade graver', () => {
    expect(grades('strict', 'ids')).toEqual(['information', 'warning', 'error', 'error']);
  });

  test('accreditation makes graver what a self-study is read for, and leaves hints out', () => {
    expect(grades('accreditation', 'skills')).toEqual(['off', 'warning', 'error', 'error']);
    expect(grades('accreditation', 'ids')).toEqual(['off', 'information', 'warning', 'error']);
  });

  test.each(rules)('no preset makes $code graver than it should be at most', (rule) => {
    const order = ['off', 'hint', 'information', 'warning', 'error'];
    const most = order.indexOf(rule.atMost ?? 'error');
    for (const preset of ['recommended', 'strict', 'accreditation']) {
      const chosen = choicesFrom([readRuleSettings({ preset })]).severityOf(rule);
      expect(order.indexOf(chosen)).toBeLessThanOrEqual(most);
    }
  });
});
