import { keyText, type MappingEntry } from '../tree.ts';

/** Groups of up to this many keys compare each with each, which is quicker than a set. */
const fewKeys = 8;

/** Whether no key stands twice. Also false for keys that need a closer look: empty ones, and the merge key. */
export function areDistinct(entries: readonly MappingEntry[]): boolean {
  const keys = entries.map((entry) => keyText(entry.key));
  if (keys.some((key) => key === '' || key === '<<')) return false;
  if (keys.length > fewKeys) return new Set(keys).size === keys.length;
  return keys.every((key, index) => keys.indexOf(key) === index);
}
