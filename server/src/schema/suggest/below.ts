import type { SyntaxTree } from '../../syntax/tree.ts';
import { type BlockLine, readBlockLine } from './block-line.ts';

/** The next line that says something, in the same document. */
export function nextLine(tree: SyntaxTree, after: number, except = -1): BlockLine | undefined {
  for (let number = after + 1; number < tree.lines.lineCount; number++) {
    if (number === except) continue;
    const line = readBlockLine(tree, number);
    if (line.marker) return undefined;
    if (!line.blank) return line;
  }
  return undefined;
}

/**
 * The first line of what a key or a dash opens, when it stands below it; the line `except`, which is being typed, does
 * not count. A list may stand in the column of its key.
 */
export function firstLineBelow(
  tree: SyntaxTree,
  opener: { readonly line: number; readonly column: number; readonly kind: 'key' | 'dash' },
  except = -1,
): BlockLine | undefined {
  const line = nextLine(tree, opener.line, except);
  if (!line || line.indent < opener.column) return undefined;
  if (line.indent > opener.column) return line;
  return opener.kind === 'key' && line.dashes.length > 0 ? line : undefined;
}

/** The first line that says something in the document around a line, that line itself left out. */
export function firstLineOfDocument(tree: SyntaxTree, around: number): BlockLine | undefined {
  let found: BlockLine | undefined;
  for (let number = around - 1; number >= 0; number--) {
    const line = readBlockLine(tree, number);
    if (line.marker) break;
    if (!line.blank) found = line;
  }
  return found ?? nextLine(tree, around);
}

/** How many items of the list at a column stand above a line. */
export function itemsAbove(tree: SyntaxTree, line: number, column: number): number {
  let count = 0;
  for (let number = line - 1; number >= 0; number--) {
    const above = readBlockLine(tree, number);
    if (above.blank || above.indent > column) continue;
    if (above.marker || above.indent < column || above.dashes.length === 0) break;
    count++;
  }
  return count;
}
