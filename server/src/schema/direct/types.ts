import type { Mapping } from './run.ts';

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMapping,
  array: isList,
  string: isText,
  number: isNumber,
  // As ajv has it, by which there is an infinite integer.
  integer: (value) => isNumber(value) && !(value % 1) && !Number.isNaN(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** Tells values of the given types from others. */
export function typeTest(types: readonly string[]): (value: unknown) => boolean {
  const each = types.map((type) => tests[type] ?? (() => false));
  const [only] = each;
  return only && each.length === 1 ? only : (value) => each.some((test) => test(value));
}
