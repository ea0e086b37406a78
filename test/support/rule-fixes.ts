import { findingsOf } from '../../server/src/features/diagnostics.ts';
import { checkedFile } from '../../server/src/rules/check-rules.ts';
import type { RuleFix } from '../../server/src/rules/rule-fix.ts';
import { rules } from '../../server/src/rules/rules.ts';
import type { Finding } from '../../server/src/syntax/finding.ts';
import { filesAfterAction } from './refactoring.ts';
import type { FixtureWorkspace } from './workspace.ts';

/** The messages of the rule with a code in a file. */
export function messagesOf(workspace: FixtureWorkspace, path: string, code: string): string[] {
  return foundBy(workspace, path, code).map(({ message }) => message);
}

/** What the rule with a code offers for its first finding in a file; there must be one. */
export function ruleFixesIn(workspace: FixtureWorkspace, path: string, code: string): readonly RuleFix[] {
  const file = checkedFile(workspace.snapshot(), workspace.document(path));
  const rule = rules.find((one) => one.code === code);
  const [finding] = foundBy(workspace, path, code);
  if (!file || !rule || !finding) throw new Error(`There is no finding ${code} in ${path}.`);
  return rule.fixes?.(file, finding) ?? [];
}

/** The titles of what is offered for the first finding and can be done. */
export function ruleFixTitles(workspace: FixtureWorkspace, path: string, code: string): string[] {
  return ruleFixesIn(workspace, path, code).flatMap((fix) => (fix.edit() ? [fix.title] : []));
}

/** The files that the fix with a title, or its beginning, changes, as they are afterwards and in the workspace from now on. */
export function filesAfterRuleFix(
  workspace: FixtureWorkspace,
  path: string,
  code: string,
  title: string,
): Record<string, string> {
  const offered = ruleFixesIn(workspace, path, code);
  const edit = offered.find((one) => one.title.startsWith(title))?.edit();
  if (!edit) throw new Error(`“${title}” cannot be done; there are: ${offered.map((one) => one.title).join('; ')}`);
  const files = filesAfterAction(workspace, edit);
  for (const [changed, text] of Object.entries(files)) workspace.type(changed, text);
  return files;
}

/** The file itself after the same. */
export function afterRuleFix(workspace: FixtureWorkspace, path: string, code: string, title: string): string {
  return filesAfterRuleFix(workspace, path, code, title)[path] ?? '';
}

function foundBy(workspace: FixtureWorkspace, path: string, code: string): readonly Finding[] {
  return findingsOf(workspace.snapshot(), workspace.document(path)).filter((finding) => finding.code === code);
}
