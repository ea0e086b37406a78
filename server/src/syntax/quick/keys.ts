import { duplicateKeys } from '../duplicate-keys.ts';
import { keyText, type MappingEntry } from '../tree.ts';
import type { Cursor } from './cursor.ts';

/** Groups of up to this many keys compare each with each, which is quicker than a set. */
const fewKeys = 8;

/** Looks for keys that stand twice, and keeps what there is to say. False for keys that need a closer look: `<<`, or none. */
export function checksKeys(cursor: Cursor, entries: readonly MappingEntry[]): boolean {
  const keys = entries.map((entry) => keyText(entry.key));
  if (keys.some((key) => key === '' || key === '<<')) return false;
  if (!areDistinct(keys)) for (const problem of duplicateKeys(entries)) cursor.problems.push(problem);
  return true;
}

function areDistinct(keys: readonly string[]): boolean {
  if (keys.length > fewKeys) return new Set(keys).size === keys.length;
  return keys.every((key, index) => keys.indexOf(key) === index);
}
