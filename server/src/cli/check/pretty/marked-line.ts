import { widthOf } from '../../width-of.ts';

/** A line as it is shown, and a row of marks below it. */
export interface MarkedLine {
  readonly shown: string;
  /** Blanks in front of the marks, and the marks; each sign is one column. */
  readonly before: number;
  readonly marks: number;
}

/** A sign as it is shown: one or several characters of the line, and the columns that it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** The place of its first character in the line, in UTF-16 code units. */
  readonly at: number;
}

const tabWidth = 4;

/**
 * A line of somebody's text without anything that a terminal would act on, cut to a width so that the marked part is
 * seen. `start` and `end` are characters of the line; the marks are at least one.
 */
export function markedLine(line: string, start: number, end: number, width: number): MarkedLine {
  // Of a line of megabytes only what could be seen is looked at.
  const from = start > width * 2 ? evenStart(line, start - width) : 0;
  const cells = cellsOf(line.slice(from, Math.max(from, start) + width * 2), from);
  const columns = columnsOf(cells);
  const columnAt = (character: number) => {
    const index = cells.findIndex(({ at }) => at >= character);
    return index < 0 ? (columns.at(-1) ?? 0) : (columns[index] ?? 0);
  };
  const isCutAfter = from + line.slice(from, Math.max(from, start) + width * 2).length < line.length;
  const [first, last] = [columnAt(start), Math.max(columnAt(start) + 1, columnAt(end))];
  const total = columns.at(-1) ?? 0;
  const fits = total <= width && from === 0 && !isCutAfter;
  // Where not all fits, what stands in front of the marks gets a third of the room, unless the marks need it less.
  const skipped = fits || (last <= width - 1 && from === 0) ? 0 : Math.max(0, first - Math.floor(width / 3));
  const isCutBefore = skipped > 0 || from > 0;
  const room = width - (isCutBefore ? 1 : 0);
  const kept = cells.filter((_, index) => (columns[index] ?? 0) >= skipped);
  const head = cells.length - kept.length;
  const offset = (columns[head] ?? total) - (isCutBefore ? 1 : 0);
  const limit = (columns[head] ?? total) + room;
  const isOver = total > limit || isCutAfter;
  const seen = kept.filter((_, index) => (columns[head + index + 1] ?? 0) <= limit - (isOver ? 1 : 0));
  const shown = `${isCutBefore ? '…' : ''}${seen.map((cell) => cell.shown).join('')}${isOver ? '…' : ''}`;
  const before = Math.max(0, first - offset);
  // What CI takes for an order wherever it stands in a line loses a sign, and the marks their place by none.
  const inert = shown.trimEnd().replaceAll(/##(?=[a-z]*\[)/gi, '#\u{fffd}');
  return { shown: inert, before, marks: Math.max(1, Math.min(last - first, width - before)) };
}

/** Not between the two halves of a character. */
function evenStart(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function cellsOf(part: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of signsOf(part)) {
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : harmlessSign(segment);
    // However many characters one sign is made of, such as a flag, no terminal gives it more than two columns.
    const width = segment === '\t' ? shown.length : Math.min(2, Math.max(1, widthOf(shown)));
    cells.push({ shown, width, at: from + index });
    column += width;
  }
  return cells;
}

/** What a person sees as one sign: a letter with its accents, a family of emoji. Plain text needs no library for that. */
function signsOf(part: string): Iterable<{ readonly segment: string; readonly index: number }> {
  const isPlain = /^[\x20-\x7e\t]*$/.test(part);
  return isPlain ? [...part].map((segment, index) => ({ segment, index })) : new Intl.Segmenter().segment(part);
}

/** What is not to be seen, or would turn the line around, is shown as one sign that says that something is there. */
function harmlessSign(sign: string): string {
  if (/^[ -~]$/.test(sign)) return sign;
  const clean = sign.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff\u00ad]/gu, '\u{fffd}');
  // A letter with a hundred accents would spill over the lines around it.
  return clean.length > 24 ? '\u{fffd}' : clean;
}

/** The column at which each sign begins, and behind them the one where the line ends. */
function columnsOf(cells: readonly Cell[]): number[] {
  const columns = [0];
  for (const { width } of cells) columns.push((columns.at(-1) ?? 0) + width);
  return columns;
}
