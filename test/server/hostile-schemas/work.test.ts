import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchema, JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { findingsIn } from '../schema/marked.ts';

const times = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const names = (count: number) => times(count, (index) => `k${index}`);
/** Very many parts that all speak about the same value. */
const all = (count: number, one: (index: number) => object) => ({ allOf: times(count, one) });
const list = (items: readonly string[]) => `l: [${items.join(', ')}]\n`;
const codesIn = (schema: JsonSchema, text: string) => findingsIn(schema, text).map(({ code }) => code);
const items = (schema: object) => ({ properties: { l: { items: schema } } });

/** The file, and what a schema says of it, are each of a size that is read; the one times the other is not. */
describe('what is too much work for a file is not checked, whatever the schema asks for', () => {
  test.each<[string, JsonSchema, string]>([
    ['limits', items(all(1_000, (index) => ({ maximum: index + 10 }))), list(times(20_000, () => '1'))],
    [
      'lengths of a long text',
      { properties: { t: all(600, (index) => ({ maxLength: 1_000_000 + index })) } },
      `t: ${'a'.repeat(400_000)}\n`,
    ],
    [
      'numbers of keys',
      all(100, (index) => ({ maxProperties: 1_000_000 + index })),
      times(60_000, (index) => `k${index}: 1\n`).join(''),
    ],
    [
      'names of keys',
      { propertyNames: all(500, () => ({ minLength: 2 })) },
      times(30_000, (index) => `k${index}: 1\n`).join(''),
    ],
    ['keys that are asked for', items({ not: { required: names(20_000) } }), list(times(4_000, () => '{}'))],
    [
      'keys that others ask for',
      items({ anyOf: [{ dependentRequired: { a: names(8_000) } }, {}] }),
      list(times(600, () => '{ a: 1 }')),
    ],
    [
      'keys that only an alternative asks for',
      items({ anyOf: [{ required: names(5_000) }, {}] }),
      list(times(700, () => '{}')),
    ],
    [
      'values that are groups',
      items({ enum: times(6_000, (index) => ({ a: index })) }),
      list(times(6_000, () => '{ a: x }')),
    ],
    [
      'that groups stand only once',
      { properties: { l: all(120, () => ({ uniqueItems: true })) } },
      list(times(20_000, (index) => `{ a: ${index} }`)),
    ],
    [
      'formats of short texts',
      items(all(100, () => ({ format: 'uri' }))),
      list(times(400, () => `"http://${'a'.repeat(133)}"`)),
    ],
    [
      'what nothing else has looked at',
      {
        unevaluatedProperties: false,
        anyOf: times(500, (index) => ({ patternProperties: { [`^k.*${index}?`]: {} } })),
      },
      times(4_000, (index) => `k${index}: 1\n`).join(''),
    ],
  ])('%s', (_name, schema, text) => {
    expect(codesIn(schema, text)).toEqual(['not-checked-schema-failed']);
  });
});

describe('a schema that takes too long to be read itself is not used, and the reason is the true one', () => {
  const longPattern = (index: number) => `(?:[a-f]|[c-k]?x){1,90}(?:[^q]{0,90}|z){1,8}${index}`;
  const keysTo = (value: JsonSchema, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, value]));

  test.each<[string, JsonSchemaObject, RegExp]>([
    [
      'of long patterns',
      { properties: { t: all(1_000, (index) => ({ pattern: longPattern(index) })) } },
      /its patterns are too long, with all that is repeated in them written out/,
    ],
    [
      'of long patterns of keys',
      {
        patternProperties: keysTo(
          { type: 'string' },
          times(700, (index) => `(a|b)*c{1,900}${index}`),
        ),
      },
      /its patterns are too long/,
    ],
    ['of alternatives that all forbid everything', { oneOf: times(300_000, () => false) }, /more than 5,000 parts/],
    ['of keys that are all forbidden', { properties: keysTo(false, names(100_000)) }, /more than 5,000 parts/],
    ['of patterns of keys', { patternProperties: keysTo(false, names(4_900)) }, /more than 5,000 parts/],
  ])('%s', (_name, schema, problem) => {
    expect(createSchema('test:/own.json', schema).problem).toMatch(problem);
  });

  test('one with fifty long patterns is used', () => {
    const schema = { properties: { t: all(50, (index) => ({ pattern: longPattern(index) })) } };
    expect(codesIn(schema, 't: b\n')).toEqual(Array(50).fill('schema-pattern'));
  });
});

