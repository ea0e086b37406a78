import Papa from 'papaparse';
import { cellText, limits, type Row, type Sheet } from './sheet.ts';

const delimiters = [',', '\t', ';', '|'] as const;

/** So many rows show which delimiter it is; titles above the table have none of them. */
const lookedAt = 60;

/** Reads a delimited text, or says why it is none that can be read. */
export function delimitedSheet(text: string): { readonly sheet: Sheet } | { readonly problem: string } {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: limits.rows + 1 });
  if (data.length > limits.rows) return { problem: `has more than ${limits.rows} rows, which is no list of courses` };
  if (data.some((cells) => cells.length > limits.columns))
    return { problem: `has more than ${limits.columns} columns` };
  if (data.reduce((sum, { length }) => sum + length, 0) > limits.cells)
    return { problem: `has more than ${limits.cells} cells` };
  let line = 1;
  const rows = data.map((cells): Row => {
    const row = { line, cells: cells.map(cellText) };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
    return row;
  });
  // Behind such a mark, rows would be read as one cell.
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed !== undefined) {
    const where = rows[unclosed.row ?? rows.length - 1]?.line ?? 1;
    return {
      problem: `has quotation marks in line ${where} that do not pair; write two of them ("") where one is meant in a cell`,
    };
  }
  return { sheet: { rows } };
}

/** The delimiter with which the most rows have the same number of cells. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; rows: number; width: number } = { delimiter: ',', rows: 0, width: 0 };
  const start = text.slice(0, 200_000);
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: lookedAt });
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [width, rows] of counts) {
      if (rows > best.rows || (rows === best.rows && width > best.width)) best = { delimiter, rows, width };
    }
  }
  return best.delimiter;
}
