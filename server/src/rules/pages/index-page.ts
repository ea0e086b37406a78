import type { Rule, RuleCategory } from '../rule.ts';
import { ruleCategories } from '../rule-categories.ts';

/** The page that lists all rules by category, in Markdown. */
export function rulesIndexPage(rules: readonly Rule[]): string {
  const categories = (Object.keys(ruleCategories) as RuleCategory[]).flatMap((category) => {
    const its = rules.filter((rule) => rule.category === category);
    return its.length > 0 ? [`## ${ruleCategories[category].title}`, ruleCategories[category].about, table(its)] : [];
  });
  const blocks = [
    '# All rules',
    'Besides the format itself, these rules are checked in every file. Each can be made graver or less grave, or be switched off: for single rules or for a category, in the settings or for everybody in `hit-curriculum.config.yaml`. What cannot be judged, because something is not known, is never reported.',
    ...categories,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(rules: readonly Rule[]): string {
  return [
    '| what is found | as | name |',
    '|---|---|---|',
    ...rules.map(({ code, about, severity }) => `| [${about.title}](${code}.md) | ${severity} | \`${code}\` |`),
  ].join('\n');
}
