import { describe, expect, test } from 'vitest';
import { applicableSchemas, nodesAlong } from '../../../server/src/schema/applicable.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import type { Path } from '../../../server/src/syntax/tree.ts';

/** The `$comment`s of the schema objects that apply at a path of a text. */
function speakers(schema: JsonSchemaObject, text: string, path: Path, typed = false): unknown[] {
  const root = parseText(text).documents[0]?.root;
  const loaded = createSchema('file:///s.json', schema);
  return applicableSchemas(loaded, nodesAlong(root, path), path, typed)
    .map((one) => one.schema.$comment)
    .filter((comment) => comment !== undefined);
}

const says = (comment: string, more: JsonSchemaObject = {}): JsonSchemaObject => ({ $comment: comment, ...more });

describe('which schemas speak about a place', () => {
  test('properties, patterns, and the rest only where neither fits', () => {
    const schema = {
      properties: { a: says('own') },
      patternProperties: { '^a': says('pattern') },
      additionalProperties: says('rest'),
    };
    expect(speakers(schema, 'a: 1', ['a'])).toEqual(['own', 'pattern']);
    expect(speakers(schema, 'ab: 1', ['ab'])).toEqual(['pattern']);
    expect(speakers(schema, 'b: 1', ['b'])).toEqual(['rest']);
  });

  test('items by their place', () => {
    const draft7 = { items: [says('first')], additionalItems: says('rest') };
    const draft2020 = { prefixItems: [says('first')], items: says('rest') };
    for (const schema of [draft7, draft2020]) {
      expect(speakers(schema, '[1, 2]', [0])).toEqual(['first']);
      expect(speakers(schema, '[1, 2]', [1])).toEqual(['rest']);
    }
    expect(speakers({ items: says('each') }, '[1, 2]', [1])).toEqual(['each']);
  });

  test('a reference, with what stands beside it before it', () => {
    const schema = {
      properties: { a: says('beside', { $ref: '#/definitions/b' }) },
      definitions: { b: says('target') },
    };
    expect(speakers(schema, 'a: 1', ['a'])).toEqual(['beside', 'target']);
  });

  test('all of allOf, and of anyOf what fits', () => {
    const schema = {
      allOf: [says('all 1'), says('all 2')],
      anyOf: [says('text', { type: 'string' }), says('map', { type: 'object' })],
    };
    expect(speakers(schema, 'a: 1', [])).toEqual(['all 1', 'all 2', 'map']);
    expect(speakers(schema, 'word', [])).toEqual(['all 1', 'all 2', 'text']);
  });

  test('what is missing speaks against an alternative, unless the text is being typed', () => {
    const schema = { oneOf: [says('a', { required: ['a'] }), says('b', { required: ['b'] })] };
    expect(speakers(schema, 'b: 1', [])).toEqual(['b']);
    expect(speakers(schema, 'b: 1', [], true)).toEqual(['a', 'b']);
  });

  test('both sides of a condition where nothing is written, the shorter first', () => {
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
    const schema = { properties: { a: { if: { type: 'object' }, then: says('long'), else: says('short') } } };
    expect(speakers(schema, 'a:', ['a'])).toEqual(['short', 'long']);
    expect(speakers(schema, 'a: {}', ['a'])).toEqual(['long']);
    expect(speakers(schema, 'a: x', ['a'])).toEqual(['short']);
  });

  test('through aliases and merge keys', () => {
    const schema = { additionalProperties: { properties: { x: { if: { const: 1 }, else: says('not one') } } } };
    expect(speakers(schema, 'a: &a { x: 2 }\nb: *a\n', ['b', 'x'])).toEqual(['not one']);
    expect(speakers(schema, 'a: &a { x: 1 }\nb:\n  <<: *a\n', ['b', 'x'])).toEqual([]);
  });

  test('a schema that refers to itself ends', () => {
    const schema = {
      $comment: 'root',
      anyOf: [{ $ref: '#' }],
      allOf: [{ $ref: '#' }],
      additionalProperties: { $ref: '#' },
    };
    expect(speakers(schema, 'a: { b: { c: 1 } }', ['a', 'b', 'c'])).toEqual(['root']);
  });

  test('nothing where the schema does not reach', () => {
    expect(speakers({ properties: { a: says('a') } }, 'a: { b: 1 }', ['a', 'b'])).toEqual([]);
    expect(speakers({ additionalProperties: true }, 'a: 1', ['a'])).toEqual([]);
  });
});
