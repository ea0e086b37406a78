import type { ImportNote } from './imported.ts';

/** Where in its source a note is, as whoever has the source open sees it: `H11` in a workbook, `line 11` in a text. */
export function placeInSource({ source, line, column }: Pick<ImportNote, 'source' | 'line' | 'column'>): string {
  if (isWorkbook(source ?? '')) {
    const letters = column === undefined ? '' : columnLetters(column);
    if (line === undefined) return letters === '' ? '' : `column ${letters}`;
    return letters === '' ? `row ${line}` : `${letters}${line}`;
  }
  const parts = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ];
  return parts.join(', ');
}

/** Whether a source is a workbook, whose cells have names; the name of a sheet may stand behind its own. */
function isWorkbook(source: string): boolean {
  return /\.xls[xm]?(?: \(.*\))?$/iu.test(source.slice(0, 1_000));
}

/** The letters of a column, counted from 1, as Excel has them: A to Z, then AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = Math.floor(column); rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
