import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { schemaFindings } from '../../../server/src/features/diagnostics/schema-findings.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { Schema } from '../../../server/src/schema/schema.ts';
import type { Finding } from '../../../server/src/syntax/finding.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { createDocument, type SourceDocument } from '../../../server/src/workspace/document.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { typedEdit } from '../schema/follow/random-edits.ts';

/** Longer by hand: FOLLOW_ROUNDS=100 FOLLOW_SEED=2 */
const rounds = Number(process.env.FOLLOW_ROUNDS ?? 1);
const seed = Number(process.env.FOLLOW_SEED ?? 1);

const uri = 'file:///hit.curriculum.yaml';
const text = `curriculum: hit-aas
title: Health Information Technology
award: associate
prepares-for:
  roles: [medical-coder]
outcomes:
  plo-1: Evaluate the accuracy of coding
  plo-2: { text: Analyze data, bloom: analyse }
courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches:
      icd-10-cm-coding: introduced
  HIT 110:
    titel: Terminology
    credits: three
    teaches: { icd-10-cm-coding: mastred }
  HIT 120: { title: Records, credits: 4 }
terms:
  - title: First fall
    season: fal
    courses: [HIT 100, HIT 110]
  - title: First spring
    courses:
      - HIT 120
`;

/** The schema of curricula, with what was held against it. */
function watched(): { schema: Schema; values: unknown[] } {
  const values: unknown[] = [];
  const own = createSchema('test:/curriculum', builtIn.schemas['curriculum.schema.json'] ?? true, { trusted: true });
  const schema: Schema = {
    ...own,
    validate(value) {
      values.push(value);
      return own.validate(value);
    },
  };
  return { schema, values };
}

function edited(before: SourceDocument, next: string): SourceDocument {
  return createDocument(uri, next, (before.version ?? 0) + 1, 'hit-curriculum', before);
}

function found(document: SourceDocument, schema: Schema): readonly Finding[] {
  return atOnce(schemaFindings(document, schema));
}

const messages = (findings: readonly Finding[], of: string) =>
  findings.map(({ start, end, message }) => `${of.slice(start, end)}: ${message}`);

test('whoever types in one course has that course checked, and all other findings move along', () => {
  const { schema, values } = watched();
  const first = createDocument(uri, text, 1, 'hit-curriculum');
  const before = found(first, schema);
  expect(messages(before, text)).toHaveLength(5);

  const next = text.replace('Introduction', 'Introduction to health\n    credit: 3');
  const second = edited(first, next);
  values.length = 0;
  const after = found(second, schema);
  expect(values).toEqual([
    {
      courses: {
        'HIT 100': {
          title: 'Introduction to health',
          credit: 3,
          credits: 3,
          teaches: { 'icd-10-cm-coding': 'introduced' },
        },
      },
    },
  ]);
  expect(messages(after, next).filter((said) => !messages(before, text).includes(said))).toEqual([
    'credit: Unknown key `credit`. Did you mean `credits`? It stands here already.',
  ]);
  expect(after).toHaveLength(6);
  // Asked again, nothing is checked again.
  expect(found(second, schema)).toBe(after);
  expect(values).toHaveLength(1);
});

test('a course that gets another code is checked as well, and nothing else', () => {
  const { schema, values } = watched();
  const first = createDocument(uri, text, 1, 'hit-curriculum');
  const before = found(first, schema);
  const second = edited(first, text.replace('  HIT 110:', '  HIT 1100:'));
  values.length = 0;
  const after = found(second, schema);
  expect(values).toEqual([{ courses: { 'HIT 1100': expect.anything() } }]);
  expect(after).toEqual(found(createDocument(uri, second.text, 1, 'hit-curriculum'), schema));
  expect(after).toHaveLength(before.length);

  const third = edited(second, text.replace('  HIT 110:', '  HIT 120:'));
  expect(found(third, schema)).toEqual(found(createDocument(uri, third.text, 1, 'hit-curriculum'), schema));
});

test('an outcome that gets an id that is none is told so', () => {
  const { schema } = watched();
  const first = createDocument(uri, text, 1, 'hit-curriculum');
  const before = found(first, schema);
  const second = edited(first, text.replace('  plo-1:', '  plO-1:'));
  const after = found(second, schema);
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(found(createDocument(uri, second.text, 1, 'hit-curriculum'), schema));
});

test('several courses that were typed in before anybody asked are each checked, and nothing else', () => {
  const { schema, values } = watched();
  const first = createDocument(uri, text, 1, 'hit-curriculum');
  found(first, schema);
  const second = edited(first, text.replace('credits: 3', 'credits: 3 h'));
  expect(second.tree.problems).toEqual([]);
  const third = edited(second, second.text.replace('credits: 4', 'credits: four'));
  values.length = 0;
  const after = found(third, schema);
  expect(values).toHaveLength(2);
  expect(after).toEqual(found(createDocument(uri, third.text, 1, 'hit-curriculum'), schema));
  expect(after).toHaveLength(7);
});

test('another scale of levels, or another schema, has the whole checked', () => {
  const { schema, values } = watched();
  const first = createDocument(uri, `levels: baseline-to-expert\n${text}`, 1, 'hit-curriculum');
  found(first, schema);
  const second = edited(first, first.text.replace('baseline-to-expert', 'introduced-reinforced-mastered'));
  values.length = 0;
  found(second, schema);
  expect(values).toEqual([expect.objectContaining({ courses: expect.anything(), terms: expect.anything() })]);

  const other = createSchema('test:/other', { type: 'array' });
  const third = edited(second, second.text.replace('Records', 'Recording'));
  expect(messages(found(third, other), third.text)).toEqual(['levels: The file must be a list.']);
});

test('whatever is typed, what is said of a text that follows another is what is said of it by itself', () => {
  const { schema, values } = watched();
  const random = seededRandom(seed);
  let document = createDocument(uri, text, 1, 'hit-curriculum');
  let byPart = 0;
  let withProblems = 0;
  for (let edits = 0; edits < 250 * rounds; edits++) {
    const edit = random() < 0.2 ? randomEdit : typedEdit;
    // What is hardly a curriculum any more is begun anew.
    const isLost = random() < 0.03 || document.tree.problems.length > 1;
    const next = isLost ? text : edit(document.text, random);
    document = edited(document, next);
    if (random() < 0.1) continue;
    values.length = 0;
    const followed = found(document, schema);
    const isByPart = values.length > 0 && values.every((value) => !isWhole(value));
    if (isByPart) byPart++;
    if (isByPart && document.tree.problems.length > 0) withProblems++;
    const fresh = found(createDocument(uri, next, 1, 'hit-curriculum'), schema);
    if (!isDeepStrictEqual(followed, fresh)) expect(followed, JSON.stringify(next)).toStrictEqual(fresh);
  }
  if (rounds > 1) console.log({ byPart, withProblems });
  expect(byPart).toBeGreaterThan(60 * rounds);
});

/** What is checked by itself comes with few of the other keys at the top. */
function isWhole(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length > 3;
}
