import type { ImportNote } from '../import/imported.ts';
import type { Field } from './fields.ts';
import type { Column, Layout } from './layout.ts';
import type { Row } from './sheet.ts';

/** Notes something about a place of a sheet. */
export type Say = (severity: ImportNote['severity'], message: string, row?: Row, column?: Field | Column) => void;

/** A place of the source, whichever way its table was read. */
export function sayInto(notes: ImportNote[], source: string, layout: Layout): Say {
  return (severity, message, row, column) => {
    const isElsewhere = typeof column === 'object' && column.isElsewhere === true;
    const other = typeof column === 'object' ? column.source : undefined;
    const index =
      typeof column === 'string' ? layout.columns.find(({ field }) => field === column)?.index : column?.index;
    const line = layout.sheet.transposed === true ? undefined : row?.line;
    const place =
      layout.sheet.transposed === true ? row?.line : index === undefined ? undefined : index + 1 + (row?.from ?? 0);
    notes.push({
      severity,
      message,
      source: other ?? (row?.sheet === undefined ? source : `${source} (${row.sheet})`),
      ...(line === undefined || isElsewhere ? {} : { line }),
      ...(place === undefined || isElsewhere ? {} : { column: place }),
    });
  };
}

/** Some names in a sentence, and how many more there are. */
export function namesIn(names: readonly string[], most = 10): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${names.slice(0, most).join(', ')}${more}`;
}
