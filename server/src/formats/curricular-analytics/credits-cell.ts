/** Credits as they are written in a file of ours. */
export type WrittenCredits = number | { readonly min: number; readonly max: number };

/** The credits in a cell: `3`, `2.5`, `1-4`, `3 credits`; undefined where it says none that can be told. */
export function creditsIn(cell: string): WrittenCredits | undefined {
  const text = cell
    .replace(/\s*(credit hours?|credits?|cr\.?|hours?|hrs?\.?|units?)$/i, '')
    .replace(/(\d),(\d)/g, '$1.$2');
  const [, from, to] = /^(\d{1,6}(?:\.\d+)?|\.\d+)(?:\s*(?:-|–|—|to)\s*(\d{1,6}(?:\.\d+)?))?$/.exec(text) ?? [];
  if (from === undefined) return undefined;
  const min = Number(from);
  const max = to === undefined ? min : Number(to);
  if (max < min) return undefined;
  return max === min ? min : { min, max };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The credits that were `1-3` before a spreadsheet made the third of January of them. */
export function creditsInDate(cell: string): { readonly min: number; readonly max: number } | undefined {
  const [, day = '', month = ''] = /^0?(\d{1,2})-([a-z]{3})$/i.exec(cell) ?? [];
  const min = months.indexOf(month.toLowerCase()) + 1;
  const max = Number(day);
  return min > 0 && min < max ? { min, max } : undefined;
}
