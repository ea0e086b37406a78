import type { LineTable } from '../lines.ts';
import { endOfBlanks, endWithoutBlanks } from './blanks.ts';
import { columnOfComment, type Level, type WaitingComment } from './levels.ts';
import { spaceBetween } from './spacing.ts';

/** A piece of the text that stays as it is. */
export interface PageToken {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

/** A line as it will be, by the number that it has in the source: no two lines are joined, and none is split. */
export interface PageLine {
  /** Without the comment at its end. */
  text: string;
  comment?: TrailingComment;
}

export interface TrailingComment {
  readonly source: string;
  /** The column that it starts in, in the source. */
  readonly column: number;
  /** How many characters of white space are in front of it, in the source. */
  readonly gap: number;
}

/** Takes the tokens of a text in their order, and writes each on its line, with new white space around it. */
export interface Page {
  /** The lines so far; absent where a line is empty. */
  readonly lines: readonly (PageLine | undefined)[];
  /** Whether nothing but white space stands in front of the next token, on its line. */
  startsLine(offset: number): boolean;
  /** The column that a place of the source has there. */
  sourceColumn(offset: number): number;
  /** The column of the next token, on the line that is being written. */
  nextColumn(): number;
  /** The indentation of the line that is being written. */
  indentation(): number;
  /** Lets the next token start at a column, or behind it. */
  padTo(column: number): void;
  /**
   * Writes a token, at a column when it starts its line. Where it goes on over lines, the others start at the column
   * `below`, or stay as they are without one.
   */
  put(token: PageToken, column: number, below?: number): void;
  /** Writes a line inside a text, as given. */
  putLine(line: number, text: string): void;
  /** Writes a comment that belongs to the open lists and groups, or stands at a fixed column. */
  putComment(token: PageToken, place: { level: Level | undefined; valueColumn?: number } | { column: number }): void;
  /** Writes the comments that wait for a line below them. */
  finish(): void;
}

export function createPage(text: string, table: LineTable): Page {
  const lines: (PageLine | undefined)[] = [];
  let waiting: WaitingComment[] = [];
  let current = { number: -1, indentation: 0, lastType: '', sourceEnd: 0, padding: 0 };

  function settle(next: { from: number; to: number } | undefined): void {
    for (const comment of waiting) {
      lines[comment.line] = { text: indented(columnOfComment(comment, next), comment.source) };
    }
    waiting = [];
  }

  const sourceColumn = (offset: number) => table.positionAt(offset).character;
  const startsLine = (offset: number) => table.positionAt(offset).line !== current.number;
  const written = () => lines[current.number]?.text ?? '';

  function restOfLine(line: number, end: number): string {
    return text.slice(table.startOf(line), Math.min(table.endOf(line), end));
  }

  return {
    lines,
    startsLine,
    sourceColumn,
    nextColumn: () => written().length + 1,
    indentation: () => current.indentation,
    padTo(column) {
      current.padding = column;
    },

    put(token, column, below) {
      const end = token.offset + token.source.length;
      const first = table.positionAt(token.offset);
      const last = table.positionAt(end).line;
      const onFirst = trimmedEnd(text.slice(token.offset, Math.min(table.endOf(first.line), end)), token);
      if (first.line === current.number) {
        const space = spaceBetween(current.lastType, token.type);
        lines[first.line] = { text: (written() + space).padEnd(current.padding) + onFirst };
      } else {
        settle({ from: first.character, to: column });
        lines[first.line] = { text: indented(column, onFirst) };
        current.indentation = column;
      }
      for (let line = first.line + 1; line <= last; line++) {
        const rest = restOfLine(line, end);
        lines[line] = {
          text: below === undefined ? rest : indented(below, trimmedEnd(rest.slice(endOfBlanks(rest, 0)), token)),
        };
        if (below !== undefined) current.indentation = below;
      }
      current = { ...current, number: last, lastType: token.type, sourceEnd: end, padding: 0 };
    },

    putLine(line, lineText) {
      lines[line] = { text: lineText };
    },

    putComment(token, place) {
      const { line, character } = table.positionAt(token.offset);
      const source = token.source.slice(0, endWithoutBlanks(token.source));
      const onLine = lines[line];
      if (onLine && line === current.number) {
        onLine.comment = { source, column: character, gap: token.offset - current.sourceEnd };
      } else if ('column' in place) {
        lines[line] = { text: indented(place.column, source) };
      } else {
        waiting.push({ line, source, from: character, ...place });
      }
    },

    finish: () => settle(undefined),
  };
}

function indented(column: number, text: string): string {
  return text === '' ? '' : ' '.repeat(column) + text;
}

/** A backslash keeps the white space behind it. */
function trimmedEnd(text: string, { type }: PageToken): string {
  const trimmed = text.slice(0, endWithoutBlanks(text));
  return type === 'double-quoted-scalar' && trimmed.endsWith('\\') ? text : trimmed;
}
