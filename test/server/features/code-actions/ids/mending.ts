import type { Action, ActionContext } from '../../../../../server/src/features/code-actions/action.ts';
import { idFixes } from '../../../../../server/src/features/code-actions/fixes/ids/id-fixes.ts';
import { findingsOf } from '../../../../../server/src/features/diagnostics.ts';
import type { Finding } from '../../../../../server/src/syntax/finding.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../../support/workspace.ts';

/** The titles of what is offered for the findings at the cursor; the one right answer with “(preferred)” behind it. */
export function offeredAt(fixture: string, client?: Partial<ActionContext['client']>): string[] {
  return actionsAt(fixtureWorkspace(fixture), client)
    .filter((action) => action.edit() !== undefined)
    .map(({ title, isPreferred }) => (isPreferred ? `${title} (preferred)` : title));
}

/** The files that a fix changes or makes; what it mends is gone afterwards, and nothing new is wrong. */
export function mended(fixture: string, title: string): Record<string, string> {
  const workspace = fixtureWorkspace(fixture);
  const action = actionsAt(workspace).find((one) => one.title === title);
  const edit = action?.edit();
  if (!action || !edit) throw new Error(`“${title}” is not offered, but: ${offeredAt(fixture).join('; ')}`);
  const { [workspace.pathOf(workspace.uri)]: own, ...others } = afterwards(workspace, action, title);
  return own === undefined ? others : { [workspace.pathOf(workspace.uri)]: own, ...others };
}

/** The file of the cursor after a fix. */
export function mendedHere(fixture: string, title: string): string {
  const files = Object.entries(mended(fixture, title));
  const [only] = files;
  if (files.length !== 1 || !only) throw new Error(`“${title}” changes several files.`);
  return only[1];
}

function afterwards(workspace: FixtureWorkspace, action: Action, title: string): Record<string, string> {
  const edit = action.edit();
  if (!edit) throw new Error(`“${title}” cannot be done.`);
  const path = workspace.pathOf(workspace.uri);
  const before = new Set(findingsIn(workspace, path).map(told));
  const files = filesAfterAction(workspace, edit);
  for (const [changed, text] of Object.entries(files)) workspace.type(changed, text);
  const after = findingsIn(workspace, path);
  for (const { code, values } of action.fixes ?? []) {
    const stays = after.some((one) => one.code === code && one.values?.written === values?.written);
    if (stays && !code.startsWith('schema-')) throw new Error(`${code} is still there after “${title}”.`);
  }
  const added = after.filter((one) => one.severity === 'error' && !before.has(told(one)));
  if (added.length > 0) throw new Error(`“${title}” makes new mistakes: ${added.map(({ message }) => message)}`);
  return files;
}

export function findingsIn(workspace: FixtureWorkspace, path: string): readonly Finding[] {
  return findingsOf(workspace.snapshot(), workspace.document(path));
}

/** What is offered for one finding. */
export function fixesFor(context: ActionContext, finding: Finding): Action[] {
  return idFixes.filter(({ codes }) => codes.includes(finding.code)).flatMap((fix) => fix.actions(context, finding));
}

function actionsAt(workspace: FixtureWorkspace, client: Partial<ActionContext['client']> = {}): Action[] {
  const { offset } = workspace;
  const path = workspace.pathOf(workspace.uri);
  const context = contextAt(workspace, path, offset);
  return findingsIn(workspace, path)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .flatMap((finding) => fixesFor({ ...context, client: { ...context.client, ...client } }, finding));
}

function told({ code, values, message }: Finding): string {
  return `${code} ${values?.written ?? message}`;
}
