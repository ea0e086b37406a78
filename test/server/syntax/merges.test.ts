import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../server/src/model/fields.ts';
import { mergedEntryFor } from '../../../server/src/syntax/locate.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import type { AliasNode, MappingEntry, MappingNode, ScalarNode } from '../../../server/src/syntax/tree.ts';
import { withAliases } from '../../../server/src/syntax/value.ts';

/** What the key `x` is in the entry `c`, by the two ways in which it can be asked. */
function xOf(text: string): unknown[] {
  const root = parseText(text).documents[0]?.root;
  const c = fieldsOf(root).get('c')?.value;
  if (c?.kind !== 'mapping') throw new Error('The entry `c` is a mapping.');
  return [mergedEntryFor(c, 'x'), fieldsOf(c).get('x')].map((entry) => {
    return entry?.value.kind === 'scalar' ? entry.value.value : undefined;
  });
}

describe('of what merge keys bring in', () => {
  test.each([
    ['the own one wins', 'a: &a { x: 1 }\nc: { x: 2, <<: *a }', 2],
    ['the own one wins, also when it comes first', 'a: &a { x: 1 }\nc: { <<: *a, x: 2 }', 2],
    ['the first one wins', 'a: &a { x: 1 }\nb: &b { x: 2 }\nc: { <<: [*a, *b] }', 1],
    ['all of the first one wins', 'o: &o { x: 1 }\na: &a { <<: *o }\nb: &b { x: 2 }\nc: { <<: [*a, *b] }', 1],
    ['the second one counts where the first has nothing', 'a: &a { y: 1 }\nb: &b { x: 2 }\nc: { <<: [*a, *b] }', 2],
    ['nothing comes out of a circle', 'c: &c { <<: [*c, *c] }', undefined],
  ])('%s', (_what, text, expected) => {
    expect(xOf(text)).toEqual([expected, expected]);
  });

  test('each mapping is looked at once, however often merges lead to it', () => {
    const place = { start: 0, end: 0 };
    const mergeKey: ScalarNode = { kind: 'scalar', value: '<<', source: '<<', style: 'plain', ...place };
    let looks = 0;
    const circle: MappingNode = {
      kind: 'mapping',
      flow: true,
      ...place,
      get entries(): MappingEntry[] {
        looks++;
        const alias: AliasNode = { kind: 'alias', name: 'a', target: circle, ...place };
        const value = { kind: 'sequence' as const, flow: true, items: [alias, alias], ...place };
        return [{ key: mergeKey, value, hasColon: true, ...place }];
      },
    };
    expect(mergedEntryFor(circle, 'x')).toBeUndefined();
    expect(fieldsOf(circle).size).toBe(0);
    expect(looks).toBeLessThan(10);
  });
});

describe('writing out what merge keys bring in', () => {
  const refused = { ok: false, reason: 'too-many-aliases' };

  /** How often the entries of a mapping were asked for while a text was written out, and what came of it. */
  function looksAt(text: string) {
    const root = parseText(text).documents[0]?.root;
    if (root?.kind !== 'mapping') throw new Error('The text is a mapping.');
    let looks = 0;
    for (const { value } of root.entries) {
      if (value.kind !== 'mapping') continue;
      const { entries } = value;
      Object.defineProperty(value, 'entries', {
        get: () => {
          looks++;
          return entries;
        },
      });
    }
    return { result: withAliases(root), looks };
  }

  const chain = (length: number, merged: (before: string) => string) =>
    Array.from(
      { length },
      (_, index) => `m${index}: &m${index}\n  <<: ${index ? merged(`*m${index - 1}`) : '{}'}\n  k${index}: 1\n`,
    ).join('');

  test('stops where each mapping repeats twice what the one before has', () => {
    const { result, looks } = looksAt(chain(2_000, (before) => `[${before}, ${before}]`));
    expect(result).toEqual(refused);
    expect(looks).toBeLessThan(100);
  });

  test('stops where each mapping has all the keys of the ones before', () => {
    const { result, looks } = looksAt(chain(4_000, (before) => before));
    expect(result).toEqual(refused);
    expect(looks).toBeLessThan(5_000);
  });

  test('stops where many mappings look through the same long list for what they merge', () => {
    const list = `list: &list [${'1, '.repeat(2_000)}]\n`;
    const { result, looks } = looksAt(
      list + Array.from({ length: 2_000 }, (_, index) => `m${index}: { <<: [*list], <<: *list }\n`).join(''),
    );
    expect(result).toEqual(refused);
    expect(looks).toBeLessThan(1_200);
  });

  test('goes to the end where it is less', () => {
    const { result } = looksAt(chain(300, (before) => before));
    expect(result).toMatchObject({ ok: true, value: { m299: { k0: 1, k299: 1 } } });
  });
});
