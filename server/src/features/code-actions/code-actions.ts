import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { FileEdit } from '../../rules/rule-fix.ts';
import { applied } from '../../syntax/edit/change.ts';
import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { EditClient } from '../annotated-edit.ts';
import { toDiagnostic } from '../diagnostics/to-diagnostic.ts';
import { findingsOf } from '../diagnostics.ts';
import type { Action, ActionClient, ActionContext } from './action.ts';
import { turningOff } from './fixes/choices/turn-off.ts';
import { fixSeveral } from './fixes/fix-several.ts';
import { fixes } from './fixes/fixes.ts';
import { ignoring } from './fixes/ignoring.ts';
import { mergeEqual } from './fixes/merge-equal.ts';
import { readWorse } from './fixes/read-worse.ts';
import { teaching } from './fixes/teaching.ts';
import { refactorings } from './refactorings/refactorings.ts';
import { fixAll, fixAllKind } from './source/fix-all.ts';
import { sourceActions } from './source/source-actions.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** What an editor can do with actions and the edits that they make. */
export interface CodeActionClient extends ActionClient {
  readonly edits: EditClient;
  /** Asks for the edit when a person has chosen the action. */
  readonly resolvesEdits: boolean;
}

/** By what an action is found again when its edit is asked for. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly kind: string;
}

/** The kinds of actions that there are. */
export const codeActionKinds: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorMove,
  CodeActionKind.RefactorRewrite,
  fixAllKind,
  'source.sortKeys.hitCurriculum',
];

/**
 * What can be done at a place of a file: fixes for what is found there, other ways to write it, and, when they are asked
 * for by their kind, actions on the whole file.
 */
export function codeActions(
  snapshot: Snapshot,
  uri: string,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'>,
  client: CodeActionClient,
): CodeAction[] {
  const document = snapshot.document(uri);
  if (!document || !snapshot.owns(document)) return [];
  const wanted = only ?? [CodeActionKind.QuickFix, CodeActionKind.Refactor];
  return actionsAt(snapshot, document, range, wanted, client).flatMap((action): CodeAction[] => {
    const { title, kind, isPreferred, fixes: mended } = action;
    const shared: CodeAction = {
      title,
      kind,
      ...(isPreferred ? { isPreferred } : {}),
      ...(mended ? { diagnostics: mended.map((finding) => toDiagnostic(snapshot, document, finding)) } : {}),
    };
    if (action.command) {
      const { command, arguments: told } = action.command;
      return [{ ...shared, command: { title, command, arguments: [...told] } }];
    }
    if (action.isCostly && client.resolvesEdits) {
      const data: ActionData = { uri, range, title, kind };
      return [{ ...shared, data }];
    }
    const edit = safeEdit(action, document);
    return edit ? [{ ...shared, edit: toWorkspaceEdit(edit, title, client.edits) }] : [];
  });
}

/** The action with its edit; as it is where that cannot be made any more. */
export function resolveCodeAction(snapshot: Snapshot, action: CodeAction, client: CodeActionClient): CodeAction {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const document = snapshot.document(data.uri);
  if (!document) return action;
  const chosen = actionsAt(snapshot, document, data.range, [data.kind], client).find(
    ({ title, kind }) => title === data.title && kind === data.kind,
  );
  const edit = chosen && safeEdit(chosen, document);
  return edit ? { ...action, edit: toWorkspaceEdit(edit, data.title, client.edits) } : action;
}

/** The edit of an action; what mends a whole file, also when it is saved, leaves none that is read worse than before. */
function safeEdit({ kind, edit: made }: Action, document: SourceDocument): FileEdit | undefined {
  const edit = made();
  if (!edit || kind !== fixAllKind) return edit;
  const isWorse = edit.changes.some(({ document: changed, changes }) => {
    const text = applied(changed.text, changes);
    return changed === document && (text === undefined || readWorse(document.tree, text) !== undefined);
  });
  return isWorse ? undefined : edit;
}

/**
 * What “Fix everything that has one right answer” changes in a document; undefined where there is nothing of this.
 * Whether the text is read as well as before is left to the caller, who can say so.
 */
export function fixAllEdit(snapshot: Snapshot, document: SourceDocument): FileEdit | undefined {
  if (!snapshot.owns(document)) return undefined;
  const start = { line: 0, character: 0 };
  const client: ActionClient = { createsFiles: false };
  const [action] = actionsAt(snapshot, document, { start, end: start }, [fixAllKind], client);
  return action?.edit();
}

function actionsAt(
  snapshot: Snapshot,
  document: SourceDocument,
  range: Range,
  wanted: readonly CodeActionKind[],
  client: ActionClient,
): Action[] {
  const { lines } = document;
  const context: ActionContext = {
    snapshot,
    document,
    facts: snapshot.links.facts(document),
    range: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    client,
  };
  const isWanted = (kind: CodeActionKind) => wanted.some((one) => kind === one || kind.startsWith(`${one}.`));
  const mayBeWanted = (kind: CodeActionKind) => isWanted(kind) || wanted.some((one) => one.startsWith(`${kind}.`));
  const found = () => findingsOf(snapshot, document);
  return [
    ...(mayBeWanted(CodeActionKind.QuickFix) ? quickFixes(context, found()) : []),
    ...refactorings.filter(({ kind }) => mayBeWanted(kind)).flatMap((one) => one.actions(context)),
    ...[...sourceActions, fixAll(found, fixesFor)]
      .filter(({ kind }) => mayBeWanted(kind))
      .flatMap((one) => one.actions(context)),
  ].filter(({ kind }) => isWanted(kind));
}

/** Of so many findings at one place fixes are offered: nobody reads a longer list, and making it would take long. */
const mostMended = 25;

/**
 * The fixes of the findings at the place; choosing a course for what a target lacks; where others of their kind can be
 * mended as well, all of these at once; and, behind everything that mends, comments that have them ignored, and choices
 * for all of a kind.
 */
function quickFixes(context: ActionContext, found: readonly Finding[]): Action[] {
  const here = found
    .filter((finding) => touches(finding, context.range) || (finding.about && touches(finding.about, context.range)))
    .slice(0, mostMended);
  const single = here.flatMap((finding) => fixesFor(context, finding));
  const several = fixSeveral(context, here, found, fixesFor);
  return [
    ...mergeEqual(single),
    ...teaching(context, here),
    ...several,
    ...ignoring(context, here),
    ...turningOff(context, here),
  ];
}

/** All that mends one finding. */
function fixesFor(context: ActionContext, finding: Finding): Action[] {
  return fixes.filter(({ codes }) => codes.includes(finding.code)).flatMap((fix) => fix.actions(context, finding));
}

function touches(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, range, title, kind } = data as Partial<ActionData>;
  return typeof uri === 'string' && typeof range === 'object' && typeof title === 'string' && typeof kind === 'string';
}
