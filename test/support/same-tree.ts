import { isDeepStrictEqual } from 'node:util';
import type { LineTable } from '../../server/src/syntax/lines.ts';
import type { MappingEntry, SyntaxNode, SyntaxTree } from '../../server/src/syntax/tree.ts';

/** In what two trees differ, in words; undefined where they say the same of the same places. */
export function treeDifference(one: SyntaxTree, other: SyntaxTree): string | undefined {
  if (one.text !== other.text) return 'text';
  if (!isDeepStrictEqual(one.problems, other.problems)) {
    return `problems ${JSON.stringify([one.problems, other.problems])}`;
  }
  if (!isDeepStrictEqual(lineStarts(one.lines), lineStarts(other.lines))) return 'lines';
  if (!isDeepStrictEqual(one.documents, other.documents)) return 'nodes';
  if (hasStrangeTarget(one)) return 'an alias that stands for a node of another tree';
  return undefined;
}

function lineStarts(lines: LineTable): number[] {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line));
}

/** Whether an alias stands for a node that is not in the tree itself, though one like it may be. */
function hasStrangeTarget(tree: SyntaxTree): boolean {
  const nodes = new Set(tree.documents.flatMap(({ root }) => (root ? nodesOf(root) : [])));
  return [...nodes].some((node) => node.kind === 'alias' && node.target && !nodes.has(node.target));
}

function nodesOf(node: SyntaxNode): SyntaxNode[] {
  const inEntry = ({ key, value }: MappingEntry) => [...nodesOf(key), ...nodesOf(value)];
  if (node.kind === 'mapping') return [node, ...node.entries.flatMap(inEntry)];
  return node.kind === 'sequence' ? [node, ...node.items.flatMap(nodesOf)] : [node];
}
