import type { SyntaxTree } from '../tree.ts';
import { type BlockPart, blockParts, columnOf, columnOfParts, keepsEmptyLines } from './block-part.ts';
import type { TextChange } from './change.ts';
import { fillEmpty } from './fill-empty.ts';
import { insertIntoFlow } from './insert-flow.ts';
import { type Layout, layoutOf } from './layout.ts';
import {
  behindDash,
  indented,
  type NewEntry,
  type NewValue,
  type Rendered,
  renderEntry,
  renderValue,
} from './new-value.ts';
import { hasTag, isCollection, isFlow, isInFlow, type Spot } from './spot.ts';

/** Before which entry or item something is put; `end` for the last place. */
export type Place = number | 'end';

/**
 * Writes a new entry into a mapping, in the way in which the mapping is written. Where nothing, `null` or `{}` stands
 * instead of the mapping, it comes into being. Undefined where it cannot be done safely.
 */
export function insertEntry(tree: SyntaxTree, spot: Spot, place: Place, entry: NewEntry): TextChange[] | undefined {
  return insertEntries(tree, spot, place, [entry]);
}

/** The same for several entries at one place. */
export function insertEntries(
  tree: SyntaxTree,
  spot: Spot,
  place: Place,
  entries: readonly NewEntry[],
): TextChange[] | undefined {
  if (spot.node.kind === 'sequence') return undefined;
  const layout = layoutOf(tree);
  return insert(
    tree,
    spot,
    place,
    entries.map((entry) => renderEntry(entry, layout)),
    layout,
    false,
  );
}

/** Writes a new item into a list, or makes the list where there is none yet. */
export function insertItem(tree: SyntaxTree, spot: Spot, place: Place, value: NewValue): TextChange[] | undefined {
  if (spot.node.kind === 'mapping' && spot.node.entries.length > 0) return undefined;
  const layout = layoutOf(tree);
  const { lines, flow } = renderValue(value, layout);
  const rendered = { lines: behindDash(lines), ...(flow === undefined ? {} : { flow }) };
  return insert(tree, spot, place, [rendered], layout, true);
}

/** Writes items into a list that were lifted out of another one. */
export function insertLifted(
  tree: SyntaxTree,
  spot: Spot,
  place: Place,
  lifted: readonly Rendered[],
): TextChange[] | undefined {
  if (spot.node.kind === 'mapping') return undefined;
  return insert(tree, spot, place, lifted, layoutOf(tree), true);
}

function insert(
  tree: SyntaxTree,
  spot: Spot,
  place: Place,
  rendered: readonly Rendered[],
  layout: Layout,
  isList: boolean,
): TextChange[] | undefined {
  if (rendered.length === 0) return [];
  if (hasTag(tree, spot.node)) return undefined;
  const { node } = spot;
  const count = node.kind === 'mapping' ? node.entries.length : node.kind === 'sequence' ? node.items.length : 0;
  const at = place === 'end' ? count : Math.min(Math.max(place, 0), count);
  if (count === 0) return fillEmpty(tree, spot, rendered, layout, isList);
  if (isCollection(node) && isFlow(node)) return insertIntoFlow(tree, spot, at, rendered, layout);
  if (isInFlow(spot)) return undefined;
  const parts = blockParts(tree, spot);
  return parts && insertIntoBlock(tree, parts, at, rendered, layout);
}

function insertIntoBlock(
  tree: SyntaxTree,
  parts: readonly BlockPart[],
  at: number,
  rendered: readonly Rendered[],
  { lineBreak }: Layout,
): TextChange[] | undefined {
  const column = columnOfParts(tree, parts);
  const isApart = rendered.some(({ lines }) => lines.length > 1) && areApart(tree, parts);
  const lines = indented(
    rendered.flatMap((one, index) => (isApart && index > 0 ? ['', ...one.lines] : one.lines)),
    column,
  );
  const before = parts[at - 1];
  if (before) {
    const gap = isApart && !keepsEmptyLines(tree, before.spot.node) ? lineBreak : '';
    return [insertion(before.tail, `${lineBreak}${gap}${lines.join(lineBreak)}`)];
  }
  const first = parts[0];
  if (!first) return undefined;
  const gap = isApart ? lineBreak : '';
  const newText = `${lines.join(lineBreak)}${lineBreak}${gap}`;
  if (!first.behindDash) return [insertion(first.lead, newText)];
  const blanks = ' '.repeat(columnOf(tree, first.start));
  return [insertion(first.start, `${newText.trimStart()}${blanks}`)];
}

/** Whether the author puts empty lines between the entries of a collection. */
function areApart({ text }: SyntaxTree, parts: readonly BlockPart[]): boolean {
  if (parts.length < 2) return false;
  const gaps = parts.slice(1).filter((part, index) => {
    const before = parts[index];
    return before !== undefined && /\n[ \t\r]*\n/.test(text.slice(before.tail, part.lead));
  });
  return gaps.length * 2 > parts.length - 1;
}

export function insertion(offset: number, newText: string): TextChange {
  return { start: offset, end: offset, newText };
}
