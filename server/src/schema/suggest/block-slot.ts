import type { SyntaxTree } from '../../syntax/tree.ts';
import { firstLineBelow } from './below.ts';
import type { BlockLine } from './block-line.ts';
import { ownLineSlot } from './own-line-slot.ts';
import { findParents, type Opener, openersOf } from './parents.ts';
import { siblingKeys } from './siblings.ts';
import { emptySlot, type Slot } from './slot.ts';
import { emptyWord, wordAt } from './word.ts';

/** The slot at an offset of a line in block style; absent where nothing can be written. */
export function blockSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  if (line.blank) {
    const column = cursor - line.start;
    return ownLineSlot(tree, line, { column, cursor, replace: emptyWord(tree.text, cursor, line.end), typed: false });
  }
  if (cursor < line.start + line.indent) return undefined;
  const { key, content } = line;
  if (key && cursor >= key.start && cursor <= key.colon) return keySlot(tree, line, cursor);
  if (key && cursor > key.colon) return valueSlot(tree, line, cursor);
  if (content && !key && cursor >= content.start) return wordSlot(tree, line, cursor);
  return dashSlot(tree, line, cursor);
}

/** In the text of a key that has its colon. */
function keySlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const { key } = line;
  if (!key) return undefined;
  return {
    ...emptySlot,
    path: findParents(tree, line.number, key.column, dashesLeftOf(line, key.column)).path,
    keys: true,
    column: key.column,
    replace: { start: key.start, end: Math.max(key.end, cursor) },
    cursor,
    keyOnly: 'colon',
    ownKey: key.start,
    siblingKeys: siblingKeys(tree, line.number, key.column),
  };
}

/** Behind `key:`. */
function valueSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const { key, content } = line;
  if (!key) return undefined;
  if (!content && firstLineBelow(tree, { line: line.number, column: key.column, kind: 'key' })) return undefined;
  const word = wordAt(tree.text, content, cursor, line.end);
  if (!word) return undefined;
  const parents = findParents(tree, line.number, key.column, dashesLeftOf(line, key.column));
  return {
    ...emptySlot,
    path: [...parents.path, key.text],
    values: true,
    behindColon: true,
    column: key.column,
    prefix: word.start === key.colon + 1 ? ' ' : '',
    colon: key.colon,
    replace: word,
    cursor,
  };
}

/** In a word without a colon: a key that is being typed, or a value. */
function wordSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const word = wordAt(tree.text, line.content, cursor, line.end);
  if (!word) return undefined;
  const column = word.start - line.start;
  // An anchor before a key would be that of the key, and not of what is written here.
  const isValue = word.start !== line.content?.start;
  if (isValue && line.dashes.length === 0) return undefined;
  if (line.dashes.length === 0) return ownLineSlot(tree, line, { column, cursor, replace: word, typed: true });
  const below = firstLineBelow(tree, { line: line.number, column: line.dashes.at(-1) ?? 0, kind: 'dash' });
  return {
    ...emptySlot,
    path: findParents(tree, line.number, column, dashesLeftOf(line, column)).path,
    keys: !isValue,
    values: !below,
    column,
    replace: word,
    cursor,
    ownKey: word.start,
    keyOnly: below && below.indent > column ? 'value' : 'no',
    siblingKeys: siblingKeys(tree, line.number, column),
  };
}

/** Behind a dash with nothing after it. */
function dashSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const dash = line.dashes.findLast((column) => line.start + column < cursor);
  if (dash === undefined) return undefined;
  const below = firstLineBelow(tree, { line: line.number, column: dash, kind: 'dash' });
  if (below && (below.dashes.length > 0 || !below.key)) return undefined;
  const missing = cursor === line.start + dash + 1;
  const column = below ? below.indent : missing ? dash + 2 : cursor - line.start;
  return {
    ...emptySlot,
    path: findParents(tree, line.number, column, dashesLeftOf(line, column)).path,
    keys: true,
    values: !below,
    column,
    prefix: missing ? ' ' : '',
    replace: emptyWord(tree.text, cursor, line.end),
    cursor,
    siblingKeys: below ? siblingKeys(tree, line.number, column) : [],
  };
}

function dashesLeftOf(line: BlockLine, column: number): Opener[] {
  return openersOf(line).filter((opener) => opener.kind === 'dash' && opener.column < column);
}
