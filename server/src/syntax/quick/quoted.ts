import type { ScalarNode } from '../tree.ts';
import { backslash, carriageReturn, doubleQuote, isBlank, lineFeed, singleQuote, space, tab } from './characters.ts';
import { type Cursor, goesOnAt, unitAt } from './cursor.ts';
import { foldLines } from './folding.ts';
import { textScalar } from './nodes.ts';

/**
 * The text in quotation marks that starts at an offset. Lines below the first are indented by `indent`, or blank.
 * `undefined` where it is not closed, or has escapes that are out of the ordinary.
 */
export function readQuoted(cursor: Cursor, start: number, indent: number): ScalarNode | undefined {
  return unitAt(cursor, start) === singleQuote
    ? readSingleQuoted(cursor, start, indent)
    : readDoubleQuoted(cursor, start, indent);
}

function readSingleQuoted(cursor: Cursor, start: number, indent: number): ScalarNode | undefined {
  const { text, limit } = cursor;
  let hasQuotes = false;
  for (let offset = start + 1; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === lineFeed && !goesOnAt(cursor, offset + 1, indent)) return undefined;
    if (unit !== singleQuote) continue;
    if (unitAt(cursor, offset + 1) === singleQuote) {
      hasQuotes = true;
      offset++;
      continue;
    }
    const folded = foldLines(text, start + 1, offset);
    return textScalar('single', hasQuotes ? folded.replaceAll("''", "'") : folded, start, offset + 1);
  }
  return undefined;
}

function readDoubleQuoted(cursor: Cursor, start: number, indent: number): ScalarNode | undefined {
  const { text, limit } = cursor;
  let isLiteral = true;
  for (let offset = start + 1; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === doubleQuote) {
      const value = isLiteral ? text.slice(start + 1, offset) : unescaped(text, start + 1, offset);
      return value === undefined ? undefined : textScalar('double', value, start, offset + 1);
    }
    if (unit === lineFeed) {
      if (!goesOnAt(cursor, offset + 1, indent)) return undefined;
      isLiteral = false;
    } else if (unit === backslash) {
      offset++;
      isLiteral = false;
    }
  }
  return undefined;
}

/** What stands between double quotation marks, with its escapes and line breaks read. */
function unescaped(text: string, start: number, end: number): string | undefined {
  let value = '';
  let from = start;
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === backslash) {
      const found = escapeAt(text, offset, end);
      if (!found) return undefined;
      value += text.slice(from, offset) + found.value;
      from = offset + found.length;
      offset = from - 1;
    } else if (unit === lineFeed) {
      const { fold, behind } = foldAt(text, offset, end);
      value += text.slice(from, endWithoutBlanks(text, from, offset)) + fold;
      from = behind;
      offset = behind - 1;
    }
  }
  return value + text.slice(from, end);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001B'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00A0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
]);

/** What an escape stands for, and how many characters it takes; none for an escaped line break, and what is no escape. */
function escapeAt(text: string, offset: number, end: number): { value: string; length: number } | undefined {
  const letter = text.charAt(offset + 1);
  const value = escapes.get(letter);
  if (value !== undefined) return { value, length: 2 };
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 0;
  const code = text.slice(offset + 2, Math.min(offset + 2 + digits, end));
  if (digits === 0 || code.length < digits || !/^[0-9a-fA-F]+$/.test(code)) return undefined;
  return { value: String.fromCharCode(Number.parseInt(code, 16)), length: 2 + digits };
}

/** What the line break at an offset stands for together with the blank lines below it, and where the text goes on. */
function foldAt(text: string, offset: number, end: number): { fold: string; behind: number } {
  let blankLines = 0;
  let behind = offset + 1;
  while (behind < end && isBlank(text.charCodeAt(behind))) {
    if (text.charCodeAt(behind) === lineFeed) blankLines++;
    behind++;
  }
  return { fold: blankLines === 0 ? ' ' : '\n'.repeat(blankLines), behind };
}

function endWithoutBlanks(text: string, start: number, lineBreak: number): number {
  let to = lineBreak;
  if (to > start && text.charCodeAt(to - 1) === carriageReturn) to--;
  while (to > start && (text.charCodeAt(to - 1) === space || text.charCodeAt(to - 1) === tab)) to--;
  return to;
}
