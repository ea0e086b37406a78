import { locate } from '../../syntax/locate.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/**
 * The line in which a comment about what starts at an offset can stand, counted from 0: its own, or, inside a text of
 * several lines, the line in which that text begins, since no comment can stand within it.
 */
export function commentLine({ lines, tree }: Pick<SourceDocument, 'lines' | 'tree'>, offset: number): number {
  const { line } = lines.positionAt(offset);
  const node = locate(tree, offset)?.node;
  if (node?.kind !== 'scalar' || offset < node.start || offset >= node.end) return line;
  return Math.min(line, lines.positionAt(node.start).line);
}
