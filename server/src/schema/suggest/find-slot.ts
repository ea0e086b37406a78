import { maximumDepth } from '../../syntax/concrete-tokens.ts';
import { locate } from '../../syntax/locate.ts';
import type { SyntaxNode, SyntaxTree } from '../../syntax/tree.ts';
import { type BlockLine, isInComment, readBlockLine } from './block-line.ts';
import { blockSlot } from './block-slot.ts';
import { flowSlot } from './flow-slot.ts';
import { findParents, openersOf } from './parents.ts';
import type { Slot } from './slot.ts';

/**
 * What may be written at an offset, as far as the text alone can say: the tree tells of long texts and brackets, the
 * lines and their indentation of all else. Absent in comments, in long texts, and where nothing can follow.
 */
export function findSlot(tree: SyntaxTree, cursor: number): Slot | undefined {
  const number = tree.lines.positionAt(cursor).line;
  const line = readBlockLine(tree, number);
  // What stands deeper than that was not read, so that nobody knows what may stand there.
  if (line.marker || line.dashes.length > maximumDepth) return undefined;
  const located = locate(tree, cursor);
  const node = located?.node;
  if (node && isLongText(tree, node, line, cursor)) return undefined;

  const outermost = [...(located?.ancestors ?? []), ...(node ? [node] : [])].find(isFlow);
  const flow = outermost ?? unclosedFlow(tree, line);
  if (flow && cursor > flow.start && isInside(tree, flow.start, line)) return slotInFlow(tree, flow.start, cursor);
  if (isInComment(tree, line, cursor)) return undefined;
  return blockSlot(tree, line, cursor);
}

function isFlow(node: SyntaxNode): boolean {
  return (node.kind === 'mapping' || node.kind === 'sequence') && node.flow;
}

/** A bracket that the line's value starts with, for where the parser has given up on it. */
function unclosedFlow(tree: SyntaxTree, line: BlockLine): { start: number } | undefined {
  const { content } = line;
  if (!content || !'[{'.includes(tree.text[content.start] ?? ' ')) return undefined;
  return { start: content.start };
}

/** An unclosed bracket does not reach into lines that are no deeper than its own. */
function isInside(tree: SyntaxTree, start: number, line: BlockLine): boolean {
  const opening = tree.lines.positionAt(start).line;
  if (opening === line.number) return true;
  const own = readBlockLine(tree, opening);
  return (
    line.indent > (own.key?.column ?? own.dashes.at(-1) ?? -1) ||
    '}]'.includes(tree.text[line.start + line.indent] ?? ' ')
  );
}

function slotInFlow(tree: SyntaxTree, start: number, cursor: number): Slot | undefined {
  const { line, character } = tree.lines.positionAt(start);
  const opening = readBlockLine(tree, line);
  const inner = openersOf(opening).filter((opener) => opener.column < character);
  const own = inner.at(-1);
  const parents = own || character > 0 ? findParents(tree, line, character, inner) : { path: [] };
  return flowSlot(tree, start, parents.path, own?.column ?? 0, cursor);
}

/** Inside a text of several lines: there, nothing but prose is written. */
function isLongText(tree: SyntaxTree, node: SyntaxNode, line: BlockLine, cursor: number): boolean {
  if (node.kind !== 'scalar') return false;
  const first = tree.lines.positionAt(node.start).line;
  if (node.style === 'literal' || node.style === 'folded') {
    if (first === line.number) return cursor > node.start;
    const opener = openersOf(readBlockLine(tree, first)).at(-1);
    const column = line.blank ? cursor - line.start : line.indent;
    return column > (opener?.column ?? -1);
  }
  if (first === line.number || (node.style !== 'single' && node.style !== 'double')) return false;
  const quote = node.style === 'single' ? "'" : '"';
  return tree.text[node.end - 1] === quote && cursor < node.end;
}
