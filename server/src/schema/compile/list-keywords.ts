import { _, type Ajv, type KeywordCxt } from 'ajv';
import { findDuplicates } from './duplicates.ts';
import { change } from './keywords.ts';
import type { Counter } from './work.ts';

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

/** `uniqueItems` in linear time, with all items that stand twice and not only one. */
export function tellDuplicates(ajv: Ajv, { spend }: Counter): void {
  const find = (items: readonly unknown[]) => findDuplicates(items, spend);
  change(ajv, 'uniqueItems', (definition) => ({
    ...definition,
    error: { message: 'items stand twice', params: ({ params }) => _`{duplicates: ${params.duplicates}}` },
    code(cxt: KeywordCxt) {
      if (cxt.schema !== true) return;
      const called = cxt.gen.scopeValue('keyword', { ref: find });
      const duplicates = cxt.gen.const('duplicates', _`${called}(${cxt.data})`);
      cxt.setParams({ duplicates });
      cxt.fail(_`${duplicates}.length > 0`);
    },
  }));
}
