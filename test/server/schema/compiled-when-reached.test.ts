import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { metaschemaAt } from '../../../server/src/schema/load/metaschemas.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchema, JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { toValue } from '../../../server/src/syntax/value.ts';
import { changeSomewhere } from '../../support/changed-value.ts';
import { college } from '../../support/college.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';

/** A schema whose parts are compiled when values reach them, and the same with all parts compiled at once. */
function bothWays(root: JsonSchema) {
  const uri = 'file:///both.schema.json';
  return { late: createSchema(uri, root, { trusted: true }), early: createSchema(uri, root) };
}

/** All that schemas tell about a value; the value given twice, since the second time nothing is left to compile. */
function expectAgreement({ late, early }: ReturnType<typeof bothWays>, value: unknown): void {
  expect(late.problem).toBe(early.problem);
  for (const _time of ['first', 'second']) {
    expect(late.validate(value)).toStrictEqual(early.validate(value));
    expect(late.deprecatedIn(value)).toStrictEqual(early.deprecatedIn(value));
  }
}

const kinds = ['curriculum', 'catalog', 'role', 'framework'] as const;

/** The built-in schema of a file by its name. */
function schemaNameFor(file: string): string | undefined {
  const ending = /\.(curriculum|courses|role|skills)\.yaml$/.exec(file)?.[1];
  const kind = ending === 'courses' ? 'catalog' : ending === 'skills' ? 'framework' : ending;
  return kind && `${kind}.schema.json`;
}

function readValue(text: string): unknown {
  const root = parseText(text).documents[0]?.root;
  const value = root && toValue(root);
  return value?.ok ? value.value : undefined;
}

const samples = path.join(import.meta.dirname, '../../../samples');
const sampleFiles = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => schemaNameFor(file))
  .map((file) => [file, readFileSync(path.join(samples, file), 'utf8')] as const);
const files = [...sampleFiles, ...Object.entries(college)];

describe('what is compiled when a value reaches it finds what all compiled at once finds', () => {
  test.each(files)('in %s', (file, text) => {
    const schema = builtIn.schemas[schemaNameFor(file) ?? ''] ?? true;
    // Each time from the beginning, so that it is this value that has the parts compiled.
    expectAgreement(bothWays(schema), readValue(text));
  });

  test.each(kinds)('in %s files that are changed at random', (kind) => {
    const both = bothWays(builtIn.schemas[`${kind}.schema.json`] ?? true);
    const random = seededRandom(kinds.indexOf(kind) + 1);
    const values = files
      .filter(([file]) => schemaNameFor(file) === `${kind}.schema.json`)
      .map(([, text]) => readValue(text));
    let wrong = 0;
    for (let round = 0; round < 60; round++) {
      const value = structuredClone(values[Math.floor(random() * values.length)]);
      for (let change = 0; change < 3; change++) changeSomewhere(value, values, random);
      expectAgreement(both, value);
      if (both.late.validate(value).length > 0) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(20);
  });

  test('in other schemas: those of schemas, of all drafts, measured by one another', () => {
    const metaschemas = [
      'http://json-schema.org/draft-06/schema',
      'http://json-schema.org/draft-07/schema',
      'https://json-schema.org/draft/2019-09/schema',
      'https://json-schema.org/draft/2020-12/schema',
    ].map((uri) => metaschemaAt(uri) ?? true);
    const random = seededRandom(7);
    for (const metaschema of metaschemas) {
      const both = bothWays(metaschema);
      for (const value of [...metaschemas, ...Object.values(builtIn.schemas)]) expectAgreement(both, value);
      for (let round = 0; round < 20; round++) {
        const value = structuredClone(metaschemas[round % metaschemas.length]);
        changeSomewhere(value, metaschemas, random);
        expectAgreement(both, value);
      }
    }
  });
});

const tree: JsonSchemaObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.org/tree',
  $ref: '#/$defs/node',
  $defs: {
    node: {
      type: 'object',
      required: ['name'],
      properties: { name: { $ref: '#name' }, next: { $ref: '#/$defs/node' }, other: { $ref: 'leaf' } },
      unevaluatedProperties: false,
      anyOf: [{ $ref: 'leaf#/$defs/sized' }, { $ref: '#/$defs/listed' }, true],
    },
    listed: {
      required: ['list'],
      properties: { list: { type: 'array', prefixItems: [{ $ref: '#name' }], contains: { $ref: '#/$defs/node' } } },
      unevaluatedProperties: { deprecated: true, type: 'number' },
    },
    name: { $anchor: 'name', type: 'string', minLength: 2 },
    leaf: {
      $id: 'leaf',
      type: 'object',
      $defs: {
        sized: { required: ['size'], properties: { size: { $ref: '#number' } } },
        number: { $anchor: 'number', type: 'number' },
        nothing: { required: ['forbidden'] },
      },
      properties: { deep: { $ref: '#' }, size: { $ref: '#number' } },
      propertyNames: { $ref: 'tree#name' },
      not: { $ref: '#/$defs/nothing' },
    },
  },
};
describe('a schema whose references go in circles, by names and through parts with addresses of their own', () => {
  test('says the same of values that reach some of its parts, none, and all', () => {
    const random = seededRandom(11);
    const both = bothWays(tree);
    expect(both.late.problem).toBeUndefined();
    for (let round = 0; round < 100; round++) {
      const value = randomNode(random, 4);
      expectAgreement(bothWays(tree), value);
      expectAgreement(both, value);
    }
  });

  test('may be nested deeply', () => {
    let value: unknown = { name: 'x' };
    for (let depth = 0; depth < 500; depth++) value = { name: 'ab', next: value };
    expectAgreement(bothWays(tree), value);
  });
});

describe('colleges made up at random', () => {
  test.each([1, 2, 3])('college %i', (seed) => {
    for (const [file, text] of Object.entries(randomCollege(seededRandom(seed)))) {
      const schema = builtIn.schemas[schemaNameFor(file) ?? ''];
      if (schema !== undefined) expectAgreement(bothWays(schema), readValue(text));
    }
  });
});

function randomNode(random: () => number, depth: number): unknown {
  const below = () => (depth === 0 ? random() > 0.5 : randomNode(random, depth - 1));
  const keys = ['name', 'next', 'other', 'list', 'size', 'deep', 'forbidden', 'x', 'year'];
  const values: (() => unknown)[] = [
    () => 'ab',
    () => 'a',
    () => random(),
    below,
    below,
    () => [below(), 'ab', below()],
  ];
  return Object.fromEntries(
    keys.filter(() => random() < 0.4).map((key) => [key, values[Math.floor(random() * values.length)]?.()]),
  );
}
