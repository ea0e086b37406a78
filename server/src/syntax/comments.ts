import type { OffsetRange } from './finding.ts';
import { documentAt, locate } from './locate.ts';
import { lastIndexAtOrBelow } from './search.ts';
import type { SyntaxTree } from './tree.ts';

/** A comment, from its `#` to the end of its line. */
export interface Comment extends OffsetRange {
  readonly line: number;
  /** UTF-16 units in front of the `#`. */
  readonly column: number;
  /** Nothing but blanks in front of it. */
  readonly ownLine: boolean;
}

/** The comments that have a line of their own, in the order of the text. */
export function ownLineComments(tree: SyntaxTree): Comment[] {
  const found: Comment[] = [];
  for (let line = 0; line < tree.lines.lineCount; line++) {
    const hash = firstWordOf(tree, line);
    if (hash === undefined || tree.text[hash] !== '#' || !isComment(tree, hash, line)) continue;
    found.push(commentFrom(tree, hash, line, true));
  }
  return found;
}

/** The comment that holds an offset. */
export function commentAt(tree: SyntaxTree, offset: number): Comment | undefined {
  const { text, lines } = tree;
  const { line } = lines.positionAt(offset);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, Math.min(offset + 1, lines.endOf(line)));
  for (const { index } of before.matchAll(/(?<=^|[ \t\uFEFF])#/g)) {
    const hash = lineStart + index;
    if (!isComment(tree, hash, line)) continue;
    return commentFrom(tree, hash, line, before.slice(0, index).trim() === '');
  }
  return undefined;
}

/** The comments on the lines next to one on a line of its own, in the same column, itself included. */
export function commentBlock(comments: readonly Comment[], { line, column }: Comment): readonly Comment[] {
  const index = lastIndexAtOrBelow(comments.length, (at) => comments[at]?.line ?? 0, line);
  const belongs = (at: number) => comments[at]?.line === line + at - index && comments[at]?.column === column;
  let first = index;
  while (belongs(first - 1)) first--;
  let last = index;
  while (belongs(last + 1)) last++;
  return comments.slice(first, last + 1);
}

/** The offset of the first character of a line that is no blank; undefined for a line of blanks. */
function firstWordOf({ text, lines }: SyntaxTree, line: number): number | undefined {
  const end = lines.endOf(line);
  for (let offset = lines.startOf(line); offset < end; offset++) {
    const character = text[offset];
    if (character !== ' ' && character !== '\t' && character !== '\uFEFF') return offset;
  }
  return undefined;
}

function commentFrom({ lines }: SyntaxTree, hash: number, line: number, ownLine: boolean): Comment {
  return { start: hash, end: lines.endOf(line), line, column: hash - lines.startOf(line), ownLine };
}

/** A `#` after a blank begins a comment, but not inside a text, nor where nobody could read what it stands in. */
function isComment(tree: SyntaxTree, hash: number, line: number): boolean {
  if (documentAt(tree, hash)?.unreadable) return false;
  const node = locate(tree, hash)?.node;
  if (node?.kind !== 'scalar' || hash < node.start || hash >= node.end) return true;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return isBlock && tree.lines.positionAt(node.start).line === line;
}
