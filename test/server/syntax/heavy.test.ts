import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isHeavy } from '../../../server/src/syntax/heavy.ts';
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
    const long = `${regular}${'# a, b, c, d, e, f, g\n'.repeat(40_000)}`;
    expect(isHeavy(long)).toBe(true);
    expect(parseUnlessHeavy(long).isLeftUnread).toBeUndefined();
  });
});
