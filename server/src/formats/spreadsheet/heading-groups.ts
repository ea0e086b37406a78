import { fieldOf } from './fields.ts';
import { isBlankMark, levelMark } from './level-marks.ts';
import { outcomeOf } from './outcome-heading.ts';
import type { Row } from './sheet.ts';

/** Headings, whether they stand in one row or in two. */
export interface Headings {
  /** The heading of each column: of two below each other, the lower one. */
  readonly header: Row;
  /** The first and the last of their rows. */
  readonly from: number;
  readonly to: number;
  /** What stands over several columns, such as a domain over its skills, by the place of the column. */
  readonly groups: ReadonlyMap<number, string>;
}

/** Joins the row of headings to the one above or below it that belongs to it, as merged cells make them. */
export function headingsAt(rows: readonly Row[], at: number): Headings | undefined {
  const header = rows[at];
  if (header === undefined) return undefined;
  const next = rows[at + 1];
  if (next !== undefined && isLowerRow(header, next, rows.slice(at + 2))) {
    return { ...joined(header, next), from: at, to: at + 1 };
  }
  const before = rows[at - 1];
  if (before !== undefined && isUpperRow(before, header)) return { ...joined(before, header), from: at - 1, to: at };
  return { header, from: at, to: at, groups: new Map() };
}

const ofCourse: ReadonlySet<string> = new Set(['code', 'title', 'subject', 'number']);

/** Below the headings stand further ones where the course has none, and marks or other headings of fields say so. */
function isLowerRow(upper: Row, lower: Row, below: readonly Row[]): boolean {
  const filled = placesOf(lower);
  if (filled.length < 2) return false;
  const fits = filled.every((index) => {
    const cell = lower.cells[index] ?? '';
    const field = fieldOf(upper.cells[index] ?? '');
    if (field !== undefined && (ofCourse.has(field) || fieldOf(cell) === undefined)) return false;
    return /\p{L}/u.test(cell) && (levelMark(cell) === undefined || outcomeOf(cell) !== undefined);
  });
  if (!fits || placesOf(upper).every((index) => !ofCourse.has(fieldOf(upper.cells[index] ?? '') ?? ''))) return false;
  const headed = filled.filter(
    (index) => fieldOf(lower.cells[index] ?? '') !== undefined || hasMarks(below.slice(0, 60), index),
  );
  return headed.length * 2 >= filled.length;
}

/** Above the headings stand names of groups, and nothing above the code and the title but what these are. */
function isUpperRow(upper: Row, header: Row): boolean {
  const filled = placesOf(upper);
  if (filled.length < 2) return false;
  return filled.every((index) => {
    const [cell = '', heading = ''] = [upper.cells[index], header.cells[index]];
    if (ofCourse.has(fieldOf(heading) ?? '')) return fieldOf(cell) !== undefined || /^courses?\b/iu.test(cell);
    return /\p{L}/u.test(cell) && !/\b(?:college|university)\b/iu.test(cell);
  });
}

function placesOf({ cells }: Row): number[] {
  return [...cells.entries()].filter(([, cell]) => cell !== '').map(([index]) => index);
}

function hasMarks(rows: readonly Row[], index: number): boolean {
  const said = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isBlankMark(cell));
  return said.length > 0 && said.filter((cell) => levelMark(cell) !== undefined).length * 2 >= said.length;
}

function joined(upper: Row, lower: Row): Pick<Headings, 'header' | 'groups'> {
  const groups = new Map<number, string>();
  const cells: string[] = [];
  let group = '';
  for (let index = 0; index < Math.max(upper.cells.length, lower.cells.length); index++) {
    const [above = '', below = ''] = [upper.cells[index], lower.cells[index]];
    if (above !== '') group = above;
    // A heading over both rows is one of its own, and ends what stood before it.
    if (below === '' || fieldOf(below) !== undefined) {
      if (below === '') group = '';
      cells.push(below === '' ? above : below);
      continue;
    }
    const isOutcome = above !== '' && outcomeOf(above) !== undefined && outcomeOf(below) === undefined;
    cells.push(isOutcome ? `${above.replace(/[:.\s]+$/u, '')}: ${below}` : below);
    if (group !== '' && !isOutcome) groups.set(index, group.replace(/\s+/gu, ' '));
  }
  return { header: { ...upper, line: lower.line, cells }, groups };
}
