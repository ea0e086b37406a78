import { _, type Ajv, type KeywordCxt } from 'ajv';
import { Type } from 'ajv/dist/compile/util.js';
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

/**
 * `unevaluatedItems` with one error for each item, and with items that a `contains` has found counted as evaluated,
 * which ajv leaves out. `evaluatedBy` gives what to ask for a part where that matters, and nothing where it does not.
 */
export function tellUnevaluatedItems(
  ajv: Ajv,
  evaluatedBy: (part: unknown) => ((items: readonly unknown[]) => ReadonlySet<number>) | undefined,
): void {
  change(ajv, 'unevaluatedItems', (definition) => ({
    ...definition,
    code(cxt: KeywordCxt) {
      const { gen, data, parentSchema, it } = cxt;
      const evaluated = evaluatedBy(parentSchema);
      if (it.items === true && !evaluated) return;
      const isValid = gen.var('valid', true);
      const length = gen.const('length', _`${data}.length`);
      const check = (index: ReturnType<typeof gen.name>) => {
        cxt.subschema({ keyword: 'unevaluatedItems', dataProp: index, dataPropType: Type.Num }, isValid);
        if (!it.allErrors) gen.if(_`!${isValid}`, () => gen.break());
      };
      if (evaluated) {
        const ask = gen.scopeValue('keyword', { ref: evaluated });
        const seen = gen.const('seen', _`${ask}(${data})`);
        gen.forRange('i', 0, length, (index) => gen.if(_`!${seen}.has(${index})`, () => check(index)));
      } else {
        gen.forRange('i', it.items === true ? 0 : (it.items ?? 0), length, check);
      }
      it.items = true;
      cxt.ok(isValid);
    },
  }));
}
