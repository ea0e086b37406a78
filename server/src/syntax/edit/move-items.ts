import type { OffsetRange } from '../finding.ts';
import type { SyntaxTree } from '../tree.ts';
import { blockParts } from './block-part.ts';
import { type TextChange, together } from './change.ts';
import { insertEntry, insertLifted } from './insert.ts';
import { layoutOf } from './layout.ts';
import { liftItem } from './lift-item.ts';
import { indented, inline, type Rendered } from './new-value.ts';
import { remove } from './remove.ts';
import { replaceValue } from './replace.ts';
import { childFor, childrenOf, isFlow, isShared, type Spot, spotsAround } from './spot.ts';

/** Where items are put: into the list that a mapping has under a key, before one of its items. */
export interface ListPlace {
  readonly holder: Spot;
  /** The key of the list; it is written where it is absent. */
  readonly key: string;
  /** The number of the item that they come before. */
  readonly before: number | 'end';
}

/**
 * Takes items out of their lists and puts them into another one, their comments included; a list that loses all of its
 * items stays as an empty one. Undefined where it cannot be done safely.
 */
export function moveItems(tree: SyntaxTree, items: readonly Spot[], place: ListPlace): TextChange[] | undefined {
  const list = childFor(place.holder, place.key);
  // An edit would show in the other places as well.
  if ([place.holder, ...(list ? [list] : []), ...items].some(isShared)) return undefined;
  const lifted = items.map((item) => liftItem(tree, item));
  if (!lifted.every((one) => one !== undefined)) return undefined;
  return together(putItems(tree, lifted, place), takeOut(tree, items));
}

/** Writes items that stand elsewhere, or nowhere yet, into a list. */
export function putItems(tree: SyntaxTree, items: readonly Rendered[], place: ListPlace): TextChange[] | undefined {
  const { holder, key, before } = place;
  const list = childFor(holder, key);
  if (list) return insertLifted(tree, list, before, items) ?? putByLine(tree, list, items, before);
  const lines = items.flatMap((one) => one.lines);
  return insertEntry(tree, holder, 'end', { lines: [`${key}:`, ...indented(lines, layoutOf(tree).listIndent)] });
}

/** What needs lines of its own, because of a comment, makes a list of lines out of one in brackets. */
function putByLine(
  tree: SyntaxTree,
  list: Spot,
  items: readonly Rendered[],
  before: number | 'end',
): TextChange[] | undefined {
  const known = childrenOf(list).map((item) => liftItem(tree, item));
  if (!known.every((item) => item !== undefined)) return undefined;
  const at = before === 'end' ? known.length : before;
  const lines = known.toSpliced(at, 0, ...items).flatMap((item) => item.lines);
  return replaceValue(tree, list, { kind: 'items', lines });
}

/** Takes items out of their lists; a list that loses all of them stays as an empty one. */
export function takeOut(tree: SyntaxTree, items: readonly Spot[]): TextChange[] | undefined {
  const lists = new Map(items.flatMap(({ parent }) => (parent ? [[parent.node, parent] as const] : [])));
  return together(
    ...[...lists].map(([node, list]) => {
      const own = items.filter(({ parent }) => parent?.node === node);
      const isAll = node.kind === 'sequence' && own.length === node.items.length;
      return isAll ? (replaceValue(tree, list, inline([])) ?? emptied(tree, list)) : remove(tree, ...own);
    }),
  );
}

/** A list on lines without its items, and without the comments that go with them; what stands behind its key stays. */
function emptied(tree: SyntaxTree, list: Spot): TextChange[] | undefined {
  const parts = isFlow(list.node) ? undefined : blockParts(tree, list);
  const [first, last] = [parts?.[0], parts?.at(-1)];
  const { entry } = list;
  if (!first || !last || !entry?.hasColon || first.behindDash) return undefined;
  const { text, lines } = tree;
  const colon = text.indexOf(':', entry.key.end);
  const lineEnd = lines.endOf(lines.positionAt(entry.key.end).line);
  if (colon < 0 || colon >= lineEnd || text.slice(lineEnd, first.lead).trim() !== '') return undefined;
  return [
    { start: colon + 1, end: colon + 1, newText: ' []' },
    { start: lineEnd, end: last.tail, newText: '' },
  ];
}

/** The mapping that starts at an offset. */
export function mappingAt(tree: SyntaxTree, { start }: OffsetRange): Spot | undefined {
  return spotsAround(tree, start).find(({ node }) => node.start === start && node.kind === 'mapping');
}
