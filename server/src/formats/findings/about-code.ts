import { explainRule } from '../../rules/pages/explain.ts';
import { formatCodes } from '../../rules/pages/format-codes.ts';
import { rulePage } from '../../rules/pages/page.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleCategories } from '../../rules/rule-categories.ts';
import { rules } from '../../rules/rules.ts';
import type { Severity } from '../../syntax/finding.ts';

/** What there is to say of all findings with a code. */
export interface AboutCode {
  readonly code: string;
  /** What is wrong, as a heading. */
  readonly title: string;
  readonly category?: string;
  /** How grave they are unless somebody says otherwise. */
  readonly severity: Severity;
  /** Why it matters, with an example, and what to do about it. */
  help(): { readonly text: string; readonly markdown: string };
}

const rulesByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** What a finding is about, by its code. A code that nobody explains has its own words as its title. */
export function aboutCode(code: string): AboutCode {
  const rule = rulesByCode.get(code);
  if (rule) return aboutRule(rule);
  const known = formatCodes[code];
  const title = known?.title ?? inWords(code);
  const markdown = known?.about ?? `${title}.`;
  return {
    code,
    title,
    severity: 'error',
    help: () => ({ text: markdown.replaceAll('`', ''), markdown }),
  };
}

function aboutRule(rule: Rule): AboutCode {
  const { code, about, category, severity } = rule;
  return {
    code,
    title: about.title,
    category: ruleCategories[category].title,
    severity,
    help: () => ({
      text: explainRule(rule),
      // The page without its heading, which is shown above it, and without the way to pages that are not there.
      markdown: rulePage(rule, { found: [], fixes: [] })
        .replace(/^# .*\n+/, '')
        .replace(/\n\[All rules\]\(README\.md\)\n$/, ''),
    }),
  };
}

function inWords(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
