import type { SnapshotOfTexts } from '../src/features/rule-page/demonstration.ts';
import { indexName, rulePageNamed } from '../src/features/rule-page/rule-page.ts';
import type { Rule } from '../src/rules/rule.ts';

/** The files of docs/rules by their names: a page for each rule, and the index. */
export function ruleFiles(rules: readonly Rule[], snapshotOf: SnapshotOfTexts): ReadonlyMap<string, string> {
  const names = [indexName, ...rules.map(({ code }) => code)];
  return new Map(names.map((name) => [`${name}.md`, rulePageNamed(name, snapshotOf) ?? '']));
}
