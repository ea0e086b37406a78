import { isDeepStrictEqual } from 'node:util';

/** Numbers that say nothing but how often something was asked. */
const countedNames: ReadonlySet<string> = new Set(['resultId', 'version']);

/** Where two values differ first, in words; undefined where they are equal. */
export function difference(found: unknown, expected: unknown, path = ''): string | undefined {
  if (isDeepStrictEqual(found, expected)) return undefined;
  if (!isObject(found) || !isObject(expected)) return `${path}: ${shown(found)} instead of ${shown(expected)}`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (countedNames.has(key)) continue;
    const inside = difference(found[key], expected[key], `${path} › ${key}`);
    if (inside) return inside;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 700 ? `${text.slice(0, 700)}…` : text;
}
