import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { severityChoices } from '../../server/src/rules/choices/value-schema.ts';
import { presets } from '../../server/src/rules/presets.ts';
import { ruleCategories } from '../../server/src/rules/rule-categories.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { type RuleSettings, readRuleSettings } from '../../server/src/workspace/rule-settings.ts';
import { readSettings } from '../../server/src/workspace/settings.ts';
import { readYaml } from '../schemas/held-against.ts';
import { findingsIn } from '../support/findings.ts';
import { fixtureWorkspace } from '../support/workspace.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

/** The blocks of the page in a language. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

describe('docs/configuration.md', () => {
  it.each(blocks('yaml'))('shows a file in which nothing is wrong, and all of which counts: %j', (text) => {
    const workspace = fixtureWorkspace(`//- /hit-curriculum.config.yaml\n${text}`);
    expect(findingsIn(workspace, '/hit-curriculum.config.yaml')).toEqual([]);
    expect(written(readRuleSettings(readYaml(text)))).toBe(entriesIn(readYaml(text)));
  });

  it('shows settings that are understood', () => {
    const [text = '{}'] = blocks('json');
    const settings: Record<string, unknown> = JSON.parse(text);
    const section = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name.replace('hitCurriculum.', ''), value]),
    );
    expect(written(readSettings(section).rules)).toBe(entriesIn(section));
    const known = new Set(rules.map(({ code }) => code));
    expect(Object.keys(section.rules ?? {}).filter((code) => !known.has(code))).toEqual([]);
  });

  it('names every preset with what it does, every category and every severity', () => {
    for (const [name, { about }] of Object.entries(presets)) expect(page).toContain(`| \`${name}\` | ${about} |`);
    for (const category of Object.keys(ruleCategories)) expect(page).toContain(`\`${category}\``);
    for (const severity of Object.keys(severityChoices)) expect(page).toContain(`| \`${severity}\` |`);
  });

  it('leads to pages of rules that there are', () => {
    const linked = [...page.matchAll(/\(rules\/([a-z-]+)\.md\)/g)].map(([, code]) => code);
    const known: readonly unknown[] = rules.map(({ code }) => code);
    expect(linked.filter((code) => !known.includes(code))).toEqual([]);
  });
});

/** How much is chosen: what is read and not understood would be missing. */
function written({ preset, categories, rules: chosen, coverage }: RuleSettings): number {
  const ofRules = Object.values(chosen).map(
    ({ severity, numbers }) => (severity ? 1 : 0) + Object.keys(numbers).length,
  );
  const single = (preset ? 1 : 0) + Object.keys(categories).length + Object.keys(coverage).length;
  return single + ofRules.reduce((sum, one) => sum + one, 0);
}

/** How many words and numbers stand in a value. */
function entriesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + entriesIn(one), 0);
}
