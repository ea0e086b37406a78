import { describe, expect, it } from 'vitest';
import { misfitsOfValue, schemas } from '../schemas/held-against.ts';
import { examples } from './examples.ts';

describe('docs/file-format.md', () => {
  const all = examples();

  it.each(all)('$name', ({ kind, value }) => {
    expect(misfitsOfValue(kind, value)).toEqual([]);
  });

  it('shows every key that the format has', () => {
    const shown = new Set(all.flatMap((example) => keysIn(example.written)));
    const known = new Set(Object.values(schemas).flatMap(propertiesIn));
    expect([...known].filter((key) => !shown.has(key))).toEqual([]);
  });

  it('shows a whole file of each kind', () => {
    const kinds = all.filter((example) => example.written === example.value).map((example) => example.kind);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(schemas)));
  });
});

/** Every key of a value, at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? below : [...Object.keys(value), ...below];
}

/** The names of the properties of a schema, at any depth. */
function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, part]) => {
    if (keyword === 'defaultSnippets' || keyword === 'examples') return [];
    const names = keyword === 'properties' ? Object.keys(part) : [];
    return [...names, ...(keyword === 'properties' ? Object.values(part).flatMap(propertiesIn) : propertiesIn(part))];
  });
}
