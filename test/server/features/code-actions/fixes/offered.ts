import type { CodeAction } from 'vscode-languageserver-types';
import { type CodeActionClient, codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import { apply } from '../../../../support/accept.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../../support/workspace.ts';

/** An editor that can make files, and has no need of annotations. */
export const client: CodeActionClient = {
  createsFiles: true,
  resolvesEdits: false,
  edits: { documentChanges: false, annotations: false },
};

/** What mends what is found at the cursor; the one right answer has “(preferred)” behind it. */
export function fixesAt(fixture: string): string[] {
  return actionsIn(fixtureWorkspace(fixture))
    .filter(({ title }) => !/^(?:Ignore|Turn off) /.test(title))
    .map(({ title, isPreferred }) => (isPreferred ? `${title} (preferred)` : title));
}

/** The file of the cursor after the fix with a title. */
export function fixed(fixture: string, title: string): string {
  const workspace = fixtureWorkspace(fixture);
  const offered = actionsIn(workspace);
  const action = offered.find((one) => one.title === title);
  if (!action) throw new Error(`“${title}” is not offered, but: ${offered.map((one) => one.title).join('; ')}`);
  const edits = action.edit?.changes?.[workspace.uri] ?? [];
  return apply(workspace.document(workspace.pathOf(workspace.uri)).text, edits);
}

function actionsIn(workspace: FixtureWorkspace): CodeAction[] {
  const { position, uri } = workspace;
  return codeActions(workspace.snapshot(), uri, { start: position, end: position }, { only: ['quickfix'] }, client);
}
