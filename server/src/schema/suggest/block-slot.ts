import type { PathSegment, SyntaxTree } from '../../syntax/tree.ts';
import { type BlockLine, quotedEnd, readBlockLine, trimEnd } from './block-line.ts';
import { findParents, type Opener, openersOf, type Parents } from './parents.ts';
import { siblingKeys } from './siblings.ts';
import type { Slot } from './slot.ts';

const nothing = {
  keys: false,
  values: false,
  items: false,
  flow: false,
  behindColon: false,
  prefix: '',
  keyOnly: 'no',
  index: 0,
  siblingKeys: [],
} as const;

/** The slot at an offset of a line in block style; absent where nothing can be written. */
export function blockSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  if (line.blank) return blankSlot(tree, line, cursor);
  const first = line.start + line.indent;
  if (cursor < first) return undefined;
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
  const parents = findParents(tree, line.number, key.column, dashesLeftOf(line, key.column), 'entry');
  return {
    ...nothing,
    path: parents.path,
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
  if (!content && firstLineBelow(tree, line.number, key.column, 'key')) return undefined;
  const word = wordAt(tree.text, content, cursor, line.end);
  if (!word) return undefined;
  const parents = findParents(tree, line.number, key.column, dashesLeftOf(line, key.column), 'entry');
  return {
    ...nothing,
    path: [...parents.path, key.text],
    values: true,
    behindColon: true,
    column: key.column,
    prefix: word.start === key.colon + 1 ? ' ' : '',
    replace: word,
    cursor,
  };
}

/** In a word without a colon: a key that is being typed, or a value. */
function wordSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const word = wordAt(tree.text, line.content, cursor, line.end);
  if (!word) return undefined;
  const column = word.start - line.start;
  const behindDash = line.dashes.length > 0;
  const parents = findParents(tree, line.number, column, dashesLeftOf(line, column), 'entry');
  const slot = {
    ...nothing,
    path: parents.path,
    column,
    replace: word,
    cursor,
    ownKey: word.start,
    keyOnly: firstLineBelow(tree, line.number, column, 'key') ? ('value' as const) : ('no' as const),
  };
  if (behindDash) {
    const below = lineBelow(tree, line.number, column);
    return { ...slot, keys: true, values: !below, siblingKeys: siblingKeys(tree, line.number, column) };
  }
  return inCollection(tree, line, column, parents, slot, true);
}

/** Behind a dash with nothing after it. */
function dashSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const dash = line.dashes.findLast((column) => line.start + column < cursor);
  if (dash === undefined) return undefined;
  const missing = cursor === line.start + dash + 1;
  const typed = cursor - line.start;
  const below = firstLineBelow(tree, line.number, dash, 'dash');
  if (below && (below.dashes.length > 0 || !below.key)) return undefined;
  const column = below ? below.indent : missing ? dash + 2 : typed;
  const parents = findParents(tree, line.number, column, dashesLeftOf(line, column), 'entry');
  return {
    ...nothing,
    path: parents.path,
    keys: true,
    values: !below,
    column,
    prefix: missing ? ' ' : '',
    replace: { start: cursor, end: trailingSpaces(tree.text, cursor, line.end) },
    cursor,
    siblingKeys: below ? siblingKeys(tree, line.number, column) : [],
  };
}

/** On an empty line: the cursor's column says which collection is meant. */
function blankSlot(tree: SyntaxTree, line: BlockLine, cursor: number): Slot | undefined {
  const column = cursor - line.start;
  const parents = findParents(tree, line.number, column, [], 'entry');
  const slot = {
    ...nothing,
    path: parents.path,
    column,
    replace: { start: cursor, end: trailingSpaces(tree.text, cursor, line.end) },
    cursor,
  };
  return inCollection(tree, line, column, parents, slot, false);
}

type Draft = Omit<Slot, 'keys' | 'values' | 'items'>;

/** What may stand on a line of its own, given what stands above and below it. */
function inCollection(
  tree: SyntaxTree,
  line: BlockLine,
  column: number,
  parents: Parents,
  slot: Draft,
  typed: boolean,
): Slot | undefined {
  const { sibling } = parents;
  if (sibling?.kind === 'key') return asKey(tree, line, column, slot);
  if (sibling?.kind === 'dash') return besideDash(tree, line, column, sibling, slot);

  const [parent] = parents.openers;
  if (parent && isOneLine(parent)) {
    if (typed) return undefined;
    // An empty line below `title: …` can only go on in the same map, wherever the cursor stands.
    return moved(tree, line, parent.column, slot);
  }
  const block = parent
    ? firstLineBelow(tree, parent.line.number, parent.column, parent.kind, line.number)
    : firstLineOfDocument(tree, line.number);
  if (!block) {
    return { ...slot, keys: true, values: true, items: true, ...(slot.path.length === 0 && !parent ? {} : {}) };
  }
  const [dash] = block.dashes;
  if (block.indent !== column) {
    if (typed && block.number < line.number) return undefined;
    if (!typed) return moved(tree, line, block.indent, slot);
  }
  if (dash !== undefined) return asItem(tree, line, block.indent, slot);
  return block.key ? asKey(tree, line, block.indent, slot) : { ...slot, keys: true, values: false, items: false };
}

