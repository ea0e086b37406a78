import type { SyntaxTree } from '../../syntax/tree.ts';
import { readBlockLine } from './block-line.ts';

/** Lines looked at in each direction; beyond, the tree knows. */
const linesRead = 400;

/** The keys that stand at a column in the same block as a line, by the look of the lines alone. */
export function siblingKeys(tree: SyntaxTree, line: number, column: number): string[] {
  return [...keysAlong(tree, line, column, -1), ...keysAlong(tree, line, column, 1)];
}

function keysAlong(tree: SyntaxTree, line: number, column: number, step: 1 | -1): string[] {
  const keys: string[] = [];
  if (step < 0 && startsItem(tree, line, column)) return keys;
  for (let number = line + step, read = 0; read < linesRead; number += step, read++) {
    if (number < 0 || number >= tree.lines.lineCount) break;
    const other = readBlockLine(tree, number);
    if (other.marker) break;
    if (other.blank || other.indent > column) continue;
    const opensItem = other.dashes.length > 0 && other.key?.column === column;
    if (opensItem && step < 0 && other.key) keys.push(other.key.text);
    if (other.indent < column) break;
    if (other.key && other.dashes.length === 0) keys.push(other.key.text);
  }
  return keys;
}

/** True where the line itself starts the list item whose first key would stand at the column. */
function startsItem(tree: SyntaxTree, line: number, column: number): boolean {
  const [dash] = readBlockLine(tree, line).dashes;
  return dash !== undefined && dash < column;
}
