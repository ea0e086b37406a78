import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../rules/rule-fix.ts';
import type { TextChange } from '../../../syntax/edit/change.ts';
import type { Finding } from '../../../syntax/finding.ts';
import type { Action, ActionContext } from '../action.ts';

/** All that can be done about one finding. */
export type FixesFor = (context: ActionContext, finding: Finding) => readonly Action[];

/** So many findings are mended at once; of more, these are the first, and the others follow when that is done. */
export const mostAtOnce = 1_000;

/**
 * For each kind of finding at the place that stands in the file several times, and of which several have one right
 * answer: all of these answers as one action.
 */
export function fixSeveral(
  context: ActionContext,
  here: readonly Finding[],
  all: readonly Finding[],
  fixesFor: FixesFor,
): Action[] {
  const codes = [...new Set(here.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const alike = all.filter((finding) => finding.code === code);
    if (alike.length < 2) return [];
    const first = alike.slice(0, mostAtOnce);
    const mendable = first.filter((finding) => fixesFor(context, finding).some(({ isPreferred }) => isPreferred));
    if (mendable.length < 2) return [];
    return [
      {
        title: `Fix ${first.length < alike.length ? 'the first' : 'all'} ${mendable.length} problems of this kind in the file`,
        kind: CodeActionKind.QuickFix,
        fixes: mendable,
        isCostly: true,
        edit() {
          const { changes } = mendAll(context, mendable, fixesFor);
          return changes.length > 0 ? inDocument(context.document, changes) : undefined;
        },
      },
    ];
  });
}

/** The one right answers to findings, as far as they do not get in each other's way: the first of two wins. At most `mostAtOnce`. */
export function mendAll(
  context: ActionContext,
  findings: readonly Finding[],
  fixesFor: FixesFor,
): { readonly findings: readonly Finding[]; readonly changes: readonly TextChange[] } {
  const mended: Finding[] = [];
  const changes: TextChange[] = [];
  for (const finding of findings.slice(0, mostAtOnce)) {
    const edit = fixesFor(context, finding)
      .find(({ isPreferred }) => isPreferred)
      ?.edit();
    const own = edit && onlyIn(context, edit);
    if (!own || own.some((change) => changes.some((other) => overlap(change, other)))) continue;
    mended.push(finding);
    changes.push(...own);
  }
  return { findings: mended, changes };
}

/** The changes of an edit that changes this file and no other; undefined for any other edit. */
function onlyIn({ document }: ActionContext, edit: NonNullable<ReturnType<Action['edit']>>) {
  if ((edit.newFiles?.length ?? 0) > 0 || edit.changes.some((one) => one.document !== document)) return undefined;
  return edit.changes.flatMap(({ changes }) => changes);
}

/** Two changes at one place count as overlapping: which of them comes first would be left to chance. */
function overlap(one: TextChange, other: TextChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
