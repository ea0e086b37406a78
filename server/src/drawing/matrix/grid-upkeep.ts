import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The one cell of a grid that Tab leads to, and the column that Up and Down keep to. */
export interface TabStop {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
}

/**
 * Keeps one cell of the table as its tab stop, through all that is drawn: as a property of the element and not of what
 * is drawn, because moving it must not draw thousands of cells again. Returns it, and how to move it.
 */
export function useTabStop(table: RefObject<HTMLTableElement | null>, isGrid: boolean) {
  const stop = useRef<TabStop>(undefined);
  const hasFocus = useRef(false);
  const set = (cell: HTMLTableCellElement, column = firstColumn(cell)) => {
    if (stop.current && stop.current.cell !== cell) stop.current.cell.removeAttribute('tabindex');
    stop.current = { cell, column };
    cell.tabIndex = 0;
    cell.focus();
    uncover(cell);
    hasFocus.current = true;
  };
  useLayoutEffect(() => {
    const current = table.current;
    if (!isGrid || !current) return;
    if (stop.current && current.contains(stop.current.cell)) return;
    const first = current.tBodies[0]?.rows[1]?.cells[0] ?? current.rows[1]?.cells[0];
    if (!first) return;
    // A focus that went away with its cell would send the person to the start of the page.
    const isLost = hasFocus.current && stop.current !== undefined && document.activeElement === document.body;
    stop.current = { cell: first, column: 0 };
    first.tabIndex = 0;
    if (isLost) first.focus();
  });
  return [stop, set] as const;
}

function firstColumn(cell: HTMLTableCellElement): number {
  const before = [...(cell.parentElement?.children ?? [])].slice(0, cell.cellIndex);
  return before.reduce((sum, one) => sum + (one as HTMLTableCellElement).colSpan, 0);
}

/** Scrolls so far that a cell is not below what stays in place: the head of the table, and the names at its left. */
function uncover(cell: HTMLTableCellElement): void {
  const table = cell.closest('table');
  const box = table?.closest('.hc-scroll');
  const corner = table?.rows[1]?.cells[0]?.getBoundingClientRect();
  if (!box || !corner) return;
  const { left, top, width } = cell.getBoundingClientRect();
  if (!cell.closest('thead')) box.scrollTop -= Math.max(0, corner.bottom - top);
  const isBeside = cell.cellIndex > 0 && width < box.clientWidth - corner.width;
  if (isBeside) box.scrollLeft -= Math.max(0, corner.right - left);
}

/** Scrolls the box of the table so that the row and the column are seen that have just been lit. */
export function useLitInView(table: RefObject<HTMLTableElement | null>, course?: string, subject?: string): void {
  useLayoutEffect(() => {
    const box = table.current?.closest('.hc-scroll');
    // Who is moving in the table knows where to look.
    if (!box || !table.current || table.current.contains(document.activeElement)) return;
    const head = table.current.tHead?.offsetHeight ?? 0;
    const names = table.current.rows[1]?.cells[0]?.offsetWidth ?? 0;
    const column = table.current.querySelector<HTMLElement>('thead .hc-lit');
    const row = table.current.querySelector<HTMLElement>('tbody .hc-lit');
    if (column) {
      const scrolled = nearest(box.scrollLeft, box.clientWidth, names, column.offsetLeft, column.offsetWidth);
      box.scrollLeft = atStartOfColumn(table.current, scrolled, names);
    }
    if (row) box.scrollTop = nearest(box.scrollTop, box.clientHeight, head, row.offsetTop, row.offsetHeight);
  }, [table, course, subject]);
}

/** So far, or a little further, that no column is cut by the names at its left. */
function atStartOfColumn(table: HTMLTableElement, scrolled: number, names: number): number {
  const columns = [...(table.rows[1]?.cells ?? [])].slice(1);
  return columns.map(({ offsetLeft }) => offsetLeft - names).find((start) => start >= Math.floor(scrolled)) ?? scrolled;
}

/** The smallest scrolling by which something of that size is seen whole, beside what stays in place at the start. */
function nearest(scrolled: number, seen: number, fixed: number, at: number, size: number): number {
  if (at - scrolled < fixed) return at - fixed;
  if (at + size > scrolled + seen) return at + size - seen;
  return scrolled;
}
