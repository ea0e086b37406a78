/** Excel takes a file for UTF-8 only where this stands at its beginning. */
export const byteOrderMark = '\u{feff}';

/**
 * Spreadsheets take a cell that begins like a formula for one, whoever wrote it. An apostrophe in front has them show it
 * as text.
 */
export function harmlessCell<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