describe('of more mistakes than can be kept only the first is told', () => {
  test.each<[string, object, string]>([
    ['missing keys', { required: names(3_000) }, '{}'],
    ['missing companions of a key', { dependentRequired: { a: names(3_000) } }, '{ a: 1 }'],
    ['missing companions of a key, in the old way', { dependencies: { a: names(3_000) } }, '{ a: 1 }'],
    ['limits', { items: all(100, (index) => ({ maximum: -index })) }, `[${times(20, () => 1)}]`],
  ])('%s', (_name, schema, item) => {
    const findings = findingsIn(items(schema), list(times(200, () => item)));
    expect(findings).toHaveLength(2);
    expect(findings.map(({ message }) => message)).toContain(
      'There are too many mistakes to find them all: correct some, and the next will be shown.',
    );
  });
});

test('among very many keys none is looked for that was meant', () => {
  const properties = Object.fromEntries(names(20_000).map((name) => [name, true]));
  const findings = findingsIn(
    { properties, additionalProperties: false },
    times(500, (index) => `kk${index}: 1\n`).join(''),
  );
  expect(findings).toHaveLength(500);
  expect(findings[7]).toMatchObject({
    message: 'Unknown key `kk7`: it is none of the more than 1,000 keys here.',
    values: { key: 'kk7', allowed: [] },
  });
});

test('of very many missing keys the first are named', () => {
  const [finding] = findingsIn({ required: names(1_000) }, 'a: 1\n');
  expect(finding?.message).toMatch(/^The file needs `k0`, .*, `k49` and 950 others\.$/);
});

test('keys that others ask for are found by their draft', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    dependencies: { a: ['b', 'c'], d: { required: ['e'] }, f: ['a'] },
  };
  const messages = (text: string) => findingsIn(schema, text).map(({ message }) => message);
  expect(messages('a: 1\nb: 1\nd: 1\n')).toEqual(['Where `a` is given, `c` must be given too.', 'The file needs `e`.']);
  expect(messages('a: 1\nb: 1\nc: 1\nf: 1\n')).toEqual([]);
});

test('an ordinary schema checks a file of two hundred thousand values', () => {
  const course = {
    type: 'object',
    required: ['id', 'title', 'credits'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^[A-Z]{2,4} [0-9]{3}$' },
      title: { type: 'string', minLength: 1, maxLength: 200 },
      credits: { anyOf: [{ type: 'integer', minimum: 0 }, { enum: ['none', 'some'] }] },
      skills: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/skill' } },
      url: { type: 'string', format: 'uri' },
      since: { type: 'string', format: 'date' },
      kind: { oneOf: [{ const: 'required' }, { const: 'elective' }, { pattern: '^x-' }] },
    },
    if: { properties: { kind: { const: 'elective' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { credits: { not: { const: 0 } } } },
  };
  const schema = {
    properties: { courses: { type: 'array', items: { $ref: '#/definitions/course' } } },
    definitions: { course, skill: { type: 'string', maxLength: 80 } },
  };
  const courses = times(
    20_000,
    (index) =>
      `  - { id: HI ${100 + (index % 900)}, title: Course ${index}, credits: 3, skills: [a, b, c], kind: elective, url: "https://example.org/courses/${index}", since: 2024-09-01 }\n`,
  );
  expect(codesIn(schema, `courses:\n${courses.join('')}`)).toEqual([]);
});
