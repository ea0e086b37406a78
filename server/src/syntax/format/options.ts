/** How a text is to be laid out. */
export interface FormatOptions {
  /** By how many columns what belongs to a key is indented. What belongs to a dash always stands behind it. */
  readonly indentation: number;
  /** False where a last line without a line break is to stay so. */
  readonly insertFinalNewline?: boolean;
  /** False where empty lines at the end of the text are to stay. */
  readonly trimFinalNewlines?: boolean;
}

/** The layout of the samples and of everything that the editor writes. */
export const houseStyle: FormatOptions = { indentation: 2 };

/** Lines of a text, both ends included, counted from zero. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
