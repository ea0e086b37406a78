import { codeReader } from '../catalog-prose/course-codes.ts';
import { headingRows } from './heading-rows.ts';
import { isBlankMark, levelMark } from './level-marks.ts';
import { outcomeOf } from './outcome-heading.ts';
import type { Row, Sheet } from './sheet.ts';

/** A map whose columns are courses and whose rows are skills, turned over; absent where it is not. */
export function turnedOver(sheet: Sheet): Sheet | undefined {
  const codes = codeReader();
  const isNumbered = (cell: string) => /^[IVX]{1,4}\.\d{1,2}\b/u.test(cell);
  const isCourse = (cell: string) =>
    !isNumbered(cell) && codes.codeAt(cell, 0) !== undefined && outcomeOf(cell) === undefined;
  const at = sheet.rows.slice(0, headingRows).findIndex(({ cells }) => {
    const start = Math.max(1, cells.findIndex(isCourse));
    const named = cells.slice(start <= 4 ? start : 1).filter((cell) => cell !== '');
    return named.length >= 2 && named.filter((cell) => isCourse(cell)).length >= named.length * 0.8;
  });
  const header = sheet.rows[at];
  if (header === undefined) return undefined;
  const rows = sheet.rows.slice(at);
  const first = header.cells.findIndex(isCourse);
  // `I.1` and `II.2` above the columns name competencies, where courses stand at the rows.
  const atRows = rows.slice(1).map(({ cells }) => cells.slice(0, Math.max(0, first)).find((cell) => cell !== '') ?? '');
  if (atRows.some((cell) => !isNumbered(cell) && codes.codeAt(cell, 0) !== undefined)) return undefined;
  const marks = rows.slice(1).flatMap(({ cells }) => cells.slice(first).filter((cell) => !isBlankMark(cell)));
  if (first < 1 || marks.length === 0 || marks.filter((cell) => levelMark(cell)).length * 2 < marks.length)
    return undefined;
  const areOutcomes = header.cells
    .slice(0, first)
    .some((cell) => /\b(?:outcomes?|P?SLOs?|PLOs?|objectives?)\b/iu.test(cell));
  const skills = skillRows(rows, first);
  const labels = skills.map(({ label }, index) => {
    if (index === 0) return 'Code';
    if (!areOutcomes || label === '' || outcomeOf(label) !== undefined) return label;
    const numbered = /^(\d{1,2})[.:)]? +(.+)$/su.exec(label);
    return `PLO ${numbered?.[1] ?? index}: ${numbered?.[2] ?? label}`;
  });
  const turned: Row[] = [{ line: 1, cells: labels }];
  for (let column = first; column < header.cells.length; column++) {
    turned.push({ line: column + 1, cells: skills.map(({ row }) => row.cells[column] ?? '') });
  }
  const above = sheet.rows.slice(0, at);
  const said = (what: 'category' | 'bloom') =>
    new Map(skills.flatMap(({ [what]: value }, index): [number, string][] => (value ? [[index, value]] : [])));
  return {
    ...sheet,
    transposed: true,
    categories: said('category'),
    blooms: said('bloom'),
    rows: [...above, ...turned],
  };
}

interface SkillRow {
  readonly row: Row;
  readonly label: string;
  readonly category?: string;
  readonly bloom?: string;
}

/** The rows of such a map that are skills, the headings first; what stands alone above some of them is their category. */
function skillRows(rows: readonly Row[], first: number): SkillRow[] {
  const [header, ...below] = rows;
  if (header === undefined) return [];
  const headed = (pattern: RegExp) => header.cells.slice(0, first).findIndex((cell) => pattern.test(cell));
  const bloomAt = headed(/^bloom\b|\bbloom['’]?s?\b/iu);
  const categoryAt = headed(/^(?:domain|category|area|cluster)s?$/iu);
  const leftOf = ({ cells }: Row) =>
    cells.slice(0, first).filter((cell, index) => cell !== '' && index !== bloomAt && index !== categoryAt);
  const found: SkillRow[] = [{ row: header, label: '' }];
  let category = '';
  for (const row of below) {
    const own = row.cells[categoryAt] ?? '';
    if (own !== '') category = own;
    const label = leftOf(row).join(' ');
    if (categoryAt === -1 && isSection(row, below, bloomAt, first)) {
      category = label.replace(/\s+/gu, ' ');
      continue;
    }
    const bloom = row.cells[bloomAt] ?? '';
    found.push({ row, label, ...(category === '' ? {} : { category }), ...(bloom === '' ? {} : { bloom }) });
  }
  return found;
}

/** `Domain II. Information Protection`: a row with nothing beside its name, where others have more or it says so. */
function isSection({ cells }: Row, rows: readonly Row[], bloomAt: number, first: number): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell !== '');
  if (only === '' || others.length > 0) return false;
  if (/^(?:sub)?(?:domain|category|section|unit|competency area)\b/iu.test(only)) return true;
  const marked = rows.filter((row) => row.cells.slice(first).some((cell) => !isBlankMark(cell)));
  return bloomAt !== -1 && marked.length > 0 && marked.every((row) => (row.cells[bloomAt] ?? '') !== '');
}
