import type { ImportSource } from '../import/imported.ts';
import { doubtAbout, saysOnlyYes } from './doubtful-columns.ts';
import { cellReader, entriesOf, oneLine } from './entries.ts';
import { type Field, fields, isOfSeveral } from './fields.ts';
import type { Column, Layout } from './layout.ts';
import { layoutFor, type ToldOfSheet } from './layout-for.ts';
import type { Row } from './sheet.ts';

/** How the columns of a source were understood, to be shown and corrected. */
export interface SourceColumns {
  /** The sheet that is read, and all that could be; absent where the source has no sheets. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** The line of the headings, counted from 1; absent in a map whose courses are its columns. */
  readonly line?: number;
  readonly columns: readonly SourceColumn[];
  /** The fields that a column can be said to hold, with a phrase that says what each is, and whether several can hold it. */
  readonly fields: readonly { readonly field: Field; readonly about: string; readonly isOfSeveral: boolean }[];
}

export interface SourceColumn {
  readonly heading: string;
  readonly field: Field;
  readonly guessed: boolean;
  /** Why a person should look at it, in a few words. */
  readonly doubt?: string;
  /** A few of its cells, of rows that are courses. */
  readonly examples: readonly string[];
}

/** Says how the columns of a spreadsheet are understood, with what was told of them; or why it cannot be read. */
export async function columnsOf(
  source: ImportSource,
  told: ToldOfSheet = {},
): Promise<SourceColumns | { readonly problem: string }> {
  const found = await layoutFor(source, told);
  if ('problem' in found) return found;
  const { sheet, headerAt, columns } = found.layout;
  const rows = telling(found.layout);
  const cellsOf = ({ index }: Column) =>
    rows.map((row) => oneLine(row.cells[index] ?? '')).filter((cell) => cell !== '');
  const hasLevels = columns.some(
    (column) => (column.field === 'skill' || column.field === 'outcome') && !saysOnlyYes(cellsOf(column)),
  );
  const line = sheet.rows[headerAt]?.line;
  return {
    ...(sheet.name === undefined ? {} : { sheet: sheet.name, sheets: [sheet.name, ...found.others] }),
    ...(line === undefined || sheet.transposed === true ? {} : { line }),
    columns: columns.map((column) => {
      const { heading, field, guessed } = column;
      const cells = cellsOf(column);
      const doubt = doubtAbout(column, cells, hasLevels);
      return {
        heading: oneLine(heading),
        field,
        guessed,
        ...(doubt === undefined ? {} : { doubt }),
        examples: [...new Set(cells.map((cell) => cell.slice(0, 60)))].slice(0, 3),
      };
    }),
    fields: Object.entries(fields).map(([field, about]) => ({
      field: field as Field,
      about,
      isOfSeveral: isOfSeveral(field),
    })),
  };
}

/** The rows that are courses, which tell what a column is; all below the headings, where none is. */
function telling(layout: Layout): readonly Row[] {
  const below = layout.sheet.rows.slice(layout.headerAt + 1);
  const courses = new Set(
    entriesOf(layout, cellReader(layout.columns)).flatMap((entry) => (entry.type === 'course' ? [entry.row] : [])),
  );
  return courses.size === 0 ? below : below.filter((row) => courses.has(row));
}

/** A sentence about what the columns were taken for. */
export function columnsShown({ columns, sheet }: Layout): string {
  const byField = new Map<Field, string[]>();
  for (const { field, heading } of columns) {
    if (field !== 'ignored') byField.set(field, [...(byField.get(field) ?? []), `“${oneLine(heading).slice(0, 60)}”`]);
  }
  const parts = [...byField].map(([field, headings]) => {
    const named =
      headings.length > 6 ? `${headings.slice(0, 5).join(', ')} and ${headings.length - 5} more` : headings.join(', ');
    return `${field} from ${named}`;
  });
  return `${sheet.transposed === true ? 'The courses are the columns of this map' : 'The columns were understood so'}: ${parts.join('; ')}.`;
}
