/** One row of a table, with the line of the text in which it begins, counted from 1. */
export interface CsvRow {
  readonly line: number;
  /** Without white space at their ends. */
  readonly cells: readonly string[];
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** The line with a quotation mark that is never closed, so that it and all later ones were read as plain characters. */
  readonly unclosed?: number;
  /** The line in which reading ended, where there are more rows than were wanted. */
  readonly unread?: number;
}

/**
 * The rows of a CSV text that have anything in them. Cells in quotation marks may hold separators, line breaks and
 * doubled quotation marks; lines may end in any way. Each character is looked at a limited number of times, whatever the
 * text is.
 */
export function csvRows(text: string, separator: string, most = Number.POSITIVE_INFINITY): CsvRows {
  const rows: CsvRow[] = [];
  let unclosed: number | undefined;
  let line = 1;
  let offset = 0;
  while (offset < text.length && rows.length < most) {
    const first = line;
    const cells: string[] = [];
    for (let isRowOpen = true; isRowOpen; ) {
      const closed = unclosed === undefined && startsQuoted(text, offset) ? quotedEnd(text, offset) : undefined;
      if (closed === -1) unclosed = line;
      const from = closed === undefined || closed === -1 ? offset : closed;
      const end = endOfCell(text, from, separator);
      const cell =
        from === offset
          ? text.slice(offset, end)
          : text.slice(text.indexOf('"', offset) + 1, from - 1).replaceAll('""', '"') + text.slice(from, end);
      line += lineBreaksIn(text, offset, end);
      cells.push(cell.trim());
      isRowOpen = text.startsWith(separator, end) && end < text.length;
      offset = end + 1;
      if (!isRowOpen && text.charAt(end) === '\r' && text.charAt(end + 1) === '\n') offset++;
    }
    line++;
    if (cells.some((cell) => cell !== '')) rows.push({ line: first, cells });
  }
  return {
    rows,
    ...(unclosed === undefined ? {} : { unclosed }),
    ...(offset < text.length ? { unread: line } : {}),
  };
}

/** Blanks may stand in front of the quotation mark. */
function startsQuoted(text: string, offset: number): boolean {
  let start = offset;
  while (text.charAt(start) === ' ') start++;
  return text.charAt(start) === '"';
}

/** Where a cell in quotation marks ends, behind its closing one; -1 where there is none. */
function quotedEnd(text: string, offset: number): number {
  let end = text.indexOf('"', text.indexOf('"', offset) + 1);
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? -1 : end + 1;
}

function endOfCell(text: string, offset: number, separator: string): number {
  let end = offset;
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++;
  return end;
}

function isEnd(character: string, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function lineBreaksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === '\n' || (character === '\r' && text.charAt(offset + 1) !== '\n')) count++;
  }
  return count;
}
