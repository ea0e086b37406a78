/** Pairs of indexes: an item, and the earlier one that it equals. */
export type Duplicates = readonly (readonly [number, number])[];

const maximumDuplicates = 1000;

/** The items that stand twice in a list, in linear time; `spend` is told of that, in characters. */
export function findDuplicates(items: readonly unknown[], spend: (steps: number) => void = () => {}): Duplicates {
  spend(items.length);
  if (areDifferentTexts(items)) return [];
  const first = new Map<string, number>();
  const duplicates: [number, number][] = [];
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(item, withSortedKeys);
    spend(key.length);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (duplicates.push([index, earlier]) >= maximumDuplicates) return duplicates;
  }
  return duplicates;
}

/** Almost all lists are such ones. */
function areDifferentTexts(items: readonly unknown[]): boolean {
  return items.every((item) => typeof item === 'string') && new Set(items).size === items.length;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
