import type { Finding } from '../finding.ts';
import { carriageReturn, dot, hash, isBlank, lineFeed, minus, nothing, space, tab } from './characters.ts';

/**
 * A place in the text that is read. Between two nodes it stands at content: at the first character of a line that is
 * neither blank nor a comment, or at the end.
 */
export interface Cursor {
  readonly text: string;
  /** Where reading ends: the end of the text, or the start of the line behind the part that is read. */
  readonly limit: number;
  /** The offset of the content. */
  at: number;
  /** The column of the content; -1 at the end. */
  column: number;
  /** Whether lines were passed between the last node and the content. */
  passedLines: boolean;
  /** Whether a comment was passed since the last node. */
  passedComment: boolean;
  /** Whether a number was passed that may be kept otherwise than it is written. */
  hasOddNumber: boolean;
  /** Keys that stand twice. */
  readonly problems: Finding[];
}

export function createCursor(text: string, start: number, limit: number): Cursor {
  return {
    text,
    limit,
    at: start,
    column: 0,
    passedLines: false,
    passedComment: false,
    hasOddNumber: false,
    problems: [],
  };
}

/** The UTF-16 unit at an offset; `nothing` at the end. */
export function unitAt({ text, limit }: Cursor, offset: number): number {
  return offset < limit ? text.charCodeAt(offset) : nothing;
}

/** The offset behind the spaces at an offset. Tabs are no spaces: where they stand, YAML has rules that we leave to it. */
export function afterSpaces(cursor: Cursor, offset: number): number {
  let behind = offset;
  while (unitAt(cursor, behind) === space) behind++;
  return behind;
}

/**
 * Moves from behind a node to the next content: over the rest of its line, and over blank lines and comments. False
 * where anything else stands there.
 */
export function moveToContent(cursor: Cursor, from: number): boolean {
  const end = afterSpaces(cursor, from);
  cursor.passedComment = false;
  cursor.passedLines = false;
  const unit = unitAt(cursor, end);
  if (unit === nothing) return stopAtEnd(cursor);
  if (unit === lineFeed) return moveToContentLine(cursor, end + 1);
  if (unit === carriageReturn) return moveToContentLine(cursor, end + 2);
  // Without a space in front of it, a hash is no comment.
  if (unit !== hash || end === from) return false;
  cursor.passedComment = true;
  return moveToContentLine(cursor, nextLine(cursor, end));
}

/** Moves from the start of a line to the first content at or below it. */
export function moveToContentLine(cursor: Cursor, from: number): boolean {
  let lineStart = from;
  for (;;) {
    const start = afterSpaces(cursor, lineStart);
    const unit = unitAt(cursor, start);
    if (unit === nothing) return stopAtEnd(cursor);
    if (unit === tab) return false;
    if (unit === lineFeed) lineStart = start + 1;
    else if (unit === carriageReturn) lineStart = start + 2;
    else if (unit === hash) {
      cursor.passedComment = true;
      lineStart = nextLine(cursor, start);
    } else {
      cursor.at = start;
      cursor.column = start - lineStart;
      return !(cursor.column === 0 && isDocumentMarker(cursor, start));
    }
    cursor.passedLines = true;
  }
}

function stopAtEnd(cursor: Cursor): boolean {
  cursor.at = cursor.limit;
  cursor.column = -1;
  return true;
}

/** The start of the line below the one of an offset. */
function nextLine(cursor: Cursor, offset: number): number {
  const lineEnd = cursor.text.indexOf('\n', offset);
  return lineEnd < 0 ? cursor.limit : lineEnd + 1;
}

/** `---` and `...` between documents. */
export function isDocumentMarker(cursor: Cursor, offset: number): boolean {
  const unit = unitAt(cursor, offset);
  if (unit !== minus && unit !== dot) return false;
  const isThrice = unitAt(cursor, offset + 1) === unit && unitAt(cursor, offset + 2) === unit;
  return isThrice && isBlank(unitAt(cursor, offset + 3));
}

/** Whether the content is a dash that starts an item. */
export function isAtDash(cursor: Cursor): boolean {
  return unitAt(cursor, cursor.at) === minus && isBlank(unitAt(cursor, cursor.at + 1));
}

/**
 * Whether a text that started on the line above may go on in a line: blank lines belong to it, and all that is
 * indented far enough. `undefined` where tabs make that hard to say.
 */
export function goesOnAt(cursor: Cursor, lineStart: number, indent: number): boolean | undefined {
  const start = afterSpaces(cursor, lineStart);
  const unit = unitAt(cursor, start);
  if (unit === tab) return undefined;
  if (unit === nothing) return false;
  return unit === lineFeed || unit === carriageReturn || start - lineStart >= indent;
}
