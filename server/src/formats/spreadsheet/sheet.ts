/** A table as it came: a delimited file has one, a workbook one for each of its sheets. */
export interface Sheet {
  /** Its name in the workbook. */
  readonly name?: string;
  readonly rows: readonly Row[];
  /** What is shown as a row in this table is a column of the source. */
  readonly transposed?: boolean;
  /** What the rows of a map that was turned over stood below, by the places of the columns that they became. */
  readonly categories?: ReadonlyMap<number, string>;
  /** What else such a row said, as the level of Bloom, by the same places. */
  readonly blooms?: ReadonlyMap<number, string>;
  /** So many tables stood beside each other, and stand below each other here. */
  readonly sideBySide?: number;
}

export interface Row {
  /** The line or row of the source, counted from 1. */
  readonly line: number;
  /** Without the white space around them; empty where nothing stands. */
  readonly cells: readonly string[];
  /** The name of its sheet, where several sheets are read as one. */
  readonly sheet?: string;
  /** So many columns of the source stand before them. */
  readonly from?: number;
}

/** What is larger is no list of courses. */
export const limits = { rows: 20_000, columns: 1_000, cells: 1_000_000, characters: 50_000 } as const;

/** The text of a cell: one kind of line break, single spaces, nothing that only steers a printer or a terminal. */
export function cellText(text: string): string {
  return text
    .slice(0, limits.characters)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/** A table without what is empty at its right and its end. */
export function isEmptyRow({ cells }: Row): boolean {
  return cells.every((cell) => cell === '');
}
