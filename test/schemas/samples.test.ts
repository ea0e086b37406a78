import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { misfits, samples } from './held-against.ts';

describe('the samples', () => {
  const clean = samples().filter((sample) => sample.clean);

  it('have every kind of file', () => {
    expect(new Set(clean.map((sample) => sample.kind)).size).toBe(4);
  });

  it.each(clean)('$name fits its schema', ({ kind, text }) => {
    expect(misfits(kind, text)).toEqual([]);
  });
});

describe('the templates of new files', () => {
  it.each(['curriculum', 'catalog', 'role', 'framework'] as const)('the one of a %s fits its schema', (kind) => {
    const text = readFileSync(new URL(`../../schemas/templates/${kind}.yaml`, import.meta.url), 'utf8');
    expect(misfits(kind, text)).toEqual([]);
    expect(text).toMatch(new RegExp(`^${kind}: [a-z-]+\\n`));
  });
});
