import type { ScalarNode } from '../tree.ts';
import { type Chomping, foldedText, literalText } from './block-text.ts';
import { carriageReturn, hash, lineFeed, minus, nothing, plus, space, tab, verticalBar } from './characters.ts';
import { afterSpaces, type Cursor, unitAt } from './cursor.ts';
import { textScalar } from './nodes.ts';

/**
 * The text behind `|` or `>`, whose lines are indented by at least `indent`. `undefined` where a digit says how far they
 * are indented, where the header's line is the last, and where tabs or blank lines at its edges call for a closer look.
 */
export function readBlockScalar(cursor: Cursor, start: number, indent: number): ScalarNode | undefined {
  const isLiteral = unitAt(cursor, start) === verticalBar;
  const sign = unitAt(cursor, start + 1);
  const chomping = sign === minus ? 'strip' : sign === plus ? 'keep' : 'clip';
  const from = endOfHeader(cursor, chomping === 'clip' ? start + 1 : start + 2);
  if (from === undefined) return undefined;
  const first = firstIndent(cursor, from, indent);
  if (first === undefined) return undefined;
  const lastBreak = first < indent ? lineBreakAbove(cursor, from) : lastBreakOf(cursor, from, first);
  if (lastBreak === undefined) return undefined;
  const end = endWithout(cursor, from, lastBreak, first, chomping);
  const source = cursor.text.slice(from, end);
  const value = isLiteral ? literalText(source, chomping) : foldedText(source, chomping);
  return value === undefined ? undefined : textScalar(isLiteral ? 'literal' : 'folded', value, start, end);
}

/** The start of the line below a header, behind which only a comment may stand. */
function endOfHeader(cursor: Cursor, afterSigns: number): number | undefined {
  const offset = afterSpaces(cursor, afterSigns);
  const unit = unitAt(cursor, offset);
  if (unit === lineFeed) return offset + 1;
  if (unit === carriageReturn) return offset + 2;
  if (unit !== hash || offset === afterSigns) return undefined;
  const lineEnd = cursor.text.indexOf('\n', offset);
  return lineEnd < 0 ? undefined : lineEnd + 1;
}

/** How far the first line with content is indented. Where it is not far enough, the blank lines have to be empty. */
function firstIndent(cursor: Cursor, from: number, indent: number): number | undefined {
  let widestBlank = 0;
  let lineStart = from;
  for (;;) {
    const start = afterSpaces(cursor, lineStart);
    const unit = unitAt(cursor, start);
    const width = start - lineStart;
    if (unit !== lineFeed && unit !== carriageReturn) {
      if (unit === nothing && width > 0) return undefined;
      return width < indent && widestBlank > 0 ? undefined : width;
    }
    widestBlank = Math.max(widestBlank, width);
    lineStart = start + (unit === lineFeed ? 1 : 2);
  }
}

/** The line break in front of the first line with content. */
function lineBreakAbove(cursor: Cursor, from: number): number {
  let lineStart = from;
  for (;;) {
    const unit = unitAt(cursor, lineStart);
    if (unit === lineFeed) lineStart++;
    else if (unit === carriageReturn) lineStart += 2;
    else return lineStart - 1;
  }
}

/** The line break behind the last line that is blank or indented far enough; the end of the text where there is none. */
function lastBreakOf(cursor: Cursor, from: number, indent: number): number | undefined {
  let lineStart = from;
  for (;;) {
    const start = afterSpaces(cursor, lineStart);
    const unit = unitAt(cursor, start);
    const isBlankLine = unit === lineFeed || unit === carriageReturn;
    if (unit === nothing && start > lineStart) return undefined;
    if (unit === tab) return undefined;
    if (unit === nothing || (!isBlankLine && start - lineStart < indent)) return lineStart - 1;
    const lineEnd = cursor.text.indexOf('\n', start);
    if (lineEnd < 0) return cursor.limit;
    lineStart = lineEnd + 1;
  }
}

/** The end of the text: blank lines at its end do not count, unless they are kept or wider than the text's indentation. */
function endWithout(cursor: Cursor, from: number, lastBreak: number, indent: number, chomping: Chomping): number {
  let lineBreak = lastBreak;
  while (chomping !== 'keep') {
    let last = lineBreak - 1;
    if (unitAt(cursor, last) === carriageReturn) last--;
    let before = last;
    while (unitAt(cursor, before) === space) before--;
    const isDropped = unitAt(cursor, before) === lineFeed && before >= from && last - before <= indent;
    if (!isDropped) break;
    lineBreak = before;
  }
  return Math.min(lineBreak + 1, cursor.limit);
}
