import { type TextChange, together } from '../../syntax/edit/change.ts';
import { insertEntries, insertItem } from '../../syntax/edit/insert.ts';
import { group, inline, type NewEntry } from '../../syntax/edit/new-value.ts';
import { childrenOf, rootSpot, spotAt } from '../../syntax/edit/spot.ts';
import { keyText, type SyntaxTree } from '../../syntax/tree.ts';
import { keysBehindUses } from '../uses-edit.ts';

/** What a program is to prepare for besides what it names already, by ids. */
export interface NewTargets {
  readonly roles: readonly string[];
  readonly frameworks: readonly string[];
}

/**
 * What has to change for a program to prepare for further roles and frameworks; undefined where it cannot be written
 * safely. Ask before whether the file could be read to its end.
 */
export function preparesForEdit(tree: SyntaxTree, targets: NewTargets): TextChange[] | undefined {
  const root = rootSpot(tree);
  if (!root) return undefined;
  const added = (['roles', 'frameworks'] as const).filter((key) => targets[key].length > 0);
  const entryOf = (key: keyof NewTargets): NewEntry => ({ key, value: inline(targets[key]) });
  const preparesFor = spotAt(tree, ['prepares-for']);
  if (!preparesFor) {
    const at = childrenOf(root).findIndex(({ entry }) => entry && isBehind(keyText(entry.key)));
    const whole = { key: 'prepares-for', value: group(added.map(entryOf)) };
    return insertEntries(tree, root, at < 0 ? 'end' : at, [whole]);
  }
  const isThere = (key: string) => spotAt(tree, ['prepares-for', key]) !== undefined;
  const grown = added.filter(isThere).map((key) => {
    const list = spotAt(tree, ['prepares-for', key]);
    // Each is written behind the last one, in their order.
    return list && together(...targets[key].map((id) => insertItem(tree, list, 'end', inline(id))));
  });
  const others = added.filter((key) => !isThere(key)).map(entryOf);
  const entries = others.length > 0 ? insertEntries(tree, preparesFor, 'end', others) : [];
  return together(...grown, entries);
}

function isBehind(key: string): boolean {
  return key === 'uses' || keysBehindUses.has(key);
}