/** The same empty line, asked again at the column that the collection has. */
function moved(tree: SyntaxTree, line: BlockLine, column: number, slot: Draft): Slot | undefined {
  const parents = findParents(tree, line.number, column, [], 'entry');
  const indentation = { start: line.start, end: slot.cursor, text: ' '.repeat(column) };
  const draft = { ...slot, path: parents.path, column, indentation };
  const dashHere = parents.sibling?.kind === 'dash' || dashAt(firstLineBelowNumber(tree, line.number), column);
  return dashHere ? besideDash(tree, line, column, parents.sibling, draft) : asKey(tree, line, column, draft);
}

function asKey(tree: SyntaxTree, line: BlockLine, column: number, slot: Draft): Slot {
  return {
    ...slot,
    keys: true,
    values: false,
    items: false,
    siblingKeys: siblingKeys(tree, line.number, column),
  };
}

/** Below the dash of a list: another item; and where the file does not indent lists, also the key after the list. */
function besideDash(tree: SyntaxTree, line: BlockLine, column: number, sibling: Opener | undefined, slot: Draft): Slot {
  const list = findParents(tree, line.number, column, [], 'dash');
  const [owner] = list.openers;
  const indentless = owner?.kind === 'key' && owner.column === column;
  if (indentless && sibling) return asKey(tree, line, column, slot);
  return asItem(tree, line, column, slot);
}

function asItem(tree: SyntaxTree, line: BlockLine, column: number, slot: Draft): Slot {
  const list = findParents(tree, line.number, column, [], 'dash');
  const index = countItems(tree, line.number, column);
  return { ...slot, path: list.path, column, keys: false, values: false, items: true, index };
}

function countItems(tree: SyntaxTree, line: number, column: number): number {
  let count = 0;
  for (let number = line - 1; number >= 0; number--) {
    const above = readBlockLine(tree, number);
    if (above.blank || above.indent > column) continue;
    if (above.marker || above.indent < column || above.dashes.length === 0) break;
    count++;
  }
  return count;
}

/** A key with its value on the same line, below which nothing can be indented. */
function isOneLine(opener: Opener): boolean {
  const { content } = opener.line;
  return opener.kind === 'key' && content !== undefined;
}

function dashesLeftOf(line: BlockLine, column: number): Opener[] {
  return openersOf(line).filter((opener) => opener.kind === 'dash' && opener.column < column);
}

/** The word of a line that holds the cursor, with the spaces up to the cursor; absent behind a closed quotation. */
function wordAt(
  text: string,
  content: { readonly start: number; readonly end: number } | undefined,
  cursor: number,
  lineEnd: number,
): { start: number; end: number } | undefined {
  if (!content || cursor < content.start) {
    return content ? undefined : { start: cursor, end: trailingSpaces(text, cursor, lineEnd) };
  }
  const first = text[content.start];
  if (first === '"' || first === "'") {
    const end = quotedEnd(text, content.start, content.end);
    const closed = end - content.start > 1 && text[end - 1] === first;
    return closed && cursor > end ? undefined : { start: content.start, end: Math.max(end, cursor) };
  }
  if (first === '|' || first === '>' || first === '&' || first === '*' || first === '!') return undefined;
  return { start: content.start, end: Math.max(content.end, cursor) };
}

function trailingSpaces(text: string, from: number, end: number): number {
  return trimEnd(text, from, end) === from ? end : from;
}

/** The first line of what a key or a dash opens, when it stands below it; `except` is the cursor's own line. */
export function firstLineBelow(
  tree: SyntaxTree,
  opener: number,
  column: number,
  kind: 'key' | 'dash',
  except = -1,
): BlockLine | undefined {
  for (let number = opener + 1; number < tree.lines.lineCount; number++) {
    if (number === except) continue;
    const line = readBlockLine(tree, number);
    if (line.blank) continue;
    if (line.marker || line.indent < column) return undefined;
    if (line.indent === column && !(kind === 'key' && line.dashes.length > 0)) return undefined;
    return line;
  }
  return undefined;
}

/** The next line that says something and is indented at least to the column. */
function lineBelow(tree: SyntaxTree, after: number, column: number): BlockLine | undefined {
  const line = firstLineBelowNumber(tree, after);
  return line && line.indent >= column ? line : undefined;
}

function firstLineBelowNumber(tree: SyntaxTree, after: number): BlockLine | undefined {
  for (let number = after + 1; number < tree.lines.lineCount; number++) {
    const line = readBlockLine(tree, number);
    if (line.marker) return undefined;
    if (!line.blank) return line;
  }
  return undefined;
}

function dashAt(line: BlockLine | undefined, column: number): boolean {
  return line?.dashes[0] === column;
}

/** The first line that says something in the document around a line, that line itself left out. */
function firstLineOfDocument(tree: SyntaxTree, around: number): BlockLine | undefined {
  let found: BlockLine | undefined;
  for (let number = around - 1; number >= 0; number--) {
    const line = readBlockLine(tree, number);
    if (line.marker) break;
    if (!line.blank) found = line;
  }
  return found ?? firstLineBelowNumber(tree, around);
}

/** A path as it is written in messages of tests. */
export function pathText(path: readonly PathSegment[]): string {
  return path.join('/');
}
