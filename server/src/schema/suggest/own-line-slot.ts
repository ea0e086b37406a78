import type { OffsetRange } from '../../syntax/finding.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { firstLineBelow, firstLineOfDocument, itemsAbove, nextLine } from './below.ts';
import type { BlockLine } from './block-line.ts';
import { findParents, type Opener } from './parents.ts';
import { siblingKeys } from './siblings.ts';
import { emptySlot, type Slot } from './slot.ts';

/** Where the cursor stands on a line that has nothing but spaces or one word without a colon. */
export interface OwnLine {
  readonly column: number;
  readonly cursor: number;
  readonly replace: OffsetRange;
  /** A word has been typed, so that the line's indentation is meant. */
  readonly typed: boolean;
}

/** The slot on a line of its own: the cursor's column says which collection is meant. */
export function ownLineSlot(tree: SyntaxTree, line: BlockLine, at: OwnLine): Slot | undefined {
  const { column, typed } = at;
  const { sibling, openers, path } = findParents(tree, line.number, column, []);
  if (sibling?.kind === 'key') return keyAmong(tree, line, at, column);
  if (sibling?.kind === 'dash') return besideDash(tree, line, at, column);

  const [parent] = openers;
  const written = parent && writtenOnItsLine(tree, parent);
  if (parent && written !== 'nothing') {
    // An empty line below `title: …` can only go on in the same map, wherever the cursor stands. A word there goes on
    // with the text, unless it is one column off, which is a slip.
    const isProse = typed && column > parent.column + 1;
    return isProse || written === 'several lines' ? undefined : among(tree, line, at, parent.column);
  }
  const first = parent
    ? firstLineBelow(tree, { line: parent.line.number, column: parent.column, kind: parent.kind }, line.number)
    : firstLineOfDocument(tree, line.number);
  if (!first) return { ...base(tree, line, at, column), path, keys: true, values: true, items: true };
  // A word above deeper lines is their key that has no colon yet.
  const opensThem = typed && first.number > line.number && first.indent > column;
  return opensThem ? { ...base(tree, line, at, column), path, keys: true } : among(tree, line, at, first.indent);
}

/** What is written behind a key's colon, or behind a dash, so that nothing can be indented below it. */
function writtenOnItsLine(tree: SyntaxTree, { kind, line }: Opener): 'nothing' | 'one line' | 'several lines' {
  const { content, key } = line;
  if (!content || (kind === 'dash' && key)) return 'nothing';
  const text = tree.text.slice(content.start, content.end);
  if (/^[|>]/.test(text)) return 'several lines';
  // An anchor or a tag stands before a value that may follow on the next line.
  return /^([&!]\S*\s*)+$/.test(text) ? 'nothing' : 'one line';
}

/** In the collection that has its keys or dashes at a column. */
function among(tree: SyntaxTree, line: BlockLine, at: OwnLine, column: number): Slot | undefined {
  const { sibling } = findParents(tree, line.number, column, []);
  if (sibling?.kind === 'dash') return besideDash(tree, line, at, column);
  const below = sibling ? undefined : nextLine(tree, line.number);
  if (below?.indent === column && below.dashes.length > 0) return itemAmong(tree, line, at, column);
  return keyAmong(tree, line, at, column);
}

function keyAmong(tree: SyntaxTree, line: BlockLine, at: OwnLine, column: number): Slot {
  const { path } = findParents(tree, line.number, column, []);
  return {
    ...base(tree, line, at, column),
    path,
    keys: true,
    siblingKeys: siblingKeys(tree, line.number, column),
  };
}

/** In the column of a list's dashes: another item; or the next key, where the file writes lists below their keys. */
function besideDash(tree: SyntaxTree, line: BlockLine, at: OwnLine, column: number): Slot {
  const [owner] = findParents(tree, line.number, column, [], 'dash').openers;
  const belowItsKey = owner?.kind === 'key' && owner.column === column;
  return belowItsKey ? keyAmong(tree, line, at, column) : itemAmong(tree, line, at, column);
}

function itemAmong(tree: SyntaxTree, line: BlockLine, at: OwnLine, column: number): Slot {
  return {
    ...base(tree, line, at, column),
    path: findParents(tree, line.number, column, [], 'dash').path,
    items: true,
    index: itemsAbove(tree, line.number, column),
  };
}

function base(tree: SyntaxTree, line: BlockLine, at: OwnLine, column: number): Slot {
  const { replace, cursor, typed } = at;
  const below = typed && firstLineBelow(tree, { line: line.number, column, kind: 'key' });
  const misplaced = at.column !== column;
  return {
    ...emptySlot,
    column,
    replace,
    cursor,
    ...(typed ? { ownKey: replace.start } : {}),
    ...(below ? { keyOnly: 'value' } : {}),
    ...(misplaced ? { indentation: { start: line.start, end: replace.start, text: ' '.repeat(column) } } : {}),
  };
}
