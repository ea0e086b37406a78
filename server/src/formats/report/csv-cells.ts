/** Excel takes a file for UTF-8 only where this stands at its beginning. */
export const byteOrderMark = '\u{feff}';

/** What a formula begins with, also where a spreadsheet takes wide signs for the usual ones. */
const formula = /^([\s\0]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/;

/** The same within a cell: where semicolons or tabs are expected between cells, another one begins there, perhaps in quotes. */
const formulaInside = /([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g;

/**
 * Spreadsheets take a cell that begins like a formula for one, whoever wrote it. An apostrophe in front has them show it
 * as text. What a terminal would act on is not to be seen in a cell either.
 */
export function harmlessCell<Cell>(cell: Cell): Cell | string {
  if (typeof cell !== 'string') return cell;
  const guarded = formula.test(cell) ? `'${cell}` : cell;
  return guarded.replaceAll(formulaInside, "$1'").replaceAll(/[^\P{Cc}\t\r\n]/gu, '\u{fffd}');
}
