import { _, type Ajv, type KeywordCxt, Name } from 'ajv';
import { workKeyword } from './prepare.ts';

/** What is told of work while a value is checked; both throw where it is too much. */
export interface Counter {
  /** Work that grows with the schema and with the value, in steps of some 30 nanoseconds. */
  spend(steps: number): void;
  /** Errors that are forgotten, since an alternative fits, or a condition was only asked whether it holds. */
  forget(errors: number): void;
  /** How many errors there are so far in what a reference leads to. */
  see(errors: number): void;
}

/** Steps for a part, for a keyword in it, for a name among those that must be there, and for a character that is counted. */
const stepsOf = { visit: 2, keyword: 0.25, name: 0.5, character: 0.15, keyOfMany: 10 };

/** An object with more keys than this is kept in another way by the engine. */
const manyKeys = 1_000;

/** Keywords that go through all keys of an object. */
const overKeys = [
  'additionalProperties',
  'maxProperties',
  'minProperties',
  'patternProperties',
  'propertyNames',
  'unevaluatedProperties',
];

/** Keywords that count the characters of a text. */
const overCharacters = ['maxLength', 'minLength'];

/** Counts each visit of a part of a schema to a value, with all keywords that the part has. */
export function countVisits(ajv: Ajv, { spend, see }: Counter): void {
  const keysOf = new WeakMap<object, number>();

  /** Going through the keys of a large object takes longer for each of them; even counting them does. */
  function stepsOfKeys(value: object): number {
    const known = keysOf.get(value);
    if (known !== undefined) return known;
    const { length } = Object.keys(value);
    const steps = length > manyKeys ? stepsOf.keyOfMany * length : length;
    if (length > manyKeys) keysOf.set(value, steps);
    return steps;
  }

  function sizeOf(value: unknown, perCharacter: number, perKey: number, perItem: number): number {
    if (typeof value === 'string') return perCharacter * value.length;
    if (typeof value !== 'object' || value === null) return 0;
    if (Array.isArray(value)) return perItem * value.length;
    return perKey > 0 ? perKey * stepsOfKeys(value) : 0;
  }

  // One function for all parts, and numbers in the code: of functions in its code, ajv takes the square of the time.
  function visit(
    value: unknown,
    errors: number,
    always: number,
    perCharacter: number,
    perKey: number,
    perItem: number,
  ) {
    spend(always + sizeOf(value, perCharacter, perKey, perItem));
    see(errors);
  }

  ajv.addKeyword({
    keyword: workKeyword,
    before: '$ref',
    code({ gen, data, parentSchema }: KeywordCxt) {
      const { always, perCharacter, perKey, perItem } = workOfVisit(parentSchema);
      const called = gen.scopeValue('keyword', { ref: visit });
      gen.code(_`${called}(${data}, ${errorCount}, ${always}, ${perCharacter}, ${perKey}, ${perItem})`);
    },
  });
}

/** Counts the errors that ajv forgets again after a keyword: they were work all the same. */
export function countForgotten(cxt: KeywordCxt, { forget }: Counter): void {
  const { gen, errsCount } = cxt;
  if (errsCount === undefined) return;
  const reset = cxt.reset.bind(cxt);
  cxt.reset = () => {
    gen.code(_`${gen.scopeValue('keyword', { ref: forget })}(${errorCount} - ${errsCount})`);
    reset();
  };
}

/** Name of the variable that counts the errors found so far in the code that ajv generates. */
const errorCount = new Name('errors');

/** How much work a visit of a part is, without that of the parts in it, and how much more with the size of a value. */
function workOfVisit(part: Readonly<Record<string, unknown>>) {
  const has = (keyword: string) => Object.hasOwn(part, keyword);
  let always = stepsOf.visit;
  for (const [keyword, operand] of Object.entries(part)) always += workOfKeyword(keyword, operand);
  return {
    always,
    perCharacter: stepsOf.character * overCharacters.filter(has).length,
    perKey: overKeys.filter(has).length,
    perItem: has('contains') ? 1 : 0,
  };
}

function workOfKeyword(keyword: string, operand: unknown): number {
  if (keyword === 'required' && Array.isArray(operand)) return stepsOf.name * operand.length;
  if (keyword === 'const') return workOfComparing(operand);
  // Plain values are looked up, however many there are.
  if (keyword === 'enum') return Array.isArray(operand) && operand.some(isObject) ? workOfComparing(operand) : 1;
  return stepsOf.keyword * (isObject(operand) ? Object.keys(operand).length : 1);
}

/** Equal texts are compared character by character. */
function workOfComparing(value: unknown): number {
  if (typeof value === 'string') return stepsOf.keyword + value.length / 100;
  if (!isObject(value)) return stepsOf.keyword;
  return Object.values(value).reduce((sum: number, inner) => sum + workOfComparing(inner), 1);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
