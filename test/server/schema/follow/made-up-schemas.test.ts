// biome-ignore-all lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
import { expect, test } from 'vitest';
import { createWays } from '../../../../server/src/schema/follow/ways.ts';
import { createSchema } from '../../../../server/src/schema/load.ts';
import type { JsonSchemaObject } from '../../../../server/src/schema/schema.ts';
import { seededRandom } from '../../../support/random.ts';
import { compareFollowed, type Shares } from './compare.ts';
import { typedEdit } from './random-edits.ts';

/** Longer by hand: FOLLOW_ROUNDS=100 FOLLOW_SEED=2 */
const rounds = Number(process.env.FOLLOW_ROUNDS ?? 1);
const seed = Number(process.env.FOLLOW_SEED ?? 1);

const text = `kind: a
title: Health
courses:
  HIT 100:
    title: One
    credits: 3
    kind: a
    skills: [coding, applied]
  HIT 110: { title: Two, credits: three }
  HIT 120:
    credits: 4
    titel: Three
    skills:
      - coding
      - coding
  HIT 130:
    title: Two
    nested: { title: 1, nested: { credits: x } }
terms:
  - title: Fall
    credits: 12
  - fall
  - title: Spring
    kind: c
  -
  - 7
notes: more
extra: { credits: 1 }
`;

const course = {
  type: 'object',
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 2 },
    credits: { type: 'number', maximum: 20 },
    kind: { enum: ['a', 'b'] },
    skills: { type: 'array', uniqueItems: true, items: { enum: ['coding', 'applied', 'mastered'] } },
    nested: { $ref: '#/definitions/course' },
  },
  additionalProperties: false,
};
const choice = {
  anyOf: [{ type: 'string', minLength: 3 }, { $ref: '#/definitions/course' }, { type: 'object', required: ['all'] }],
};
const plain: JsonSchemaObject = {
  type: 'object',
  required: ['kind', 'title', 'award'],
  properties: {
    kind: { enum: ['a', 'b'] },
    title: { type: 'string' },
    courses: { type: 'object', additionalProperties: { $ref: '#/definitions/course' } },
    terms: { type: 'array', minItems: 1, maxItems: 4, items: choice },
    notes: { type: 'string', maxLength: 6 },
  },
  additionalProperties: false,
  definitions: { course },
};
const { properties } = plain as { properties: Record<string, JsonSchemaObject> };

/** The same, where something else is said of the value of a key at the top. */
function withSection(key: string, more: JsonSchemaObject): JsonSchemaObject {
  return { ...plain, properties: { ...properties, [key]: { ...properties[key], ...more } } };
}
const mapOfCourses = { courses: { additionalProperties: { required: ['kind'] } } };

