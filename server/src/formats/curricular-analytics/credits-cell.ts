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
