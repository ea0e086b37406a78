import readWorkbook, { InvalidSpreadsheetError } from 'read-excel-file/universal';
import { columnLetters } from '../import/place-in-source.ts';
import { cellText, limits, type Row, type Sheet } from './sheet.ts';
import { storedArchive } from './stored-archive.ts';
import { unpackedWorkbook } from './unpacked-workbook.ts';

/** Reads the sheets of an Excel workbook, or says why it cannot be read. Of formulas, it reads what they came to. */
export async function workbookSheets(
  bytes: Uint8Array,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problem: string }> {
  const unpacked = await unpackedWorkbook(bytes);
  if ('problem' in unpacked) return unpacked;
  try {
    const sheets = await readWorkbook(storedArchive(unpacked.parts).buffer, { trim: false });
    const cells = sheets.reduce((sum, { data }) => sum + data.length * (data[0]?.length ?? 0), 0);
    if (cells > limits.cells) return { problem: `has more than ${limits.cells} cells, which is no list of courses` };
    return {
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((values, index): Row => ({ line: index + 1, cells: values.map(textOf) })),
      })),
    };
  } catch (error) {
    const place = error instanceof InvalidSpreadsheetError ? /row (\d+), col (\d+)/u.exec(error.message) : null;
    if (place !== null) {
      return {
        problem: `has a cell without a value, ${columnLetters(Number(place[2]))}${place[1]}: open it in Excel, and save it again`,
      };
    }
    return { problem: 'is no Excel workbook that can be read: open it in Excel, and save it again' };
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cellText(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return '';
  // Sums of fractions come with digits that nobody has written.
  return String(Number(value.toPrecision(12)));
}
