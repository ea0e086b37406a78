import type { TextEdit } from './incremental/edit.ts';
import { lastIndexAtOrBelow } from './search.ts';

/** A place in a text as editors count it: lines and UTF-16 units from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of one text into positions and back. CR, LF and CRLF each end a line, as editors have it. */
export interface LineTable {
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are clamped to its ends. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character past the end of its line is clamped to the line's end, before its break. */
  offsetAt(position: Position): number;
  /** Offset at which a line starts; `lineCount` and more give the text's length. */
  startOf(line: number): number;
  /** Offset of a line's end, before its line break. */
  endOf(line: number): number;
  /** The table of the text that an edit of this one made; only what was edited is looked at. */
  following(edit: TextEdit, text: string): LineTable;
}

const lineFeed = 10;
const carriageReturn = 13;

export function createLineTable(text: string): LineTable {
  return tableOf(text, lineStarts(text));
}

function tableOf(text: string, starts: Int32Array): LineTable {
  const startOf = (line: number) => starts[Math.max(0, line)] ?? text.length;

  const endOf = (line: number) => {
    let end = startOf(line + 1);
    const start = startOf(line);
    if (line + 1 >= starts.length) return end;
    if (end > start && text.charCodeAt(end - 1) === lineFeed) end--;
    if (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
    return end;
  };

  /** Found last: whoever goes through a text asks for the same line again, or for the next one. */
  let recent = 0;

  const isIn = (line: number, offset: number) =>
    line < starts.length && startOf(line) <= offset && (line + 1 === starts.length || offset < startOf(line + 1));

  const lineOf = (offset: number) => {
    if (isIn(recent, offset)) return recent;
    recent = isIn(recent + 1, offset) ? recent + 1 : lastIndexAtOrBelow(starts.length, startOf, offset);
    return recent;
  };

  return {
    lineCount: starts.length,
    startOf,
    endOf,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(inside);
      // An offset between CR and LF belongs to the end of its line.
      return { line, character: Math.min(inside, endOf(line)) - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(0, character), endOf(line));
    },
    following: (edit, after) => tableOf(after, startsFollowing(starts, edit, after)),
  };
}

function lineStarts(text: string): Int32Array {
  const starts = [0];
  addLineStarts(starts, text, 0, text.length);
  return Int32Array.from(starts);
}

/** Adds the starts of the lines whose break ends with one of the units in a range. */
function addLineStarts(starts: number[], text: string, from: number, to: number): void {
  for (let offset = from; offset < to; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === carriageReturn && text.charCodeAt(offset + 1) === lineFeed) continue;
    if (unit === lineFeed || unit === carriageReturn) starts.push(offset + 1);
  }
}

/** The line starts of a text that was edited: a CR in front of the edit may have got an LF, or have lost its own. */
function startsFollowing(starts: Int32Array, { start, end, length }: TextEdit, text: string): Int32Array {
  const startOf = (line: number) => starts[line] ?? Infinity;
  const kept = lastIndexAtOrBelow(starts.length, startOf, Math.max(0, start - 1)) + 1;
  const behind = lastIndexAtOrBelow(starts.length, startOf, end) + 1;
  const between: number[] = [];
  addLineStarts(between, text, Math.max(0, start - 1), start + length);

  const following = new Int32Array(kept + between.length + starts.length - behind);
  following.set(starts.subarray(0, kept));
  following.set(between, kept);
  const shift = start + length - end;
  let line = kept + between.length;
  for (let old = behind; old < starts.length; old++) following[line++] = (starts[old] ?? 0) + shift;
  return following;
}