/** What schemas can say above an item, and whether an item of the courses and of the terms is checked by itself then. */
const schemas: readonly (readonly [name: string, schema: JsonSchemaObject, courses: boolean, terms: boolean])[] = [
  ['nothing else', plain, true, true],
  ['no additional keys', { ...plain, additionalProperties: true }, true, true],
  ['additional keys of a kind', { ...plain, additionalProperties: choice, properties: {} }, false, true],
  ['keys by patterns', { ...plain, patternProperties: { '^[cn]o': { not: { required: ['x'] } } } }, true, true],
  ['all of several', { allOf: [plain, { properties: mapOfCourses }, { required: ['levels'] }], definitions: { course } }, true, true],
  ['a reference', { $ref: '#/definitions/file', definitions: { file: plain, course } }, true, true],
  ['a reference round in circles', { ...plain, allOf: [{ $ref: '#/definitions/again' }], definitions: { course, again: { allOf: [{ $ref: '#/definitions/again-2' }, { properties: mapOfCourses }] }, 'again-2': { properties: { extra: { $ref: '#/definitions/again' } } } } }, true, true],
  ['a condition on another key', { ...plain, if: { properties: { kind: { const: 'a' } } }, then: { properties: mapOfCourses }, else: { required: ['no'] } }, true, true],
  ['conditions in a condition', { ...plain, if: { required: ['notes'] }, then: { if: { properties: { kind: { enum: ['a', 'b'] } } }, then: { properties: mapOfCourses }, else: { properties: { terms: { items: { type: 'string' } } } } } }, true, true],
  ['a condition on the kind of a group', withSection('courses', { if: { type: 'object' }, then: { additionalProperties: { required: ['credits'] } } }), true, true],
  ['a condition on the keys of a group', withSection('courses', { if: { required: ['HIT 110'] }, then: { additionalProperties: { required: ['kind'] } } }), false, true],
  ['a condition on an item', { ...plain, if: { properties: { courses: { additionalProperties: { required: ['title'] } } } }, then: { required: ['x'] } }, false, true],
  ['a condition on how many there are', { ...plain, if: { properties: { courses: { minProperties: 4 } } }, then: { properties: mapOfCourses } }, false, true],
  ['a condition on how many keys there are', { ...plain, if: { minProperties: 4 }, then: { properties: mapOfCourses } }, false, false],
  ['items that stand once', withSection('terms', { uniqueItems: true }), true, false],
  ['one such item', withSection('terms', { contains: { required: ['kind'] }, maxContains: 1 }), true, false],
  ['items one by one', withSection('terms', { items: [{ type: 'object' }, choice], additionalItems: choice }), true, false],
  ['first items one by one', { ...withSection('terms', { prefixItems: [{ type: 'object' }] }), $schema: 'https://json-schema.org/draft/2020-12/schema' }, true, false],
  ['one of several lists', withSection('terms', { oneOf: [{ minItems: 3 }, { items: { type: 'object' } }] }), true, false],
  ['one of several lengths', withSection('terms', { oneOf: [{ minItems: 3 }, { maxItems: 5 }] }), true, true],
  ['any of several forms of the file', { anyOf: [plain, { required: ['other'] }], definitions: { course } }, false, false],
  ['any of several keys', { ...plain, anyOf: [{ required: ['award'] }, { required: ['degree'] }, { properties: { notes: { const: 'x' } }, required: ['notes'] }] }, true, true],
  ['no such item', withSection('courses', { not: { additionalProperties: { required: ['kind'] } } }), false, true],
  ['no such keys', withSection('courses', { not: { required: ['HIT 130', 'HIT 120'] } }), true, true],
  ['the whole value', withSection('courses', { const: { a: 1 } }), false, true],
  ['one of several values', withSection('terms', { enum: [[1], [2]] }), true, false],
  ['keys that need others', { ...plain, dependencies: { notes: ['more'], kind: { required: ['terms', 'plans'] } } }, true, true],
  ['keys that need others to be something', { ...plain, dependentSchemas: { notes: { properties: mapOfCourses } } }, false, true],
  ['names of keys', withSection('courses', { propertyNames: { pattern: '^HIT 1[0-2]0$' }, minProperties: 9 }), true, true],
  ['names of keys after what they hold', withSection('courses', { allOf: [{ additionalProperties: { required: ['kind'] } }, { propertyNames: { pattern: '^HIT 1[0-1]' } }] }), true, true],
  ['a key that stands for itself', withSection('courses', { properties: { 'HIT 110': { required: ['x'] } }, required: ['HIT 999'] }), true, true],
  ['keys that were not looked at', { ...plain, $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: true, unevaluatedProperties: false }, false, false],
  ['items that were not looked at', { ...withSection('terms', { unevaluatedItems: false }), $schema: 'https://json-schema.org/draft/2020-12/schema' }, true, false],
  ['a reference that moves', { ...plain, $schema: 'https://json-schema.org/draft/2020-12/schema', allOf: [{ $dynamicRef: '#x' }], $defs: { x: { $dynamicAnchor: 'x', required: ['y'] } } }, false, false],
  ['what is out of use', withSection('courses', { deprecated: true }), false, false],
  ['words of its own', { ...withSection('courses', { errorMessage: 'No.' }), errorMessage: 'No.' }, true, true],
]; // biome-ignore format: a table reads best line by line

test.each(schemas)('with %s, findings follow only where they are those of the whole', (_name, root, courses, terms) => {
  const schema = createSchema('file:///made-up.json', root);
  expect(schema.problem).toBeUndefined();
  const ways = createWays(schema);
  expect({
    courses: ways.wayTo('courses', 'entry') !== undefined,
    terms: ways.wayTo('terms', 'item') !== undefined,
  }).toEqual({ courses, terms });

  const shares: Shares = { spliced: 0, followed: 0, withFindings: 0 };
  compareFollowed(schema, text, 50 * rounds, typedEdit, seededRandom(seed), shares);
  if (rounds > 1) console.log(_name, shares);
  if (courses && terms) expect(shares.followed).toBeGreaterThan(0);
});
