/** Where a cell is in a table: rows as they stand in it, columns counted over cells that span several. From 0. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** What moving needs to know of a table. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** The columns at the left that have nothing above them in the first row, the one of the terms. */
  readonly corner: number;
}

/** Rows that Page Up and Page Down go over. */
const page = 10;

/** Where a key leads to from a cell, which may span several columns; undefined where it is no key of the table. */
export function moved(
  { row, column, span = 1 }: GridPosition & { readonly span?: number },
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, corner }: GridShape,
): GridPosition | undefined {
  const to = (toRow: number, toColumn: number): GridPosition => {
    const nextColumn = clamp(toColumn, columns - 1);
    // Nothing stands in the corner: who goes there comes to the row of headings below it.
    const first = nextColumn < corner ? 1 : 0;
    return { row: Math.max(first, clamp(toRow, rows - 1)), column: nextColumn };
  };
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + span);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return ctrlKey ? { row: 1, column: 0 } : to(row, 0);
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : to(row, columns - 1);
    default:
      return undefined;
  }
}

function clamp(number: number, most: number): number {
  return Math.max(0, Math.min(number, most));
}
