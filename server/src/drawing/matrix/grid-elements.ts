import type { GridPosition } from './grid-keys.ts';

/** The cell of a drawn table that is at a position, or spans it. */
export function cellAt(table: HTMLTableElement, { row, column }: GridPosition): HTMLTableCellElement | undefined {
  const cells = table.rows[row]?.cells ?? [];
  let from = 0;
  for (const cell of cells) {
    from += cell.colSpan;
    if (column < from) return cell;
  }
  return undefined;
}

/** Where a cell is, or the first of the columns that it spans. */
export function positionOf(cell: HTMLTableCellElement): GridPosition | undefined {
  const row = cell.parentElement as HTMLTableRowElement | null;
  if (!row) return undefined;
  let column = 0;
  for (const one of row.cells) {
    if (one === cell) break;
    column += one.colSpan;
  }
  return { row: row.rowIndex, column };
}

/** The cell that something happened in. */
export function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  return (target as Element | null)?.closest?.<HTMLTableCellElement>('td, th') ?? undefined;
}
