import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SyntaxNode } from '../tree.ts';
import { readBlockScalar } from './block-scalar.ts';
import {
  colon,
  doubleQuote,
  greaterThan,
  hash,
  isBlank,
  isLineEnd,
  openBrace,
  openBracket,
  singleQuote,
  verticalBar,
} from './characters.ts';
import { afterSpaces, type Cursor, isAtDash, moveToContent, moveToContentLine, unitAt } from './cursor.ts';
import { deepest } from './depth.ts';
import { readFlow } from './flow.ts';
import { checksKeys } from './keys.ts';
import { emptyScalar, entryOf, mappingOf, sequenceOf } from './nodes.ts';
import { endOfWords, plainOnLine, plainOverLines, startsPlain } from './plain.ts';
import { readQuoted } from './quoted.ts';

/** The parser of `yaml` asks for the colon within 1,024 characters; near that we leave it to say how it counts. */
const longestKey = 1_000;

/** A key, and where its colon is. */
interface Key {
  readonly scalar: ScalarNode;
  readonly colon: number;
}

/**
 * The mapping or sequence at the cursor, which then stands at the content behind it. A single scalar is no document that
 * anybody keeps, and is not read.
 */
export function readCollection(cursor: Cursor, depth: number): MappingNode | SequenceNode | undefined {
  return isAtDash(cursor) ? readSequence(cursor, depth) : readMapping(cursor, depth);
}

function readMapping(cursor: Cursor, depth: number, firstKey?: Key): MappingNode | undefined {
  if (depth > deepest) return undefined;
  const { column, at: start } = cursor;
  const entries: MappingEntry[] = [];
  let entry = readBlockEntry(cursor, depth, firstKey);
  for (;;) {
    if (!entry) return undefined;
    entries.push(entry);
    if (cursor.column !== column) break;
    entry = readBlockEntry(cursor, depth);
  }
  if (cursor.column > column || !checksKeys(cursor, entries)) return undefined;
  return mappingOf(false, entries, start, entry.end);
}

/** The entry at the cursor, in a mapping that is nested `depth` deep. */
function readBlockEntry(cursor: Cursor, depth: number, knownKey?: Key): MappingEntry | undefined {
  const { column } = cursor;
  const key = knownKey ?? readKey(cursor);
  if (!key) return undefined;
  const from = key.colon + 1;
  const start = afterSpaces(cursor, from);
  const value = isRestEmpty(cursor, from, start)
    ? readBelow(cursor, from, column, depth, true)
    : readInline(cursor, start, column, depth);
  return value && entryOf(key.scalar, key.colon, value);
}

function readSequence(cursor: Cursor, depth: number): SequenceNode | undefined {
  if (depth > deepest) return undefined;
  const { column, at: start } = cursor;
  const items: SyntaxNode[] = [];
  let end = start + 1;
  do {
    const item = readBlockItem(cursor, depth);
    if (!item) return undefined;
    items.push(item);
    end = Math.max(item.end, start + 1);
  } while (cursor.column === column && isAtDash(cursor));
  return cursor.column > column ? undefined : sequenceOf(false, items, start, end);
}

/** The item whose dash is at the cursor, in a sequence that is nested `depth` deep. */
function readBlockItem(cursor: Cursor, depth: number): SyntaxNode | undefined {
  const { column, at: dash } = cursor;
  if (!isAtDash(cursor)) return undefined;
  const start = afterSpaces(cursor, dash + 1);
  if (isRestEmpty(cursor, dash + 1, start)) return readBelow(cursor, dash + 1, column, depth, false);
  if (startsBlockScalar(cursor, start)) return readInline(cursor, start, column, depth);
  cursor.at = start;
  cursor.column = column + start - dash;
  cursor.passedLines = false;
  return readNode(cursor, column, depth + 1);
}

/** Whether nothing but a comment stands from an offset to the end of its line. */
function isRestEmpty(cursor: Cursor, from: number, start: number): boolean {
  const unit = unitAt(cursor, start);
  return isLineEnd(unit) || (unit === hash && start > from);
}

function startsBlockScalar(cursor: Cursor, start: number): boolean {
  const unit = unitAt(cursor, start);
  return unit === verticalBar || unit === greaterThan;
}

/** What stands below a key or a dash that has nothing behind it on its line: a node, or nothing at all. */
function readBelow(
  cursor: Cursor,
  from: number,
  column: number,
  depth: number,
  isEntry: boolean,
): SyntaxNode | undefined {
  const emptyAt = afterSpaces(cursor, from);
  if (!moveToContent(cursor, from)) return undefined;
  if (cursor.column > column) return readNode(cursor, column, depth + 1);
  // The list below a key need not be indented.
  if (isEntry && cursor.column === column && isAtDash(cursor)) return readSequence(cursor, depth + 1);
  return emptyScalar(emptyAt);
}

/** The node at the cursor: what stands below a key, or behind a dash. Its lines are indented further than `column`. */
function readNode(cursor: Cursor, column: number, depth: number): SyntaxNode | undefined {
  const { at: start } = cursor;
  if (isAtDash(cursor)) return readSequence(cursor, depth);
  if (startsBlockScalar(cursor, start)) return undefined;
  const key = readKey(cursor);
  if (key) return readMapping(cursor, depth, key);
  // After comments and blank lines the parser of `yaml` has a mind of its own of how far a text goes on.
  if (cursor.passedLines) return undefined;
  return readInline(cursor, start, column, depth - 1);
}

/** The value at an offset, which is no mapping or sequence in block style. */
function readInline(cursor: Cursor, start: number, column: number, depth: number): SyntaxNode | undefined {
  switch (unitAt(cursor, start)) {
    case openBracket:
    case openBrace:
      return withContentBehind(cursor, readFlow(cursor, start, column + 1, depth + 1));
    case doubleQuote:
    case singleQuote:
      return withContentBehind(cursor, readQuoted(cursor, start, column + 1));
    case verticalBar:
    case greaterThan: {
      const text = readBlockScalar(cursor, start, column + 1);
      return text && moveToContentLine(cursor, text.end) ? text : undefined;
    }
  }
  if (!startsPlain(cursor, start)) return undefined;
  return withContentBehind(cursor, plainOverLines(cursor, start, endOfWords(cursor, start), column + 1));
}

/** A node, when nothing else stands behind it on its line. The cursor is at the content below it then. */
function withContentBehind<Node extends SyntaxNode>(cursor: Cursor, node: Node | undefined): Node | undefined {
  return node && moveToContent(cursor, node.end) ? node : undefined;
}

/** The key at the cursor; `undefined` where no colon stands behind it on its line. */
function readKey(cursor: Cursor): Key | undefined {
  const { at: start } = cursor;
  const unit = unitAt(cursor, start);
  const isQuoted = unit === doubleQuote || unit === singleQuote;
  if (!isQuoted && !startsPlain(cursor, start)) return undefined;
  const quoted = isQuoted ? readQuoted(cursor, start, Infinity) : undefined;
  if (isQuoted && !quoted) return undefined;
  const end = quoted?.end ?? endOfWords(cursor, start);
  const colonAt = afterSpaces(cursor, end);
  if (unitAt(cursor, colonAt) !== colon || !isBlank(unitAt(cursor, colonAt + 1))) return undefined;
  if (colonAt - start > longestKey) return undefined;
  return { scalar: quoted ?? plainOnLine(cursor, start, end), colon: colonAt };
}
