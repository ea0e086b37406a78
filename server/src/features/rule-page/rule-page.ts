import { rulesIndexPage } from '../../rules/pages/index-page.ts';
import { rulePage } from '../../rules/pages/page.ts';
import { rulePageUri } from '../../rules/pages/rule-page-uri.ts';
import type { Rule, RuleCategory } from '../../rules/rule.ts';
import { ruleCategories } from '../../rules/rule-categories.ts';
import { rules } from '../../rules/rules.ts';
import type { Severity } from '../../syntax/finding.ts';
import { plainText } from '../plain-text.ts';
import { demonstrate, type SnapshotOfTexts } from './demonstration.ts';

/** The scheme of the read-only pages about rules. */
export const rulePageScheme = 'hit-rules';

/** The name of the page that lists all others. */
export const indexName = 'README';

/** The page of a rule by the name of its file without an ending: the code, or the index; undefined for any other name. */
export function rulePageNamed(name: string, snapshotOf: SnapshotOfTexts): string | undefined {
  if (name === indexName) return rulesIndexPage(rules);
  const rule = rules.find(({ code }) => code === name);
  return rule && rulePage(rule, demonstrate(rule.about.wrong, snapshotOf));
}

/** The page at an address such as `hit-rules:/unknown-course.md`; one that says so where there is none. */
export function rulePageAt(uri: string, snapshotOf: SnapshotOfTexts): string {
  const [, name = ''] = /^hit-rules:\/*([^/?#]+)\.md$/.exec(uri) ?? [];
  return rulePageNamed(name, snapshotOf) ?? '# No such rule\n\nThere is no rule of this name. [All rules](README.md)\n';
}

/** Whether a URI is that of the page of a rule, and of no file. */
export function isRulePage(uri: string): boolean {
  return uri.startsWith(`${rulePageScheme}:`);
}

/** A rule, as a person looks for it. */
export interface ListedRule {
  readonly uri: string;
  readonly code: string;
  readonly title: string;
  /** The title of its category. */
  readonly category: string;
  /** What it is unless somebody chooses otherwise. */
  readonly severity: Severity;
  /** Why it is looked for, in one sentence. */
  readonly summary: string;
}

/** All rules, category by category. */
export function listedRules(): ListedRule[] {
  return (Object.keys(ruleCategories) as RuleCategory[]).flatMap((category) =>
    rules.filter((rule) => rule.category === category).map(listed),
  );
}

function listed({ code, about, category, severity }: Rule): ListedRule {
  return {
    uri: rulePageUri(code),
    code,
    title: about.title,
    category: ruleCategories[category].title,
    severity,
    summary: plainText(firstSentence(about.reason)),
  };
}

/** Up to the first end of a sentence, and not of an abbreviation. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?= [A-Z`]|\n|$)/s.exec(text)?.[0] ?? text;
}
