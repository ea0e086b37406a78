import { isOddNumber } from '../number-problems.ts';
import type { ScalarNode } from '../tree.ts';
import {
  carriageReturn,
  colon,
  hash,
  isBlank,
  isFlowPunctuation,
  isLineEnd,
  lineFeed,
  mayStartPlain,
  minus,
  nothing,
  questionMark,
  space,
  tab,
} from './characters.ts';
import { type Cursor, goesOnAt, unitAt } from './cursor.ts';
import { foldLines } from './folding.ts';
import { plainScalar } from './nodes.ts';
import { plainValue } from './plain-value.ts';

/** Whether a word without quotation marks starts at an offset. */
export function startsPlain(cursor: Cursor, offset: number): boolean {
  const unit = unitAt(cursor, offset);
  if (!mayStartPlain(unit)) return false;
  if (unit !== minus && unit !== colon && unit !== questionMark) return true;
  return !isBlank(unitAt(cursor, offset + 1));
}

/**
 * The end of the words that start at an offset, on their line, without the blanks behind them. They end at a colon with
 * a blank behind it, at a comment, or with the line.
 */
export function endOfWords(cursor: Cursor, start: number): number {
  const { text, limit } = cursor;
  let end = start;
  for (let offset = start; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === lineFeed) break;
    if (unit === space || unit === tab || unit === carriageReturn) {
      if (unitAt(cursor, offset + 1) === hash) break;
      continue;
    }
    if (unit === colon && isBlank(unitAt(cursor, offset + 1))) break;
    end = offset + 1;
  }
  return end;
}

/** The same inside brackets, whose punctuation also ends words. */
export function endOfFlowWords(cursor: Cursor, start: number): number {
  let end = start;
  for (let offset = start; ; offset++) {
    const unit = unitAt(cursor, offset);
    if (isLineEnd(unit) || isFlowPunctuation(unit)) return end;
    const next = unitAt(cursor, offset + 1);
    if (unit === space || unit === tab) {
      if (next === hash) return end;
      continue;
    }
    if (unit === colon && (isBlank(next) || isFlowPunctuation(next))) return end;
    end = offset + 1;
  }
}

/** A scalar of words that stand on one line. */
export function plainOnLine(cursor: Cursor, start: number, end: number): ScalarNode {
  const source = cursor.text.slice(start, end);
  const value = plainValue(source);
  if (isOddNumber(value, source)) cursor.hasOddNumber = true;
  return plainScalar(value, source, start, end);
}

/**
 * A scalar of words whose first line ends at an offset, with the lines below that belong to it: those that are indented
 * by `indent`. `undefined` where a colon turns words into a key.
 */
export function plainOverLines(
  cursor: Cursor,
  start: number,
  firstEnd: number,
  indent: number,
): ScalarNode | undefined {
  let end = firstEnd;
  let behind = end;
  while (unitAt(cursor, behind) === space || unitAt(cursor, behind) === tab) behind++;
  if (unitAt(cursor, behind) === colon) return undefined;
  let lineBreak = lineBreakAt(cursor, behind);
  while (lineBreak !== nothing) {
    const goesOn = goesOnAt(cursor, lineBreak + 1, indent);
    if (goesOn === undefined) return undefined;
    if (!goesOn) break;
    let from = lineBreak + 1;
    while (unitAt(cursor, from) === space) from++;
    if (unitAt(cursor, from) === hash) break;
    const lineEnd = lineBreakAt(cursor, from);
    if (lineEnd !== nothing) {
      lineBreak = lineEnd;
      continue;
    }
    end = endOfWords(cursor, from);
    behind = end;
    while (unitAt(cursor, behind) === space || unitAt(cursor, behind) === tab) behind++;
    if (unitAt(cursor, behind) === colon) return undefined;
    lineBreak = lineBreakAt(cursor, behind);
  }
  if (end === firstEnd) return plainOnLine(cursor, start, end);
  const source = foldLines(cursor.text, start, end);
  // Several lines are no number.
  return plainScalar(plainValue(source), source, start, end);
}

/** The offset of the line feed where a line ends at an offset; `nothing` where it does not. */
function lineBreakAt(cursor: Cursor, offset: number): number {
  const unit = unitAt(cursor, offset);
  if (unit === lineFeed) return offset;
  return unit === carriageReturn ? offset + 1 : nothing;
}
