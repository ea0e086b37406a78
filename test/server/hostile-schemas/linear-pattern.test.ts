import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearPattern } from '../../../server/src/schema/compile/linear-pattern.ts';
import { readPattern } from '../../../server/src/schema/compile/pattern.ts';

const characters = [
  'a',
  'b',
  'A',
  'K',
  '\u212a',
  'ſ',
  '0',
  '_',
  '-',
  ' ',
  '\n',
  '\r',
  '\u2028',
  'ä',
  '😀',
  '\ud83d',
  '\ude00',
];
const text = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((parts) => parts.join(''));

const single = fc.constantFrom(
  ...[
    'a',
    'b',
    'k',
    'ä',
    '😀',
    '.',
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
    '[ab]',
    '[^ab]',
    '[a-z0-9]',
    '[]',
    '[^]',
  ],
  ...['[\\]a]', '[\\w-]', '[^\\s]', '[😀a]', '\\n', '\\.', '\\-', '\\u0061', '\\x61', '\\cJ', '\\0', '\\/', ' ', '_'],
);
const ofUnicode = fc.constantFrom('\\p{L}', '\\P{Lu}', '\\u{1F600}', '\\uD83D\\uDE00', '[\\p{Lu}_]', '\\ud83d');
const ofBefore = fc.constantFrom(
  '{',
  '}',
  ']',
  '\\u',
  '\\x',
  '\\p',
  '\\-',
  '\\Z',
  '\\u{2}',
  '{a',
  '\\u{61}',
  '[\\d-a]',
  '\\_',
);
const place = fc.constantFrom('^', '$', '\\b', '\\B');
const times = fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0}', '{1,}', '{0,2}', '{2,3}?', '{0,}');
const frame = fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<n>');

const patterns = (leaf: fc.Arbitrary<string>) =>
  fc.letrec<{ pattern: string; term: string; group: string }>((tie) => ({
    pattern: fc
      .array(fc.oneof({ weight: 6, arbitrary: tie('term') }, { weight: 1, arbitrary: fc.constant('|') }), {
        maxLength: 4,
      })
      .map((terms) => terms.join('')),
    term: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      place,
      fc.tuple(leaf, times).map(([atom, repeated]) => atom + repeated),
      tie('group'),
      fc.tuple(tie('group'), times).map(([atom, repeated]) => atom + repeated),
    ),
    group: fc.tuple(frame, tie('pattern')).map(([start, inner]) => `${start}${inner})`),
  })).pattern;

/** Random patterns against the engine's own, which is right however long it takes. */
function agree(leaf: fc.Arbitrary<string>, flags: fc.Arbitrary<string>): number {
  let compared = 0;
  fc.assert(
    fc.property(patterns(leaf), flags, fc.array(text, { minLength: 1, maxLength: 6 }), (pattern, flag, texts) => {
      const theirs = expressionOf(pattern, `${flag}y`);
      if (!theirs) return;
      const ours = linearPattern(pattern, flag);
      for (const one of texts) {
        compared++;
        expect([pattern, flag, one, ours?.test(one)]).toEqual([pattern, flag, one, fitsAnywhere(theirs, one)]);
      }
    }),
    { seed: 8, numRuns: Number(process.env.RUNS ?? 3_000) },
  );
  return compared;
}

/** Looked for at each character, since V8 by itself finds empty parts in the middle of one as well. */
function fitsAnywhere(sticky: RegExp, text: string): boolean {
  const units = sticky.unicode ? Array.from(text) : text.split('');
  const starts = units.map((_unit, index) => units.slice(0, index).join('').length);
  return [...starts, text.length].some((start) => {
    sticky.lastIndex = start;
    return sticky.test(text);
  });
}

function expressionOf(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

describe('a text fits a pattern where the engine says so', () => {
  test('with Unicode', () => {
    const flags = fc.constantFrom('u', 'iu', 'mu', 'su', 'imsu');
    expect(agree(fc.oneof({ weight: 4, arbitrary: single }, ofUnicode), flags)).toBeGreaterThan(1_000);
  });

  test('without', () => {
    const flags = fc.constantFrom('', 'i', 'm', 's');
    expect(agree(fc.oneof({ weight: 4, arbitrary: single }, ofBefore), flags)).toBeGreaterThan(1_000);
  });
});

describe('patterns that take for ever elsewhere are over at once', () => {
  const long = `${'a'.repeat(20_000)}!`;
  test.each([
    '^(a+)+$',
    '(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^([a-z]+)*$',
    '(a*)*b',
    '^(a?){50}a{50}$',
    'a*a*a*a*a*a*b',
    '(.*)(.*)(.*)(.*)(.*)[^a!]',
    '^(?=(a+)+$)a',
    '(?<!(a+)+)b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(\\w+\\s?)*$',
    '(?:(?:(?:(?:a*)*)*)*)*$^',
    '\\s+$',
  ])('%s', (pattern) => {
    const started = process.cpuUsage();
    expect(readPattern(pattern)?.test(long)).toBeTypeOf('boolean');
    const { user } = process.cpuUsage(started);
    expect(user).toBeLessThan(5_000_000);
  });
});

describe('patterns of nothing, very many times', () => {
  /** Ended after a while, where it would never come back. */
  const read = (pattern: string) =>
    runInNewContext('read()', { read: () => linearPattern(pattern, 'u') }, { timeout: 2_000 });

  test.each([
    ['(?:){99999999999}', ''],
    ['(?:(?:(?:){9999}){9999}){9999}x', 'x'],
    ['^(?:(?:a{0}){9999}){99999999999}$', ''],
    ['(?:(?:){99999999999}a){3}', 'aaa'],
    ['(?:(?:){5,}){99999999999}', ''],
    ['(?:(?:){0,99999999999}|(?:||b{0}))x{0,2}', ''],
    [`(?:a${'(?:)'.repeat(5_000)}){3}`, 'aaa'],
  ])('%s is once', (pattern, fitting) => {
    expect(read(pattern)?.test(fitting)).toBe(true);
    expect(read(pattern)?.steps).toBeLessThan(20);
  });

  test('each of several counts, since it is a way to go', () => {
    expect(read(`(?:a${'|'.repeat(300)})*x`)?.steps).toBeGreaterThan(300);
    expect(read(`(?:a${'|'.repeat(100_000)})*x`)).toBeUndefined();
    expect(read('(?:a|){99999999999}')).toBeUndefined();
  });
});

test('what could take for ever is not read', () => {
  expect(readPattern('^(a+)\\1$')).toBeUndefined();
  expect(readPattern('(?<x>a)\\k<x>')).toBeUndefined();
  expect(readPattern('((((a{9}){9}){9}){9}){9}')).toBeUndefined();
  expect(readPattern(`${'('.repeat(50_000)}a${')'.repeat(50_000)}`)).toBeUndefined();
});
