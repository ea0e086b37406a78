import { _, type Ajv, type KeywordCxt } from 'ajv';
import { change } from './keywords.ts';

/** `enum` by one look-up where the values are plain, since a taxonomy has hundreds of them. */
export function lookUpEnums(ajv: Ajv): void {
  change(ajv, 'enum', (definition) => ({
    ...definition,
    code(cxt: KeywordCxt) {
      const allowed: readonly unknown[] = Array.isArray(cxt.schema) ? cxt.schema : [];
      if (allowed.length === 0 || allowed.some((value) => typeof value === 'object' && value !== null)) {
        definition.code(cxt);
        return;
      }
      const values = cxt.gen.scopeValue('keyword', { ref: new Set(allowed) });
      cxt.pass(_`${values}.has(${cxt.data})`);
    },
  }));
}

/** Pairs of indexes: an item, and the earlier one that it equals. */
export type Duplicates = readonly (readonly [number, number])[];

/** `uniqueItems` in linear time, with all items that stand twice and not only one. */
export function tellDuplicates(ajv: Ajv): void {
  change(ajv, 'uniqueItems', (definition) => ({
    ...definition,
    error: { message: 'items stand twice', params: ({ params }) => _`{duplicates: ${params.duplicates}}` },
    code(cxt: KeywordCxt) {
      if (cxt.schema !== true) return;
      const find = cxt.gen.scopeValue('keyword', { ref: findDuplicates });
      const duplicates = cxt.gen.const('duplicates', _`${find}(${cxt.data})`);
      cxt.setParams({ duplicates });
      cxt.fail(_`${duplicates}.length > 0`);
    },
  }));
}

const maximumDuplicates = 1000;

export function findDuplicates(items: readonly unknown[]): Duplicates {
  const first = new Map<string, number>();
  const duplicates: [number, number][] = [];
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(item, withSortedKeys);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (duplicates.push([index, earlier]) >= maximumDuplicates) return duplicates;
  }
  return duplicates;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
