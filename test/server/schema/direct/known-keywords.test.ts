import { expect, test } from 'vitest';
import { builtIn } from '../../../../server/src/built-in.ts';
import { whyNotDirect } from '../../../../server/src/schema/direct/known-keywords.ts';

const draft = { $schema: 'http://json-schema.org/draft-07/schema#' };

test.each(Object.entries(builtIn.schemas))('values can be checked directly against %s', (_name, schema) => {
  // A keyword that is new in a derived schema needs a rule in server/src/schema/direct.
  expect(whyNotDirect(schema)).toEqual([]);
});

test.each([
  [true, 'it is no object'],
  [{ type: 'object' }, 'it is not of draft-07'],
  [{ ...draft, properties: { a: { oneOf: [true] } } }, 'there is no rule for oneOf'],
  [{ ...draft, properties: { a: { format: 'date' } } }, 'there is no rule for format'],
  [{ ...draft, properties: { a: { deprecated: true } } }, 'there is no rule for deprecated'],
  [{ ...draft, properties: { a: { $ref: 'other.json' } } }, 'other.json is no definition'],
  [{ ...draft, properties: { a: { definitions: {} } } }, 'definitions stands inside'],
  [{ ...draft, properties: { a: { const: {} } } }, 'a const is not plain'],
  [{ ...draft, properties: { a: { enum: [[]] } } }, 'an enum is not plain'],
  [{ ...draft, properties: { a: { items: [true] } } }, 'items is not one schema'],
  [{ ...draft, dependencies: { a: { type: 'object' } } }, 'a dependency is not a list of keys'],
  [{ ...draft, required: [7] }, 'required is not a list of keys'],
])('and cannot against %j', (schema, reason) => {
  expect(whyNotDirect(schema)).toEqual([reason]);
});
