import { _, type Ajv, type Code, type KeywordCxt, type Name } from 'ajv';
import { Type } from 'ajv/dist/compile/util.js';
import { change } from './keywords.ts';

/** Gives the keys or the indexes of a value that other keywords beside a prepared part's own have looked at. */
export type EvaluatedBy<T> = (prepared: unknown) => (value: T) => ReadonlySet<string | number>;

/**
 * `unevaluatedItems` and `unevaluatedProperties`, one error for each item or key. What counts as looked at is asked
 * for when a value is checked, since ajv's own bookkeeping leaves out `contains`, and takes an `if` that does not hold
 * for one that does.
 */
export function tellUnevaluated(
  ajv: Ajv,
  evaluatedItems: EvaluatedBy<readonly unknown[]>,
  evaluatedKeys: EvaluatedBy<object>,
): void {
  change(ajv, 'unevaluatedItems', (definition) => ({
    ...definition,
    code(cxt: KeywordCxt) {
      const { gen, data } = cxt;
      const length = gen.const('length', _`${data}.length`);
      checkRest(cxt, evaluatedItems(cxt.parentSchema), Type.Num, (check) => gen.forRange('index', 0, length, check));
    },
  }));
  change(ajv, 'unevaluatedProperties', (definition) => ({
    ...definition,
    error: { message: 'unknown key', params: ({ params }) => _`{unevaluatedProperty: ${params.key}}` },
    code(cxt: KeywordCxt) {
      const { gen, data } = cxt;
      checkRest(cxt, evaluatedKeys(cxt.parentSchema), Type.Str, (check) => gen.forIn('key', data, check));
    },
  }));
}

function checkRest(
  cxt: KeywordCxt,
  ask: (value: never) => ReadonlySet<string | number>,
  dataPropType: Type,
  forEach: (check: (name: Name) => void) => void,
): void {
  const { gen, data, keyword, it, schema } = cxt;
  const isValid = gen.var('valid', true);
  const evaluated: Code = gen.scopeValue('keyword', { ref: ask });
  const seen = gen.const('seen', _`${evaluated}(${data})`);
  forEach((name) =>
    gen.if(_`!${seen}.has(${name})`, () => {
      if (schema === false && dataPropType === Type.Str) {
        cxt.setParams({ key: name });
        cxt.error();
        gen.assign(isValid, false);
      } else {
        cxt.subschema({ keyword, dataProp: name, dataPropType }, isValid);
      }
      if (!it.allErrors) gen.if(_`!${isValid}`, () => gen.break());
    }),
  );
  cxt.ok(isValid);
}
