import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleFiles } from '../../../server/build/rule-files.ts';
import { ruleSettings, withRuleSettings } from '../../../server/build/rule-settings.ts';
import { rules } from '../../../server/src/rules/rules.ts';
import { snapshotsOfTexts } from '../../support/examples.ts';

const folder = new URL('../../../docs/rules/', import.meta.url);
const packageJson = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const files = ruleFiles(rules, snapshotsOfTexts());

describe('what is made from the rules and checked in', () => {
  test.each([...files])('docs/rules/%s is current (npm run rules makes it so)', (name, text) => {
    const file = new URL(name, folder);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });

  test('there is no page of a rule that is no more', () => {
    expect(readdirSync(folder).filter((name) => !files.has(name))).toEqual([]);
  });

  test('the settings in package.json are current (npm run rules makes them so)', () => {
    expect(withRuleSettings(packageJson, rules) === packageJson).toBe(true);
    expect(JSON.parse(packageJson).contributes.configuration.properties).toMatchObject(ruleSettings(rules));
  });

  test('the settings are written in their place, where they were and where they were not, and nothing else', () => {
    const [one] = rules;
    const few = withRuleSettings(packageJson, one ? [one] : []);
    expect(few.length).toBeLessThan(packageJson.length);
    expect(withRuleSettings(few, rules)).toBe(packageJson);
    expect(() => withRuleSettings('{}', rules)).toThrow('codeLens');
  });
});

test('each page leads back to the list, and the list to each page', () => {
  const index = files.get('README.md') ?? '';
  for (const { code, about, severity } of rules) {
    expect(index).toContain(`| [${about.title}](${code}.md) | ${severity} | \`${code}\` |`);
    expect(files.get(`${code}.md`)).toContain('[All rules](README.md)');
    expect(files.get(`${code}.md`)).toMatch(/\nWhat you see, as [^\n]+:\n\n> /);
  }
});
