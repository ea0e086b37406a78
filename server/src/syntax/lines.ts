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
}

const lineFeed = 10;
const carriageReturn = 13;

export function createLineTable(text: string): LineTable {
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[Math.max(0, line)] ?? text.length;

  const endOf = (line: number) => {
    let end = startOf(line + 1);
    const start = startOf(line);
    if (line + 1 >= starts.length) return end;
    if (end > start && text.charCodeAt(end - 1) === lineFeed) end--;
    if (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
    return end;
  };

  return {
    lineCount: starts.length,
    startOf,
    endOf,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lastIndexAtOrBelow(starts.length, startOf, inside);
      // An offset between CR and LF belongs to the end of its line.
      return { line, character: Math.min(inside, endOf(line)) - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(0, character), endOf(line));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === carriageReturn && text.charCodeAt(offset + 1) === lineFeed) continue;
    if (unit === lineFeed || unit === carriageReturn) starts.push(offset + 1);
  }
  return starts;
}
