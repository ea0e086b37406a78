/**
 * Where a spreadsheet would begin to read a formula: at the beginning of a cell and, where its language has semicolons
 * between the cells, behind each of these. Apostrophes there are counted, so that one more can be taken away again.
 */
const beginning = /(^|;[\s"]*)(?='*[=+\-@＝＋－＠])/g;
const guarded = /(^|;[\s"]*)'(?='*[=+\-@＝＋－＠])/g;

/** A text for a cell: an apostrophe keeps a spreadsheet from taking it, or a part of it, for a formula. */
export function withoutFormula(text: string): string {
  return text.replaceAll(beginning, "$1'");
}

/** The text that was meant, of a cell that was written in this way. */
export function fromCell(cell: string): string {
  return cell.replaceAll(guarded, '$1');
}
