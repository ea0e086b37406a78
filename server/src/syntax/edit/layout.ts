import { dashOf } from '../dash.ts';
import type { SyntaxNode, SyntaxTree } from '../tree.ts';
import { isCollection } from './spot.ts';

/** How a file is laid out, so that what is written looks like the rest of it. */
export interface Layout {
  /** Columns by which the keys below a key are indented. */
  readonly indent: number;
  /** Columns by which the dashes of a key's list are indented; 0 where the file writes them below the key. */
  readonly listIndent: number;
  readonly lineBreak: '\n' | '\r\n';
}

/** Enough to see how a file is laid out. */
const nodesRead = 500;

export function layoutOf(tree: SyntaxTree): Layout {
  let indent: number | undefined;
  let listIndent: number | undefined;
  const columnOf = (offset: number) => tree.lines.positionAt(offset).character;
  /** A tab counts as one column, and nobody knows how wide it was meant. */
  const isBehindTab = (offset: number) => tree.text.slice(offset - columnOf(offset), offset).includes('\t');
  const waiting: SyntaxNode[] = tree.documents.flatMap(({ root }) => (root ? [root] : []));
  for (let read = 0; read < nodesRead && (indent === undefined || listIndent === undefined); read++) {
    const node = waiting.shift();
    if (!node) break;
    if (!isCollection(node) || node.flow) continue;
    if (node.kind === 'sequence') {
      waiting.push(...node.items.slice(0, nodesRead));
      continue;
    }
    for (const { key, value } of node.entries.slice(0, nodesRead)) {
      waiting.push(value);
      if (!isCollection(value) || value.flow || value.start < key.end) continue;
      const first = value.kind === 'mapping' ? value.start : dashOf(tree, value, 0);
      if (isBehindTab(first) || isBehindTab(key.start)) continue;
      const deeper = columnOf(first) - columnOf(key.start);
      if (value.kind === 'mapping' && deeper > 0) indent ??= deeper;
      if (value.kind === 'sequence' && deeper >= 0) listIndent ??= deeper;
    }
  }
  const step = indent ?? (listIndent || 2);
  return { indent: step, listIndent: listIndent ?? step, lineBreak: lineBreakOf(tree.text) };
}

/** The first line break of a text; that of Unix where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}
