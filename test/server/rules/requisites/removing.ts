import { findingsOf } from '../../../../server/src/features/diagnostics.ts';
import { checkedFile } from '../../../../server/src/rules/check-rules.ts';
import type { Rule } from '../../../../server/src/rules/rule.ts';
import type { RuleFix } from '../../../../server/src/rules/rule-fix.ts';
import { filesAfterAction } from '../../../support/refactoring.ts';
import type { FixtureWorkspace } from '../../../support/workspace.ts';

/** The messages of a rule in a file. */
export function messagesOf(workspace: FixtureWorkspace, rule: Rule, path: string): string[] {
  return foundBy(workspace, rule, path).map(({ message }) => message);
}

/** What a rule offers for its first finding in a file. */
export function offeredBy(workspace: FixtureWorkspace, rule: Rule, path: string): readonly RuleFix[] {
  const file = checkedFile(workspace.snapshot(), workspace.document(path));
  const [finding] = foundBy(workspace, rule, path);
  return (file && finding && rule.fixes?.(file, finding)) ?? [];
}

/** The files that a fix changes, as they are afterwards, when it is made. */
export function afterFix(workspace: FixtureWorkspace, rule: Rule, path: string, title: string): Record<string, string> {
  const fixes = offeredBy(workspace, rule, path);
  const edit = fixes.find((one) => one.title === title)?.edit();
  if (!edit) throw new Error(`“${title}” cannot be done; there are: ${fixes.map((one) => one.title).join('; ')}`);
  const files = filesAfterAction(workspace, edit);
  for (const [changed, text] of Object.entries(files)) workspace.type(changed, text);
  return files;
}

function foundBy(workspace: FixtureWorkspace, { code }: Rule, path: string) {
  return findingsOf(workspace.snapshot(), workspace.document(path)).filter((finding) => finding.code === code);
}
