import { type TextChange, together } from '../syntax/edit/change.ts';
import { insertEntry, insertItem } from '../syntax/edit/insert.ts';
import { inline } from '../syntax/edit/new-value.ts';
import { childrenOf, rootSpot, spotAt } from '../syntax/edit/spot.ts';
import { keyText, type SyntaxTree } from '../syntax/tree.ts';

/** The keys that stand behind `uses`, as the format's own order has it. */
export const keysBehindUses: ReadonlySet<string> = new Set([
  'levels',
  'outcomes',
  'assessments',
  'courses',
  'terms',
  'plans',
  'concentrations',
  'requires',
  'education',
  'items',
  'notes',
  'links',
]);

/**
 * What has to change for a file to use catalogs or frameworks that it does not use yet; undefined where it cannot be
 * written safely. A file that could not be read to its end may have `uses` where nobody sees it: ask before.
 */
export function usesEdit(tree: SyntaxTree, ids: readonly string[]): TextChange[] | undefined {
  if (ids.length === 0) return [];
  const root = rootSpot(tree);
  if (!root) return undefined;
  const uses = spotAt(tree, ['uses']);
  if (!uses) {
    const behind = childrenOf(root).findIndex(({ entry }) => entry && keysBehindUses.has(keyText(entry.key)));
    return insertEntry(tree, root, behind < 0 ? 'end' : behind, { key: 'uses', value: inline(ids) });
  }
  // Each is written behind the last one, in their order.
  return together(...ids.map((id) => insertItem(tree, uses, 'end', inline(id))));
}
