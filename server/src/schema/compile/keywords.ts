import { _, type Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, type ValidateFunction } from 'ajv';
import { callRef } from 'ajv/dist/vocabularies/core/ref.js';
import { type Counter, countForgotten } from './work.ts';

/** Name of the variable that counts the errors found so far in the code that ajv generates. */
const errorCount = new Name('errors');

/**
 * Which errors before an `anyOf`, `oneOf` or `contains` error belong to it: ajv puts them all in one list. The numbers
 * count within the list at the time; only their differences mean something.
 */
export interface ChildErrors {
  /** Where the errors of each branch start; for `contains` one number. */
  readonly starts: readonly number[];
  /** Where the errors of the last branch end. */
  readonly end: number;
  /** The branches that fit; more than one of a `oneOf`. */
  readonly passing?: readonly number[];
}

/** An alternative that is tried is so many times the work of a pattern's step. */
const stepsOfBranch = 40;

/** Runs all branches of `anyOf` or `oneOf`, with an error that says which errors before it belong to which branch. */
export function tellBranches(ajv: Ajv, keyword: 'anyOf' | 'oneOf', counter: Counter): void {
  change(ajv, keyword, (definition) => ({
    ...definition,
    error: {
      message: `no branch of ${keyword} fits, or too many`,
      params: ({ params }) =>
        _`{starts: ${params.starts ?? _`undefined`}, end: ${errorCount}, passing: ${params.passing ?? _`undefined`}}`,
    },
    code(cxt: KeywordCxt) {
      const { gen, schema } = cxt;
      const branches: readonly unknown[] = Array.isArray(schema) ? schema : [];
      const tick: Code = gen.scopeValue('keyword', { ref: counter.spend });
      gen.code(_`${tick}(${stepsOfBranch * branches.length})`);
      countForgotten(cxt, counter);
      const passing = gen.const('passing', _`[]`);
      const starts = gen.const('starts', _`[]`);
      cxt.setParams({ passing, starts });
      branches.forEach((_branch, index) => {
        const isValid = gen.name('valid');
        gen.code(_`${starts}.push(${errorCount})`);
        const branch = cxt.subschema({ keyword, schemaProp: index, compositeRule: true }, isValid);
        gen.if(isValid, () => gen.code(_`${passing}.push(${index})`));
        cxt.mergeValidEvaluated(branch, isValid);
      });
      const isValid = keyword === 'anyOf' ? _`${passing}.length > 0` : _`${passing}.length === 1`;
      cxt.result(
        isValid,
        () => cxt.reset(),
        () => cxt.error(true),
      );
    },
  }));
}

/** Lets the errors of `contains` and `propertyNames` say which errors before them are those of single items or names. */
export function tellChildren(ajv: Ajv, keyword: 'contains' | 'propertyNames'): void {
  change(ajv, keyword, (definition) => ({
    ...definition,
    trackErrors: true,
    error: {
      message: `${keyword} does not hold`,
      params: (cxt) =>
        _`{starts: [${cxt.errsCount ?? errorCount}], end: ${errorCount}, propertyName: ${cxt.params.propertyName ?? _`undefined`}}`,
    },
  }));
}

/** Counts what is forgotten of an answer of which it only matters whether it is yes or no. */
export function countConditions(ajv: Ajv, counter: Counter): void {
  for (const keyword of ['contains', 'if', 'not']) {
    change(ajv, keyword, (definition) => ({
      ...definition,
      code(cxt: KeywordCxt) {
        countForgotten(cxt, counter);
        definition.code(cxt);
      },
    }));
  }
}

/** What a reference leads to; whoever asks for it the first time has it compiled. */
export interface ReferenceTarget {
  readonly validate: ValidateFunction;
}

/**
 * Follows each `$ref` to its target while a value is checked, so that only targets that values reach are compiled. Runs
 * something before that: references are the one way in which a schema can go round in circles.
 */
export function followReferences(
  ajv: Ajv,
  targetOf: (reference: string) => ReferenceTarget,
  before: (errorCount: number) => void,
): void {
  change(ajv, '$ref', (definition) => ({
    ...definition,
    code(cxt: KeywordCxt) {
      const tick: Code = cxt.gen.scopeValue('keyword', { ref: before });
      cxt.gen.code(_`${tick}(${errorCount})`);
      const target: Code = cxt.gen.scopeValue('wrapper', { ref: targetOf(String(cxt.schema)) });
      callRef(cxt, _`${target}.validate`);
    },
  }));
}

/** Changes how one ajv instance treats a keyword, and leaves the keyword in its place among the others. */
export function change(
  ajv: Ajv,
  keyword: string,
  changed: (definition: CodeKeywordDefinition) => CodeKeywordDefinition,
): void {
  const definition = ajv.getKeyword(keyword);
  if (typeof definition !== 'object' || !('code' in definition)) throw new Error(`ajv has no keyword ${keyword}`);
  Object.assign(definition, changed({ ...definition } as CodeKeywordDefinition));
}
