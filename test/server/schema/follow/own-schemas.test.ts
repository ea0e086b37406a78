import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtIn } from '../../../../server/src/built-in.ts';
import { checkDocument } from '../../../../server/src/schema/check.ts';
import { createWays } from '../../../../server/src/schema/follow/ways.ts';
import { createSchema } from '../../../../server/src/schema/load.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import { seededRandom } from '../../../support/random.ts';
import { compareFollowed, type Shares } from './compare.ts';
import { typedEdit } from './random-edits.ts';

/** Longer by hand: FOLLOW_ROUNDS=100 FOLLOW_SEED=2 */
const rounds = Number(process.env.FOLLOW_ROUNDS ?? 1);
const seed = Number(process.env.FOLLOW_SEED ?? 1);

/** The kinds of files, by the ends of their names. */
const kinds: Readonly<Record<string, string>> = {
  courses: 'catalog',
  curriculum: 'curriculum',
  role: 'role',
  skills: 'framework',
};

const samples = new URL('../../../../samples/', import.meta.url);
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+\.yaml$/.test(name));

test('after any edit of the samples, the findings that followed are those of the whole', () => {
  const random = seededRandom(seed);
  const shares: Shares = { spliced: 0, followed: 0, withFindings: 0 };
  for (let round = 0; round < rounds; round++) {
    for (const name of files) {
      const kind = kinds[name.replace(/.*\.(\w+)\.yaml$/, '$1')] ?? '';
      const root = builtIn.schemas[`${kind}.schema.json`] ?? true;
      const schema = createSchema(`test:/${kind}`, root, { trusted: true });
      const text = readFileSync(new URL(name, samples), 'utf8');
      compareFollowed(schema, text, 20, typedEdit, random, shares);
    }
  }
  if (rounds > 1) console.log(shares);
  expect(shares.followed).toBeGreaterThan(shares.spliced * 0.7);
  expect(shares.withFindings).toBeGreaterThan(shares.followed * 0.2);
});

test('of more mistakes than are shown, those are that stand first in the text', { timeout: 120_000 * rounds }, () => {
  const courses = Array.from(
    { length: 420 },
    (_, number) => `  HIT ${1000 + number}:\n    titel: One\n    credits: three\n    teaches: { hipaa: masterd }\n`,
  );
  const text = `curriculum: hit\ntitle: HIT\naward: certificate\ncourses:\n${courses.join('')}`;
  const schema = createSchema('test:/curriculum', builtIn.schemas['curriculum.schema.json'] ?? true, { trusted: true });
  const [document] = parseText(text).documents;
  const found = document ? checkDocument(schema, document) : [];
  expect(found).toHaveLength(1_001);
  expect(found[0]).toMatchObject({ code: 'not-checked-more-findings', start: 0 });
  // Three mistakes in each course.
  expect(found.at(-1)?.start).toBeGreaterThan(text.indexOf('HIT 1332:'));
  expect(found.at(-1)?.start).toBeLessThan(text.indexOf('HIT 1334:'));

  const shares: Shares = { spliced: 0, followed: 0, withFindings: 0 };
  // Edits by chance in so many mistakes are read apart a dozen times.
  compareFollowed(schema, text, 15 * rounds, typedEdit, seededRandom(seed), shares);
  if (rounds > 1) console.log(shares);
  expect(shares.followed).toBeGreaterThan(shares.spliced * 0.6);
});

test('what stands below the long keys of our own files is checked by itself', () => {
  const ways = (kind: string) =>
    createWays(createSchema(`test:/${kind}`, builtIn.schemas[`${kind}.schema.json`] ?? true));
  const entries = (kind: string, keys: string[]) => keys.filter((key) => ways(kind).wayTo(key, 'entry') === undefined);
  const items = (kind: string, keys: string[]) => keys.filter((key) => ways(kind).wayTo(key, 'item') === undefined);
  expect(entries('curriculum', ['assessments', 'concentrations', 'courses', 'outcomes', 'plans'])).toEqual([]);
  expect(entries('curriculum', ['credit-parts', 'links', 'prepares-for'])).toEqual([]);
  expect(ways('curriculum').wayTo('courses', 'renamed entry')).toBeDefined();
  expect(ways('framework').wayTo('items', 'renamed entry')).toBeDefined();
  // Its keys have names of their own.
  expect(ways('curriculum').wayTo('prepares-for', 'renamed entry')).toBeUndefined();
  expect(items('curriculum', ['terms', 'accreditation'])).toEqual([]);
  expect(entries('catalog', ['courses', 'links'])).toEqual([]);
  expect(entries('role', ['classifications', 'links', 'requires'])).toEqual([]);
  expect(items('role', ['certifications', 'responsibilities', 'technologies'])).toEqual([]);
  expect(entries('framework', ['items', 'links'])).toEqual([]);
  // A list in which nothing may stand twice is checked as a whole, which costs nothing, and alone.
  expect(items('curriculum', ['uses', 'levels'])).toEqual(['uses', 'levels']);
  expect(ways('curriculum').wayTo('uses', 'value')).toEqual({ keys: new Set(['levels']) });
  // Which levels a course can name depends on the scale.
  expect(ways('curriculum').wayTo('courses', 'entry')).toEqual({ keys: new Set(['levels']) });
  expect(ways('curriculum').wayTo('levels', 'value')).toBeUndefined();
});
