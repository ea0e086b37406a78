import { checkedFile, checkRules } from '../../../../server/src/rules/check-rules.ts';
import type { RuleFix } from '../../../../server/src/rules/rule-fix.ts';
import { rules } from '../../../../server/src/rules/rules.ts';
import { filesAfterAction } from '../../../support/refactoring.ts';
import type { FixtureWorkspace } from '../../../support/workspace.ts';

/** What is offered for the first finding with a code in a file, and can be done. */
export function fixesFor(workspace: FixtureWorkspace, path: string, code: string): readonly RuleFix[] {
  const snapshot = workspace.snapshot();
  const document = workspace.document(path);
  const file = checkedFile(snapshot, document);
  const rule = rules.find((one) => one.code === code);
  const finding = checkRules(snapshot, document).find((one) => one.code === code);
  if (!file || !finding) throw new Error(`There is no finding ${code} in ${path}.`);
  return (rule?.fixes?.(file, finding) ?? []).filter((fix) => fix.edit() !== undefined);
}

export function titlesFor(workspace: FixtureWorkspace, path: string, code: string): string[] {
  return fixesFor(workspace, path, code).map(({ title }) => title);
}

/** The file after the fix with a title. */
export function fixedBy(workspace: FixtureWorkspace, path: string, code: string, title: string): string {
  const edit = fixesFor(workspace, path, code)
    .find((fix) => fix.title === title)
    ?.edit();
  if (!edit) throw new Error(`“${title}” is not offered.`);
  return filesAfterAction(workspace, edit)[path] ?? '';
}
