import { foldHeading } from './fields.ts';
import { headingRows } from './heading-rows.ts';
import type { Row, Sheet } from './sheet.ts';

const least = /^min(?:imum)? (?:credits?|credit hours?|units|hours)$/u;
const most = /^max(?:imum)? (?:credits?|credit hours?|units|hours)$/u;

/** Columns of the least and of the most credits, as one column of credits such as `1-4`. */
export function withCreditsAsRange(sheet: Sheet): Sheet {
  const at = sheet.rows.slice(0, headingRows).findIndex(({ cells }) => placesIn(cells) !== undefined);
  const places = placesIn(sheet.rows[at]?.cells ?? []);
  if (places === undefined) return sheet;
  const rows = sheet.rows.map((row, index): Row => {
    if (index < at) return row;
    const [min, max] = [row.cells[places.min] ?? '', row.cells[places.max] ?? ''];
    const both = min !== '' && max !== '' && min !== max ? `${min}-${max}` : min || max;
    const cells = row.cells.map((cell, place) => {
      if (place === places.max) return '';
      return place === places.min ? (index === at ? 'Credits' : both) : cell;
    });
    return { ...row, cells };
  });
  return { ...sheet, rows };
}

function placesIn(cells: readonly string[]): { readonly min: number; readonly max: number } | undefined {
  const min = cells.findIndex((cell) => least.test(foldHeading(cell.slice(0, 100))));
  const max = cells.findIndex((cell) => most.test(foldHeading(cell.slice(0, 100))));
  return min === -1 || max === -1 ? undefined : { min, max };
}
