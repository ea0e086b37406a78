import { describe, expect, test } from 'vitest';
import { asObject, asSchema, decide } from '../../../server/src/schema/decide.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

function decided(condition: JsonSchemaObject | boolean, text: string, definitions = {}): boolean | undefined {
  const root = { definitions, if: condition };
  const schema = createSchema('test:/decide', root);
  return decide(schema, condition, parseText(text).documents[0]?.root);
}

describe('whether a condition fits what is written', () => {
  const certificate = { properties: { award: { const: 'certificate' } }, required: ['award'] };
  const definitions = { certificate, loop: { $ref: '#/definitions/gone' } };

  test.each<[string, JsonSchemaObject | boolean, string, boolean | undefined]>([
    ['always', true, 'a: 1', true],
    ['never', false, 'a: 1', false],
    ['by what a reference leads to', { $ref: '#/definitions/certificate' }, 'award: certificate', true],
    ['against what a reference leads to', { $ref: '#/definitions/certificate' }, 'award: associate', false],
    ['behind a reference, where nothing is written yet', { $ref: '#/definitions/certificate' }, 'award:', undefined],
    ['behind a reference to nothing', { $ref: '#/definitions/gone' }, 'award: certificate', undefined],
    ['by a reference and more', { $ref: '#/definitions/certificate', required: ['title'] }, 'award: certificate', false],
    ['by one of several', { anyOf: [certificate, { required: ['title'] }] }, 'title: x', true],
    ['by none of several', { anyOf: [certificate, { required: ['title'] }] }, 'notes: x', false],
    ['by one of several that is not said yet', { anyOf: [certificate, { required: ['title'] }] }, 'award:', undefined],
    ['by all of several', { allOf: [certificate, { required: ['title'] }] }, 'award: certificate\ntitle: x', true],
    ['by not all of several', { allOf: [certificate, { required: ['title'] }] }, 'award: certificate', false],
    ['by what it must not be', { not: certificate }, 'award: associate', true],
    ['by what it must not be, and is', { not: certificate }, 'award: certificate', false],
    ['by what it must not be, and nobody knows yet', { not: certificate }, 'award:', undefined],
    ['by a list of values', { properties: { award: { enum: ['certificate', 'associate'] } } }, 'award: associate', true],
    ['against a list of values', { properties: { award: { enum: ['certificate'] } } }, 'award: associate', false],
    ['by a key that a merge brings in', certificate, 'x: &x { award: certificate }\n<<: *x', true],
    ['of keys, where there are none', certificate, '[1]', true],
    ['by kind', { type: ['string', 'array'] }, '[1]', true],
    ['against a kind', { type: 'object' }, '[1]', false],
    ['by a whole number', { properties: { a: { type: 'integer' } } }, 'a: 1.5', false],
    ['with words that only explain', { title: 'x', description: 'y', 'x-expects': 'z', ...certificate }, 'award: certificate', true],
    ['by what only the validator can tell', { properties: { a: { minimum: 3 } } }, 'a: 2', false],
    ['where nothing is written', certificate, '', undefined],
  ])('%s', (_what, condition, text, verdict) => {
    expect(decided(condition, text, definitions)).toBe(verdict);
  }); // biome-ignore format: a table reads best with a row for each condition
});

test('only a group of keys or a truth value is a schema', () => {
  expect(asSchema(true)).toBe(true);
  expect(asSchema(false)).toBe(false);
  const some = { type: 'string' };
  expect(asSchema(some)).toBe(some);
  for (const none of [null, undefined, 'object', 3, [some]]) expect(asSchema(none)).toBeUndefined();
});

test('what is no group of keys has none', () => {
  expect(asObject({ a: 1 })).toEqual({ a: 1 });
  for (const none of [null, undefined, 'object', 3, [1], true]) expect(asObject(none)).toEqual({});
});
