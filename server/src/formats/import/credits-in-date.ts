const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The credits that were `1-3` before a spreadsheet made the third of January of them. */
export function creditsInDate(cell: string): { readonly min: number; readonly max: number } | undefined {
  const [, day = '', month = ''] = /^0?(\d{1,2})-([a-z]{3})$/i.exec(cell) ?? [];
  const min = months.indexOf(month.toLowerCase()) + 1;
  const max = Number(day);
  return min > 0 && min < max ? { min, max } : undefined;
}
