import type { ProgramLayout } from './layout.ts';

/** Something on the map that keys can move to. */
export interface MapItem {
  readonly id: string;
  readonly column: number;
  /** The middle of it. */
  readonly y: number;
}

/** What can be walked through: by columns, and down each of them. */
export function mapItems({ boxes }: ProgramLayout): MapItem[] {
  return boxes
    .flatMap(({ id, column, y, height, rows }) => [
      { id, column, y: rows.length === 0 ? y + height / 2 : y },
      ...rows.map((row) => ({ id: row.id, column, y: row.y + 10 })),
    ])
    .toSorted((a, b) => a.column - b.column || a.y - b.y);
}

/** Where a key leads from the item `from`; undefined where it leads nowhere. */
export function nextItem(items: readonly MapItem[], from: string, key: string): string | undefined {
  const index = items.findIndex(({ id }) => id === from);
  const here = items[index];
  if (!here) return items[0]?.id;
  if (key === 'Home') return items[0]?.id;
  if (key === 'End') return items.at(-1)?.id;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = items[index + (key === 'ArrowDown' ? 1 : -1)];
    return next?.column === here.column ? next.id : undefined;
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const beyond = items.filter(({ column }) => (key === 'ArrowRight' ? column > here.column : column < here.column));
  const nearest = beyond.toSorted(
    (a, b) =>
      Math.abs(a.column - here.column) - Math.abs(b.column - here.column) ||
      Math.abs(a.y - here.y) - Math.abs(b.y - here.y),
  );
  return nearest[0]?.id;
}
