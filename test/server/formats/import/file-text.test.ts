import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileValue, fileText } from '../../../../server/src/formats/import/file-text.ts';
import { formatText } from '../../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../../server/src/syntax/format/options.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import { toValue } from '../../../../server/src/syntax/value.ts';

const trickyTexts = [
  'no', 'Yes', '1.10', '007', 'null', '~', '', ' ', '2024-01-01', '- x', '-', '?', 'a: b', 'a:', '#', 'a #b', 'a#b', '"', "'", 'it\'s',
  '[x', '{', '}', ',', 'a, b', '&a', '*a', '!x', '|', '>', '%x', '@x', '`x', '<<', '=', '---', '...', '--- x', '\ttab', 'tab\t', 'a\tb',
  'two\nlines', 'two\nlines\n', 'three\n\nlines', ' two\n lines', 'two \nlines', '\n', '\n\n', 'x\n\n', 'a\rb', 'a\r\nb', '# a\n# b',
  'x'.repeat(300), 'word '.repeat(60), `${'word '.repeat(60)}end`, `# ${'x: - # '.repeat(30)}end`, `${'word  '.repeat(60)}end`, '\u0000', 'a\u0085b', 'a\u2028b', '\uFEFF', 'x\uFEFF', '\uD800', 'x\uDC00y', '\u00a0x', '😀', 'é',
  '__proto__', 'constructor', '0x1F', '1e3', '.5', '+1', '1_000', '12:30:45', 'HIM 3116C', 'https://a.example/#b', '\u202Eabc', '\\', 'a\\b', '\uFFFE', 'NaN', '.inf',
]; // biome-ignore format: a list of pieces reads best as one

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...trickyTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...trickyTexts), { maxLength: 30 }).map((texts) => texts.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...trickyTexts), { maxLength: 30 }).map((texts) => texts.join('\n')),
  },
);
const anyKey = fc.oneof(anyText, fc.constant('k'.repeat(1_200)), fc.integer({ min: 0, max: 30 }).map(String));
const scalar = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.integer(),
  // Whole numbers with more digits than are kept are told of.
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => number + 0)
    .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number)),
  fc.boolean(),
  fc.constant(null),
);
const { value: anyValue } = fc.letrec<{ value: FileValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(anyKey, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));

describe('the text of plain data', () => {
  test('says the same to whoever reads it, and formatting changes nothing', () => {
    fc.assert(
      fc.property(anyValue, fc.array(anyText, { maxLength: 2 }), (value, comments) => {
        const text = fileText(value, comments);
        const tree = parseText(text);
        expect(tree.problems, text).toEqual([]);
        const root = tree.documents[0]?.root;
        const read = root && toValue(root);
        expect(tree.documents).toHaveLength(1);
        expect(read?.ok && read.value, text).toEqual(plain(value));
        expect(formatText(text, houseStyle)).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  test.each(trickyTexts)('%j is a text wherever it stands', (text) => {
    const written = fileText(new Map<string, FileValue>([['a', text], ['b', [text]], ['c', { x: text, [text]: 1 }], [text, [{ x: text, y: [text] }]]])); // biome-ignore format: one line
    const root = parseText(written).documents[0]?.root;
    const read = root && toValue(root);
    expect(read?.ok && read.value).toMatchObject({ b: [text], c: { x: text }, [text]: [{ x: text, y: [text] }] });
  });

  test('is laid out like the files that people write', () => {
    const value = {
      curriculum: 'coding',
      title: 'Law: an introduction',
      credits: { min: 60, max: 64 },
      cip: '51.0707',
      notes: undefined,
      courses: new Map<string, FileValue>([
        ['HIT 100', { title: 'Introduction', credits: 3, teaches: { hipaa: 'introduced' } }],
        [
          '802',
          {
            title: 'Coding',
            prerequisites: ['HIT 100', { any: ['BIO 111', 'BIO 168'] }],
            teaches: { coding: { level: 'mastered', importance: 'core' }, hipaa: 'reinforced' },
            description: `What a record consists of, ${'and how it is kept, '.repeat(6)}and why.`,
          },
        ],
      ]),
      terms: [
        { title: 'Fall', courses: ['HIT 100', { elective: 'Humanities', credits: 3 }] },
        { title: 'Spring', courses: ['802'] },
      ],
    };
    expect(fileText(value, ['Made from x.csv.\rSecond line'])).toBe(`# Made from x.csv.
# Second line
curriculum: coding
title: "Law: an introduction"
credits: { min: 60, max: 64 }
cip: "51.0707"

courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches: { hipaa: introduced }
  "802":
    title: Coding
    prerequisites:
      - HIT 100
      - any: [BIO 111, BIO 168]
    teaches:
      coding: { level: mastered, importance: core }
      hipaa: reinforced
    description: >-
      What a record consists of, and how it is kept, and how it is kept, and how it is kept, and how it is
      kept, and how it is kept, and how it is kept, and why.

terms:
  - title: Fall
    courses:
      - HIT 100
      - { elective: Humanities, credits: 3 }
  - title: Spring
    courses: ["802"]
`);
  });
});

/** The same as objects, as a reader gives it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    const object: Record<string, unknown> = {};
    for (const [key, one] of value) {
      Object.defineProperty(object, key, { value: plain(one), enumerable: true, configurable: true, writable: true });
    }
    return object;
  }
  return value;
}
