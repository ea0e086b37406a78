import { checkedFile, checkRules } from '../../server/src/rules/check-rules.ts';
import type { RuleFix } from '../../server/src/rules/rule-fix.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { filesAfterAction } from './refactoring.ts';
import type { FixtureWorkspace } from './workspace.ts';

/** What the rule with a code offers for its first finding in a file. */
export function ruleFixesIn(workspace: FixtureWorkspace, path: string, code: string): readonly RuleFix[] {
  const snapshot = workspace.snapshot();
  const document = workspace.document(path);
  const file = checkedFile(snapshot, document);
  const rule = rules.find((one) => one.code === code);
  const finding = checkRules(snapshot, document).find((one) => one.code === code);
  if (!file || !rule || !finding) throw new Error(`There is no finding ${code} in ${path}.`);
  return rule.fixes?.(file, finding) ?? [];
}

/** The file after the fix with a title was applied; it is then the text of the workspace. */
export function afterRuleFix(workspace: FixtureWorkspace, path: string, code: string, title: string): string {
  const offered = ruleFixesIn(workspace, path, code);
  const edit = offered.find((one) => one.title.startsWith(title))?.edit();
  if (!edit) throw new Error(`“${title}” is not offered, but: ${offered.map((one) => one.title).join('; ')}`);
  const text = filesAfterAction(workspace, edit)[path] ?? '';
  workspace.type(path, text);
  return text;
}
