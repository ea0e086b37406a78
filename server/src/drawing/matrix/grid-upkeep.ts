import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

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
    // A focus that went away with its cell would send the person to the start of the page. Who types elsewhere meanwhile,
    // such as in the text beside a panel, keeps the keyboard.
    const isGone = stop.current !== undefined && document.activeElement === document.body;
    const isLost = hasFocus.current && isGone && document.hasFocus();
    stop.current = { cell: first, column: 0 };
    first.tabIndex = 0;
    if (isLost) first.focus();
  });
  return [stop, set] as const;
}

/** Whether all is to be drawn: not at first where that is a grid, so that what is in sight can be seen early. */
export function useFilledLater(isGrid: boolean): boolean {
  const [isFilled, setFilled] = useState(!isGrid);
  // Effects come after the screen has been painted.
  useEffect(() => setFilled(true), []);
  return isFilled;
}

function firstColumn(cell: HTMLTableCellElement): number {
  const before = [...(cell.parentElement?.children ?? [])].slice(0, cell.cellIndex);
  return before.reduce((sum, one) => sum + (one as HTMLTableCellElement).colSpan, 0);
}

/** Scrolls so far that a cell is not below what stays in place: the head of the table, and the columns at its left. */
function uncover(cell: HTMLTableCellElement): void {
  const table = cell.closest('table');
  const box = table?.closest('.hc-scroll');
  if (!table || !box) return;
  const { left, top, width } = cell.getBoundingClientRect();
  const head = table.tHead?.getBoundingClientRect();
  if (!cell.closest('thead') && head) box.scrollTop -= Math.max(0, head.bottom - top);
  const corner = widthInPlace(table);
  if (staysInPlace(cell) || width >= box.clientWidth - corner) return;
  box.scrollLeft -= Math.max(0, box.getBoundingClientRect().left + box.clientLeft + corner - left);
}

/** Scrolls the box of the table so that the row and the column are seen that have just been lit. */
export function useLitInView(table: RefObject<HTMLTableElement | null>, course?: string, subject?: string): void {
  useLayoutEffect(() => {
    const box = table.current?.closest('.hc-scroll');
    // Who is moving in the table knows where to look.
    if (!box || !table.current || table.current.contains(document.activeElement)) return;
    const head = table.current.tHead?.offsetHeight ?? 0;
    const column = table.current.querySelector<HTMLElement>('thead .hc-lit');
    const row = table.current.querySelector<HTMLElement>('tbody .hc-lit');
    if (column) {
      const corner = widthInPlace(table.current);
      const scrolled = nearest(box.scrollLeft, box.clientWidth, corner, column.offsetLeft, column.offsetWidth);
      box.scrollLeft = atStartOfColumn(table.current, scrolled, corner);
    }
    if (row) box.scrollTop = nearest(box.scrollTop, box.clientHeight, head, row.offsetTop, row.offsetHeight);
  }, [table, course, subject]);
}

/** So far, or a little further, that no column is cut by those that stay in place at its left. */
function atStartOfColumn(table: HTMLTableElement, scrolled: number, corner: number): number {
  const columns = headings(table).filter((heading) => !staysInPlace(heading));
  return (
    columns.map(({ offsetLeft }) => offsetLeft - corner).find((start) => start >= Math.floor(scrolled)) ?? scrolled
  );
}

/** How wide the columns are together that stay in place when the table scrolls to a later course. */
function widthInPlace(table: HTMLTableElement): number {
  return headings(table)
    .filter(staysInPlace)
    .reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
}

function headings(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...(table.rows[1]?.cells ?? [])];
}

/** Only the names and the numbers beside them can stay, so that thousands of cells need not be asked. */
function staysInPlace(cell: HTMLTableCellElement): boolean {
  return cell.matches('.hc-name, [class*="hc-leading-"]') && getComputedStyle(cell).position === 'sticky';
}

/** The smallest scrolling by which something of that size is seen whole, beside what stays in place at the start. */
function nearest(scrolled: number, seen: number, fixed: number, at: number, size: number): number {
  if (at - scrolled < fixed) return at - fixed;
  if (at + size > scrolled + seen) return at + size - seen;
  return scrolled;
}
