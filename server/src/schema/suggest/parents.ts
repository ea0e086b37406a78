import { maximumDepth } from '../../syntax/concrete-tokens.ts';
import type { PathSegment, SyntaxTree } from '../../syntax/tree.ts';
import { type BlockLine, readBlockLine } from './block-line.ts';

/** A key or a dash that opens what is indented below it. */
export interface Opener {
  readonly kind: 'key' | 'dash';
  readonly column: number;
  readonly line: BlockLine;
}

/** The openers around a column of a line, innermost first, with the path that they make. */
export interface Parents {
  readonly path: PathSegment[];
  readonly openers: readonly Opener[];
  /** The line at which the scan met a sibling at the very column, where there is one above. */
  readonly sibling?: Opener;
}

/** The openers of one line, from left to right. */
export function openersOf(line: BlockLine): Opener[] {
  const openers: Opener[] = line.dashes.map((column) => ({ kind: 'dash', column, line }));
  if (line.key) openers.push({ kind: 'key', column: line.key.column, line });
  return openers;
}

/**
 * Walks up from a place and collects what it stands in, by indentation alone: the lines of a text are right about this
 * even where a half-typed word makes the parser lose the thread. Above `maximumDepth`, it ends. `inner` are the openers to its left on its own line.
 */
export function findParents(
  tree: SyntaxTree,
  line: number,
  column: number,
  inner: readonly Opener[],
  thing: 'entry' | 'dash' = 'entry',
): Parents {
  const openers: Opener[] = [];
  const path: PathSegment[] = [];
  let need = column;
  let looking = thing;
  let sibling: Opener | undefined;

  const meet = (opener: Opener): void => {
    if (opener.column > need || path.length > maximumDepth) return;
    if (opener.kind === 'key') {
      if (opener.column === need && looking === 'entry') {
        if (openers.length === 0) sibling ??= opener;
        return;
      }
      openers.push(opener);
      path.unshift(opener.line.key?.text ?? '');
      need = opener.column;
      looking = 'entry';
      return;
    }
    if (opener.column < need) {
      openers.push(opener);
      path.unshift(0);
      need = opener.column;
      looking = 'dash';
      return;
    }
    if (looking === 'dash') {
      if (openers.length === 0) sibling ??= opener;
      if (typeof path[0] === 'number') path[0]++;
    } else if (openers.length === 0) {
      sibling ??= opener;
    }
  };

  for (const opener of [...inner].reverse()) meet(opener);
  for (let number = line - 1; number >= 0; number--) {
    if (path.length > maximumDepth) break;
    if (need === 0 && looking === 'entry' && (openers.length > 0 || sibling)) break;
    const start = tree.lines.startOf(number);
    // Most lines are indented deeper than what is looked for: a look at one character spares reading them.
    if (isDeeper(tree.text, start, need)) continue;
    const above = readBlockLine(tree, number);
    if (above.marker) break;
    if (above.blank) continue;
    for (const opener of openersOf(above).reverse()) meet(opener);
  }
  return { path, openers, ...(sibling ? { sibling } : {}) };
}

function isDeeper(text: string, start: number, column: number): boolean {
  for (let offset = start; offset <= start + column; offset++) {
    if (text.charCodeAt(offset) !== 32) return false;
  }
  return true;
}
