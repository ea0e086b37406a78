import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SyntaxNode } from '../tree.ts';
import {
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  hash,
  isBlank,
  isFlowPunctuation,
  lineFeed,
  minus,
  openBrace,
  openBracket,
  questionMark,
  singleQuote,
} from './characters.ts';
import { afterSpaces, type Cursor, unitAt } from './cursor.ts';
import { deepest } from './depth.ts';
import { checksKeys } from './keys.ts';
import { entryOf, mappingOf, sequenceOf } from './nodes.ts';
import { endOfFlowWords, plainOnLine, startsPlain } from './plain.ts';
import { readQuoted } from './quoted.ts';

/** Where a list or a group in brackets stands. */
interface Place {
  /** How far the lines below its first are indented at least. */
  readonly indent: number;
  /** How many collections are around it. */
  readonly depth: number;
  /** Whether it stands in other brackets. */
  readonly isInside: boolean;
}

/**
 * The list in brackets or the group in braces that starts at an offset. `undefined` for pairs in a list, for keys without
 * a value, for words over several lines, and for all that is wrong.
 */
export function readFlow(cursor: Cursor, start: number, indent: number, depth: number): SyntaxNode | undefined {
  return readCollection(cursor, start, { indent, depth, isInside: false });
}

function readCollection(cursor: Cursor, start: number, place: Place): SyntaxNode | undefined {
  if (place.depth > deepest) return undefined;
  return unitAt(cursor, start) === openBracket ? readList(cursor, start, place) : readGroup(cursor, start, place);
}

function readList(cursor: Cursor, start: number, place: Place): SequenceNode | undefined {
  const items: SyntaxNode[] = [];
  let offset = afterBlanks(cursor, start + 1, place);
  while (offset !== undefined && unitAt(cursor, offset) !== closeBracket) {
    const item = readValue(cursor, offset, place);
    if (!item) return undefined;
    items.push(item);
    offset = afterComma(cursor, item.end, closeBracket, place);
  }
  return offset === undefined ? undefined : sequenceOf(true, items, start, offset + 1);
}

function readGroup(cursor: Cursor, start: number, place: Place): MappingNode | undefined {
  const entries: MappingEntry[] = [];
  let offset = afterBlanks(cursor, start + 1, place);
  while (offset !== undefined && unitAt(cursor, offset) !== closeBrace) {
    const entry = readEntry(cursor, offset, place);
    if (!entry) return undefined;
    entries.push(entry);
    offset = afterComma(cursor, entry.end, closeBrace, place);
  }
  if (offset === undefined || !checksKeys(cursor, entries)) return undefined;
  return mappingOf(true, entries, start, offset + 1);
}

function readEntry(cursor: Cursor, start: number, place: Place): MappingEntry | undefined {
  const key = readScalar(cursor, start, place);
  if (!key || cursor.text.slice(start, key.end).includes('\n')) return undefined;
  const colonAt = afterSpaces(cursor, key.end);
  if (unitAt(cursor, colonAt) !== colon) return undefined;
  const behind = unitAt(cursor, colonAt + 1);
  if (key.style === 'plain' && !isBlank(behind) && !isFlowPunctuation(behind)) return undefined;
  const valueAt = afterSpaces(cursor, colonAt + 1);
  const value = readValue(cursor, valueAt, place);
  return value && entryOf(key, colonAt, value);
}

function readValue(cursor: Cursor, start: number, place: Place): SyntaxNode | undefined {
  const unit = unitAt(cursor, start);
  if (unit !== openBracket && unit !== openBrace) return readScalar(cursor, start, place);
  return readCollection(cursor, start, { indent: place.indent, depth: place.depth + 1, isInside: true });
}

function readScalar(cursor: Cursor, start: number, place: Place): ScalarNode | undefined {
  const unit = unitAt(cursor, start);
  if (unit === doubleQuote || unit === singleQuote) return readQuoted(cursor, start, place.indent);
  if (unit === colon || unit === questionMark || !startsPlain(cursor, start)) return undefined;
  if (unit === minus && isFlowPunctuation(unitAt(cursor, start + 1))) return undefined;
  return plainOnLine(cursor, start, endOfFlowWords(cursor, start));
}

/** The next item behind a comma, or the closing bracket; a comma may stand in front of that too. */
function afterComma(cursor: Cursor, from: number, closing: number, place: Place): number | undefined {
  const offset = afterBlanks(cursor, from, place);
  if (offset === undefined || unitAt(cursor, offset) === closing) return offset;
  return unitAt(cursor, offset) === comma ? afterBlanks(cursor, offset + 1, place) : undefined;
}

/** The first offset that is neither blank nor in a comment; `undefined` where its line is not indented far enough. */
function afterBlanks(cursor: Cursor, from: number, place: Place): number | undefined {
  let lineStart = -1;
  let offset = from;
  for (;;) {
    const blanks = offset;
    offset = afterSpaces(cursor, blanks);
    const unit = unitAt(cursor, offset);
    if (unit === lineFeed || unit === carriageReturn) {
      offset += unit === lineFeed ? 1 : 2;
      lineStart = offset;
    } else if (unit === hash) {
      // At the start of a line `yaml` misses a space in front of some comments in braces.
      if (offset === blanks) return undefined;
      const lineEnd = cursor.text.indexOf('\n', offset);
      if (lineEnd < 0) return undefined;
      offset = lineEnd;
    } else {
      if (lineStart < 0 || offset - lineStart >= place.indent) return offset;
      const isClosing = unit === closeBracket || unit === closeBrace;
      // The outermost bracket may be closed in the column of the line that opened it.
      return isClosing && !place.isInside && offset - lineStart === place.indent - 1 ? offset : undefined;
    }
  }
}
