import type { FileEdit } from '../../../rules/rule-fix.ts';
import type { Action } from '../action.ts';

/** Actions that are called the same and do the same, each once, for all of the findings that it does away with. */
export function mergeEqual(actions: readonly Action[]): Action[] {
  const byTitle = new Map<string, Action[]>();
  for (const action of actions) {
    const alike = byTitle.get(action.title) ?? [];
    const at = alike.findIndex((one) => doTheSame(one, action));
    const known = alike[at];
    if (known) alike[at] = merged(known, action);
    else alike.push(action);
    byTitle.set(action.title, alike);
  }
  return [...byTitle.values()].flat();
}

function merged(one: Action, other: Action): Action {
  return {
    ...one,
    fixes: [...new Set([...(one.fixes ?? []), ...(other.fixes ?? [])])],
    ...(other.isPreferred ? { isPreferred: true } : {}),
  };
}

/** What takes long is not worked out for this. */
function doTheSame(one: Action, other: Action): boolean {
  if (one.isCostly || other.isCostly) return false;
  return asText(one.edit()) === asText(other.edit());
}

function asText(edit: FileEdit | undefined): string {
  const changes = edit?.changes.map(({ document, changes: own }) => [document.uri, own]);
  return JSON.stringify([changes, edit?.newFiles]);
}
