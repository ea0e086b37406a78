import type { Action, ActionContext, Refactoring } from '../../server/src/features/code-actions/action.ts';
import type { FileEdit } from '../../server/src/rules/rule-fix.ts';
import { applied } from '../../server/src/syntax/edit/change.ts';
import { factsOf } from '../../server/src/workspace/links/file-facts.ts';
import { type FixtureWorkspace, fixtureWorkspace } from './workspace.ts';

/** A fixture with the cursor at `$0`, or with a selection from `$0` to `$1`. */
export function selectedIn(fixture: string): { workspace: FixtureWorkspace; context: ActionContext } {
  const workspace = fixtureWorkspace(fixture);
  const path = workspace.pathOf(workspace.uri);
  const { text } = workspace.document(path);
  const end = text.indexOf('$1');
  if (end >= 0) workspace.type(path, text.replace('$1', ''));
  return { workspace, context: contextAt(workspace, path, workspace.offset, end < 0 ? workspace.offset : end) };
}

/** What actions are offered for, in an editor that can make files. */
export function contextAt(workspace: FixtureWorkspace, path: string, start: number, end = start): ActionContext {
  const document = workspace.document(path);
  return {
    snapshot: workspace.snapshot(),
    document,
    facts: factsOf(document),
    range: { start, end },
    client: { createsFiles: true },
  };
}

/** The titles of what is offered at the cursor. */
export function titlesAt(fixture: string, ...refactorings: readonly Refactoring[]): string[] {
  const { context } = selectedIn(fixture);
  return refactorings.flatMap((refactoring) => refactoring.actions(context)).map(({ title }) => title);
}

/** The files that an action changes or makes, as they are afterwards, by their paths. */
export function filesAfterAction(
  workspace: FixtureWorkspace,
  { changes, newFiles = [] }: FileEdit,
): Record<string, string> {
  const changed = changes.map(({ document, changes: made }): [string, string] => {
    const text = applied(document.text, made);
    if (text === undefined) throw new Error('Two changes overlap.');
    return [workspace.pathOf(document.uri), text];
  });
  return Object.fromEntries([...changed, ...newFiles.map(({ uri, text }) => [workspace.pathOf(uri), text])]);
}

/** The file of the cursor after the action with a title; without its first lines, up to what follows `from`. */
export function refactored(fixture: string, refactoring: Refactoring, title: string): string {
  const { workspace, context } = selectedIn(fixture);
  return filesAfterAction(workspace, editOf(refactoring, context, title))[workspace.pathOf(workspace.uri)] ?? '';
}

/** All files that the action with a title changes or makes. */
export function filesRefactored(fixture: string, refactoring: Refactoring, title: string): Record<string, string> {
  const { workspace, context } = selectedIn(fixture);
  return filesAfterAction(workspace, editOf(refactoring, context, title));
}

function editOf(refactoring: Refactoring, context: ActionContext, title: string): FileEdit {
  const offered = refactoring.actions(context);
  const action: Action | undefined = offered.find((one) => one.title === title);
  const edit = action?.edit();
  if (!edit) throw new Error(`“${title}” is not offered, but: ${offered.map((one) => one.title).join('; ')}`);
  return edit;
}
