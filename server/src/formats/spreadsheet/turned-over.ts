import { codeReader } from '../catalog-prose/course-codes.ts';
import { headingRows } from './heading-rows.ts';
import { isBlankMark, levelMark } from './level-marks.ts';
import { outcomeOf } from './outcome-heading.ts';
import type { Row, Sheet } from './sheet.ts';

/** A map whose columns are courses and whose rows are skills, turned over; absent where it is not. */
export function turnedOver(sheet: Sheet): Sheet | undefined {
  const codes = codeReader();
  const isCourse = (cell: string) => codes.codeAt(cell, 0) !== undefined && outcomeOf(cell) === undefined;
  const at = sheet.rows.slice(0, headingRows).findIndex(({ cells }) => {
    const named = cells.slice(1).filter((cell) => cell !== '');
    return named.length >= 2 && named.filter((cell) => isCourse(cell)).length >= named.length * 0.8;
  });
  const header = sheet.rows[at];
  if (header === undefined) return undefined;
  const rows = sheet.rows.slice(at);
  const first = header.cells.findIndex(isCourse);
  // `I.1` and `II.2` above the columns name competencies, where courses stand at the rows.
  const atRows = rows.slice(1).map(({ cells }) => cells.slice(0, Math.max(0, first)).find((cell) => cell !== '') ?? '');
  if (atRows.some((cell) => codes.codeAt(cell, 0) !== undefined)) return undefined;
  const marks = rows.slice(1).flatMap(({ cells }) => cells.slice(first).filter((cell) => !isBlankMark(cell)));
  if (first < 1 || marks.length === 0 || marks.filter((cell) => levelMark(cell)).length * 2 < marks.length)
    return undefined;
  const areOutcomes = header.cells
    .slice(0, first)
    .some((cell) => /\b(?:outcomes?|P?SLOs?|PLOs?|objectives?)\b/iu.test(cell));
  const labels = rows.map(({ cells }, index) => {
    const label = cells
      .slice(0, first)
      .filter((cell) => cell !== '')
      .join(' ');
    if (index === 0) return 'Code';
    if (!areOutcomes || label === '' || outcomeOf(label) !== undefined) return label;
    const numbered = /^(\d{1,2})[.:)]? +(.+)$/su.exec(label);
    return `PLO ${numbered?.[1] ?? index}: ${numbered?.[2] ?? label}`;
  });
  const turned: Row[] = [{ line: 1, cells: labels }];
  for (let column = first; column < header.cells.length; column++) {
    turned.push({ line: column + 1, cells: rows.map(({ cells }) => cells[column] ?? '') });
  }
  const above = sheet.rows.slice(0, at);
  return { ...sheet, transposed: true, rows: [...above, ...turned] };
}
