import { hasComment } from '../../../syntax/edit/lift.ts';
import { childrenOf, type Spot } from '../../../syntax/edit/spot.ts';
import { keyText, type Path, type SyntaxTree } from '../../../syntax/tree.ts';
import type { ActionContext } from '../action.ts';
import { isRequisiteList } from './forms.ts';
import { cursorOf, pathOf, spotsAtCursor } from './place.ts';

/** How the items of a list of requisites go together. */
export type Together = 'any' | 'all';

/** Some items of a list of requisites that stand next to one another. */
export interface ChosenRequisites {
  readonly list: Spot;
  readonly items: readonly Spot[];
  /** How they were chosen: by a selection, by the cursor in one of them, or by the cursor at the key of the list. */
  readonly by: 'selection' | 'cursor' | 'key';
}

/** The requisites that are selected, or those at the cursor. */
export function chosenRequisites(context: ActionContext): ChosenRequisites | undefined {
  const { document, range } = context;
  const start = cursorOf(context);
  const end = start + document.text.slice(start, Math.max(start, range.end)).trimEnd().length;
  for (const list of spotsAtCursor(context)) {
    const isList = list.node.kind === 'sequence' && isRequisiteList(pathOf(list));
    if (!isList || (end > list.node.end && end > start)) continue;
    const all = childrenOf(list);
    const items = all.filter(({ node }) => node.start <= end && start <= node.end);
    if (end > start && items.length > 0) return { list, items, by: 'selection' };
    const [item] = items.slice(-1);
    return item ? { list, items: [item], by: 'cursor' } : { list, items: all, by: 'key' };
  }
  return undefined;
}

/** How the items of a list go together: those of a course must all be met. */
export function togetherIn(listPath: Path): Together {
  return listPath.at(-1) === 'any' ? 'any' : 'all';
}

/** The list of a group that says nothing else; undefined for any other requisite. */
export function groupIn(item: Spot): { readonly kind: Together; readonly list: Spot } | undefined {
  const [list, ...rest] = childrenOf(item);
  const key = list?.entry && keyText(list.entry.key);
  if (!list || rest.length > 0 || list.node.kind !== 'sequence') return undefined;
  return key === 'any' || key === 'all' ? { kind: key, list } : undefined;
}

/** Items in brackets as they are written; undefined where they take several lines or have comments. */
export function wordsOfItems(tree: SyntaxTree, items: readonly Spot[]): string | undefined {
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last || hasComment(tree, first.node.start, last.node.end)) return undefined;
  const words = items.map(({ node }) => tree.text.slice(node.start, node.end)).join(', ');
  return /[\r\n]/.test(words) ? undefined : words;
}
