import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../../server/src/built-in.ts';
import { createResources } from '../../../../server/src/schema/load/resources.ts';
import { createSchema } from '../../../../server/src/schema/load.ts';
import { createOwnSchema } from '../../../../server/src/schema/own-schema.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../../../../server/src/schema/schema.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import { toValue } from '../../../../server/src/syntax/value.ts';
import { changeSomewhere, randomInner } from '../../../support/changed-value.ts';
import { college } from '../../../support/college.ts';
import { seededRandom } from '../../../support/random.ts';

/** Our own schemas are checked against without a compiler. All others are compiled by ajv, which is the measure here. */
interface Both {
  readonly direct: Schema;
  readonly compiled: Schema;
  readonly parts: readonly JsonSchemaObject[];
}

const names = Object.keys(builtIn.schemas);

function bothWays(name: string): Both {
  const root: JsonSchema = builtIn.schemas[name] ?? true;
  const uri = `file:///${name}`;
  return {
    direct: createOwnSchema(uri, root),
    compiled: createSchema(uri, root, { trusted: true }),
    parts: [...createResources(uri, root, () => undefined).parts()],
  };
}

function expectSameErrors({ direct, compiled }: Both, value: unknown): number {
  const found = direct.validate(value);
  const expected = compiled.validate(value);
  expect(found).toStrictEqual(expected);
  for (const [index, { parentSchema, schema }] of expected.entries()) {
    // Not a copy: who words an error looks up what it knows of the part.
    expect(found[index]?.parentSchema).toBe(parentSchema);
    expect(found[index]?.schema).toBe(schema);
  }
  return expected.length;
}

function readValue(text: string): unknown {
  const root = parseText(text).documents[0]?.root;
  const value = root && toValue(root);
  return value?.ok ? value.value : undefined;
}

const samples = path.join(import.meta.dirname, '../../../../samples');
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(path.join(samples, file), 'utf8'));
const configuration =
  'preset: strict\nrules:\n  unknown-course: off\n  term-credits:\n    severity: warning\n    maximum: 18\n';
const values = [...texts, ...Object.values(college), configuration].map(readValue);
const oddKeys = ['__proto__', 'a/b', '~', '', 'constructor', '😀'].map((key) =>
  Object.fromEntries([[key, { [`${key}/`]: [Number.NaN, Number.POSITIVE_INFINITY, 1.5, '\ud800', '😀', undefined] }]]),
);
const everything = [...values, ...oddKeys, null, 7, 'text', []];

describe.each(names)('%s, directly and compiled', (name) => {
  const both = bothWays(name);

  test('has the same against each file of ours, whatever it is meant to be, and against anything else', () => {
    for (const value of everything) expectSameErrors(both, value);
  });

  test('has the same against files that are changed at random', () => {
    const random = seededRandom(names.indexOf(name) + 1);
    let wrong = 0;
    for (let round = 0; round < 600; round++) {
      const value = structuredClone(everything[Math.floor(random() * everything.length)]);
      const changes = 1 + Math.floor(random() * 6);
      for (let change = 0; change < changes; change++) changeSomewhere(value, everything, random);
      if (expectSameErrors(both, value) > 0) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(300);
  });

  test('says the same of what fits each of its parts', () => {
    const random = seededRandom(names.indexOf(name) + 11);
    const told = { fits: 0, doesNot: 0 };
    for (const part of both.parts) {
      for (let round = 0; round < 12; round++) {
        const likely = round < 2 ? [part.const ?? {}, part.enum ?? 3].at(round) : undefined;
        const given = Array.isArray(likely) ? likely[Math.floor(random() * likely.length)] : likely;
        const value = given ?? randomInner(everything[Math.floor(random() * everything.length)], random);
        const expected = both.compiled.fits(part, value);
        expect(both.direct.fits(part, value), JSON.stringify([part, value])).toBe(expected);
        told[expected ? 'fits' : 'doesNot'] += 1;
      }
    }
    expect(told.fits).toBeGreaterThan(50);
    expect(told.doesNot).toBeGreaterThan(100);
  });
});

test('a file with very many mistakes is told the first of them alike, and that there are more', () => {
  const both = bothWays('curriculum.schema.json');
  const head = { curriculum: 'many', title: 'Many', award: 'associate' };
  const many = <T>(item: T) => Array.from({ length: 30_000 }, () => item);
  const courses = (item: unknown) => Object.fromEntries(many(item).map((one, index) => [`HIT ${index}`, one]));
  const wrong = [
    { ...head, courses: courses({ code: 7 }) },
    { ...head, courses: courses('no course') },
    { ...head, award: 7, courses: courses({ title: 'A', prerequisites: { any: [{ all: [7] }] } }) },
    { ...head, courses: { 'HIT 1': { title: 'A', prerequisites: { all: many({ any: 7 }) } } } },
    { ...head, courses: { 'HIT 1': { title: 'A', teaches: many(7) } } },
    { ...head, courses: courses({ title: 'A', teaches: { coding: 7 } }), levels: { scale: many(7) } },
    { ...head, accreditation: many(7) },
    { ...head, 'prepares-for': { roles: many(7) } },
    many(7),
  ];
  for (const value of wrong) expectSameErrors(both, value);
  const notAll = wrong.filter((value) => both.direct.validate(value).at(-1)?.keyword === 'more-errors');
  expect(notAll.length).toBeGreaterThan(3);
});
