import type { SequenceNode, SyntaxTree } from './tree.ts';

/**
 * The offset of the dash in front of an item of a list. Where none is found (a list in brackets, or lines that are
 * indented in ways of their own), the offset of the item itself.
 */
export function dashOf({ text, lines }: SyntaxTree, sequence: SequenceNode, index: number): number {
  const item = sequence.items[index];
  if (!item || sequence.flow) return item?.start ?? sequence.start;
  if (index === 0) return text[sequence.start] === '-' ? sequence.start : item.start;

  // All dashes of a list stand in one column; between a dash and its item there can be line breaks and comments.
  const { character: column } = lines.positionAt(sequence.start);
  const earliest = sequence.items[index - 1]?.end ?? sequence.start;
  for (let { line } = lines.positionAt(item.start); line >= 0; line--) {
    const lineStart = lines.startOf(line);
    const dash = lineStart + column;
    if (dash < earliest) break;
    if (text[dash] === '-' && text.slice(lineStart, dash).trim() === '') return dash;
  }
  return item.start;
}
