import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchema } from '../../../server/src/schema/schema.ts';
import { findingsIn } from './marked.ts';

/** Milliseconds in which even these have an answer, on a slow machine. */
const patience = 5_000;

const codesIn = (schema: JsonSchema, text: string) => findingsIn(schema, text).map(({ code }) => code);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('values that are not checked say so', () => {
  test('one that contains itself', () => {
    expect(codesIn({ type: 'array' }, 'a: &a [*a]')).toEqual(['not-checked-cycle']);
  });

  test('one whose aliases double at each level', () => {
    const levels = [...'abcdefghijklmnopqrstuvwxyz'];
    const text = lines(
      24,
      (index) =>
        `${levels[index]}: &${levels[index]} [${index === 0 ? '1, 1' : `*${levels[index - 1]}, *${levels[index - 1]}`}]`,
    );
    expect(codesIn({ type: 'object' }, text)).toEqual(['not-checked-too-many-aliases']);
  });
});

describe('schemas that would not come back', () => {
  test.each<[string, JsonSchema]>([
    ['one that is itself', { $ref: '#' }],
    ['one that is all of itself', { allOf: [{ $ref: '#' }] }],
    [
      'two that are each other',
      { $ref: '#/definitions/a', definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } } },
    ],
  ])('%s', (_name, schema) => {
    expect(codesIn(schema, 'a: 1')).toEqual(['not-checked-schema-failed']);
  });

  test(
    'one that doubles the work at each level of a file',
    () => {
      const child = { properties: { c: { $ref: '#/definitions/node' } } };
      const schema = {
        $ref: '#/definitions/node',
        definitions: { node: { allOf: [child, { if: child }, { not: { not: child } }] } },
      };
      const text = lines(60, (index) => `${' '.repeat(index)}c:`);
      expect(codesIn(schema, text)).toEqual(['not-checked-schema-failed']);
    },
    patience,
  );
});

describe('very many mistakes', () => {
  test(
    'are told up to a number, with a remark that there are more',
    () => {
      const findings = findingsIn(
        { items: { type: 'number' } },
        lines(3_000, () => '- a'),
      );
      expect(findings).toHaveLength(1001);
      expect(findings.filter(({ code }) => code === 'not-checked-more-findings')).toHaveLength(1);
    },
    patience,
  );

  test(
    'through a reference in each item',
    () => {
      const schema = {
        items: { $ref: '#/definitions/a' },
        definitions: { a: { anyOf: [{ type: 'number' }, { type: 'array' }] } },
      };
      expect(
        codesIn(
          schema,
          lines(40_000, () => '- a'),
        ),
      ).toContain('not-checked-more-findings');
    },
    patience,
  );

  test(
    'of items that must differ, of which two do not',
    () => {
      const text = `${lines(30_000, (index) => `- { a: ${index} }`)}\n- { a: 7 }`;
      expect(codesIn({ uniqueItems: true }, text)).toEqual(['schema-duplicate-item']);
    },
    patience,
  );
});

test('keys that every JavaScript object has are ordinary keys', () => {
  const schema = {
    required: ['toString'],
    properties: { constructor: { type: 'number' } },
    additionalProperties: false,
  };
  const findings = findingsIn(schema, '__proto__: 1\nconstructor: a\nhasOwnProperty: 1\n');
  expect(findings.map(({ code, values }) => [code, values?.key ?? values?.missing ?? values?.value])).toEqual([
    ['schema-missing-key', ['toString']],
    ['schema-unknown-key', '__proto__'],
    ['schema-wrong-type', 'a'],
    ['schema-unknown-key', 'hasOwnProperty'],
  ]);
});

describe('any schema and any value have an answer', () => {
  const odd: unknown[] = [
    null,
    0,
    1.5,
    'a',
    '',
    true,
    [],
    [null],
    {},
    { a: 1 },
    { $ref: '#' },
    [{ type: 'string' }],
    { a: { type: 3 } },
  ];
  const texts = ['', 'a', '1', '~', '[]', 'a: 1', '- a', '{ a: { a: [1, a] } }', '? [a]\n: b'];
  const keywords = ['$anchor', '$defs', '$dynamicRef', '$id', '$recursiveRef', '$ref', '$schema', 'additionalItems']
    .concat([
      'additionalProperties',
      'allOf',
      'anyOf',
      'const',
      'contains',
      'definitions',
      'dependencies',
      'dependentSchemas',
    ])
    .concat([
      'deprecated',
      'enum',
      'errorMessage',
      'examples',
      'format',
      'id',
      'if',
      'items',
      'maxContains',
      'minimum',
      'not',
    ])
    .concat([
      'oneOf',
      'pattern',
      'patternProperties',
      'prefixItems',
      'properties',
      'propertyNames',
      'required',
      'title',
      'type',
    ])
    .concat([
      'unevaluatedItems',
      'unevaluatedProperties',
      'uniqueItems',
      'x-expects',
      '$async',
      'discriminator',
      'exclusiveMinimum',
    ]);

  test.each(keywords)('%s', (keyword) => {
    for (const [index, value] of odd.entries()) {
      // Most are not held against the metaschema, so that they reach what comes after it.
      const schema = createSchema('file:///odd.schema.json', { [keyword]: value }, { trusted: index % 6 !== 0 });
      for (const text of texts) {
        for (const finding of findingsIn(schema, text)) {
          expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });
});
