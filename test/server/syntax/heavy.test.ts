import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { isHeavy, mostLexemes, signsIn } from '../../../server/src/syntax/heavy.ts';
import { parseText, parseUnlessHeavy } from '../../../server/src/syntax/parse.ts';
import { programText } from '../../bench/generate/program.ts';

const samples = path.join(import.meta.dirname, '../../../samples');
const regular = programText({ id: 'large', seed: 1, courses: 1_700 });
const withOpenQuote = regular.replace('title: ', 'title: "');
const list = `curriculum: x\nnotes: [${'records-x-y, '.repeat(320_000)}`;

const lines = (text: string) => text.split('\n').length;

describe('a text that others would wait for', () => {
  test('is a list of hundreds of thousands of words in a bracket that is never closed', () => {
    expect(isHeavy(list)).toBe(true);
    const tree = parseUnlessHeavy(list);
    expect(tree.isLeftUnread).toBe(true);
    expect(tree.documents).toEqual([{ start: 0, end: list.length, unreadable: true }]);
    expect(tree.problems).toEqual([]);
  });

  test('is none of 5,000,000 letters in a note, however it was written', () => {
    expect(isHeavy(`curriculum: x\nnotes: "${'word '.repeat(990_000)}`)).toBe(false);
  });

  test('is no program of 50,000 lines, not even with a quotation mark left open', () => {
    expect(lines(regular)).toBeGreaterThan(50_000);
    expect(isHeavy(regular)).toBe(false);
    expect(isHeavy(withOpenQuote)).toBe(false);
    expect(parseUnlessHeavy(withOpenQuote).problems.map(({ code }) => code)).toContain('yaml-missing-quote');
  });

  test('is no sample', () => {
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(path.join(samples, file), 'utf8');
      expect(isHeavy(text), file).toBe(false);
      expect(parseUnlessHeavy(text).documents, file).toEqual(parseText(text).documents);
    }
  });

  test('is a list of more than a million numbers, however regular: the values take their time', () => {
    const numbers = `curriculum: x\nnotes: [${'1, '.repeat(1_100_000)}1]\n`;
    expect(parseUnlessHeavy(numbers).isLeftUnread).toBe(true);
    expect(parseText(numbers).problems).toEqual([]);
  });

  test('is no regular text, since that is read quickly whatever its length up to there', () => {
    const long = `${regular}notes: [${'a, '.repeat(200_000)}a]\n`;
    expect(isHeavy(long)).toBe(true);
    expect(parseUnlessHeavy(long).isLeftUnread).toBeUndefined();
  });

  test('is none of hundreds of thousands of dashes, which are too deep to be read at all', () => {
    for (const sign of ['- ', '? ', ': ', '- ? ']) {
      const deep = sign.repeat(Math.ceil(600_000 / sign.length));
      expect(isHeavy(deep), sign).toBe(false);
      expect(parseUnlessHeavy(deep).problems.map(({ code }) => code)).toEqual(['not-checked-too-deep']);
    }
  });

  test('is a short line a hundred thousand times, if each starts a part of its own: too many', () => {
    const parts = 'a: 1\n---\n'.repeat(60_000);
    expect(parseUnlessHeavy(parts).problems.map(({ code }) => code)).toEqual(['not-checked-too-large']);
    expect(parseText(parts).documents).toEqual([{ start: 0, end: parts.length, unreadable: true }]);
  });
});

test('of words and signs there are at most five for each sign that separates them', () => {
  const pieces = [
    ...'"#%&\'*,-.:>?@[]`{|}!\n\r \ta1\u00e9\uFEFF',
    '\r\n',
    '---\n',
    '- ',
    ': ',
    '? ',
    ' #',
    '!!x ',
    '"a"',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect([...new Lexer().lex(text)].length).toBeLessThanOrEqual(mostLexemes(signsIn(text)));
    }),
    { seed: 1, numRuns: 3_000 },
  );
});
