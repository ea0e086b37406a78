import { isEmpty, type SyntaxNode, type SyntaxTree } from '../tree.ts';
import { columnOf } from './block-part.ts';
import type { TextChange } from './change.ts';
import { layoutOf } from './layout.ts';
import { hasComment } from './lift.ts';
import { indented, isBelowKey, type NewValue, renderValue, stepBelowKey } from './new-value.ts';
import { hasReferences, hasTag, isCollection, isInFlow, type Spot } from './spot.ts';

/**
 * Writes another value in the place of one. A comment behind the key stays there; undefined where one stands inside the
 * value, where the value has a name (`&name`), and where its lines are too unusual.
 */
export function replaceValue(tree: SyntaxTree, spot: Spot, value: NewValue): TextChange[] | undefined {
  const { node, entry, parent } = spot;
  if (!parent || hasReferences(node) || hasTag(tree, node) || hasComment(tree, node.start, node.end)) return undefined;
  const layout = layoutOf(tree);
  const { lines: written, flow } = renderValue(value, layout);
  if (isInFlow(spot)) return flow === undefined ? undefined : replaceWords(tree, spot, flow);
  const isByLine = isBelowKey(value) || written.length > 1;
  if (!isByLine && !isByLines(spot)) return replaceWords(tree, spot, written[0] ?? '');

  const mark = markOf(tree, spot);
  if (mark === undefined) return undefined;
  const { text, lines } = tree;
  const markLineEnd = lines.endOf(lines.positionAt(mark).line);
  const isOnMarkLine = node.start <= markLineEnd;
  if (hasComment(tree, markLineEnd, node.start)) return undefined;
  const oldEnd = isEmpty(node) ? mark + 1 : contentEnd(tree, node);
  const removal = { start: isOnMarkLine ? mark + 1 : markLineEnd, end: oldEnd, newText: '' };
  const behindOld = lines.endOf(lines.positionAt(oldEnd).line);
  // That comment is about the last line of the old value.
  if (!isOnMarkLine && hasComment(tree, oldEnd, behindOld)) return undefined;
  if (!isByLine) return [{ start: mark + 1, end: mark + 1, newText: ` ${written[0] ?? ''}` }, removal];

  const column = columnOf(tree, entry ? entry.start : mark);
  if (!entry) {
    if (hasComment(tree, mark, lines.endOf(lines.positionAt(oldEnd).line))) return undefined;
    const own = indented(written, column + 2)
      .join(layout.lineBreak)
      .trimStart();
    return [{ start: mark + 1, end: oldEnd, newText: ` ${own}` }];
  }
  // A key over several lines, or one behind a question mark.
  if (text.slice(lines.startOf(lines.positionAt(mark).line), entry.key.start).includes('?')) return undefined;
  if (entry.key.start < lines.startOf(lines.positionAt(mark).line)) return undefined;
  const below = column + stepBelowKey(value, layout);
  const newText = `${layout.lineBreak}${indented(written, below).join(layout.lineBreak)}`;
  const behind = isOnMarkLine ? behindOld : oldEnd;
  return [removal, { start: behind, end: behind, newText }];
}

/** What stands on the line of its key, or between brackets. */
function replaceWords({ text }: SyntaxTree, { node, entry }: Spot, words: string): TextChange[] | undefined {
  const { start, end } = node;
  if (!isEmpty(node)) return [{ start, end, newText: words }];
  const mark = text.slice(0, start).trimEnd().at(-1);
  if (mark !== (entry ? ':' : '-')) return undefined;
  const before = /\s/.test(text[start - 1] ?? ' ') ? '' : ' ';
  const behind = text[end] === '#' ? ' ' : '';
  return [{ start, end, newText: `${before}${words}${behind}` }];
}

/** Whether a value stands on several lines in the way of lists, groups and long texts, so that words cannot replace it. */
function isByLines({ node }: Spot): boolean {
  if (isCollection(node)) return !node.flow;
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** The offset of the colon or dash in front of a value. */
function markOf({ text }: SyntaxTree, { node, entry }: Spot): number | undefined {
  const mark = entry ? text.indexOf(':', entry.key.end) : text.lastIndexOf('-', node.start - 1);
  if (mark < 0 || mark >= Math.max(node.start, 1)) return undefined;
  // Nothing but blanks and comments stands between the two.
  const between = text.slice(mark + 1, node.start).replace(/(?<=\s)#[^\r\n]*/g, '');
  return between.trim() === '' ? mark : undefined;
}

/** Where a value ends without the blanks and the line break behind it, which stay. */
function contentEnd({ text }: SyntaxTree, { start, end }: SyntaxNode): number {
  return start + text.slice(start, end).trimEnd().length;
}
