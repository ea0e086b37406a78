import { describe, expect, test } from 'vitest';
import { mostMistakes } from '../../../server/src/syntax/bounded-composer.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

const unknownSign = String.raw`\q`;

describe('a text with very many mistakes', () => {
  test('has the first ones told, up to a number that nobody reaches by writing', () => {
    const { problems } = parseText(`title: "${`${unknownSign}\n  `.repeat(mostMistakes + 100)}"\n`);
    expect(problems).toHaveLength(mostMistakes);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-bad-dq-escape']));
    expect(problems.at(-1)?.start).toBe('title: "'.length + (mostMistakes - 1) * `${unknownSign}\n  `.length);
  });

  test('is read without noting for each of them where in the program it was made, and errors note it afterwards', () => {
    const limit = Error.stackTraceLimit;
    const limits: number[] = [];
    // The package makes an error of each mistake, and an error notes it where there is a limit above zero.
    Object.defineProperty(Error, 'stackTraceLimit', {
      configurable: true,
      get: () => limits.at(-1) ?? limit,
      set: (to: number) => limits.push(to),
    });
    try {
      parseText(`title: "${unknownSign}`);
    } finally {
      Object.defineProperty(Error, 'stackTraceLimit', { configurable: true, writable: true, value: limit });
    }
    expect(limits).toEqual([0, limit]);
  });

  test('has its later documents read all the same', () => {
    const first = `title: "${unknownSign.repeat(mostMistakes + 1)}"\n`;
    const { documents, problems } = parseText(`${first}---\na: "${unknownSign}"\n`);
    expect(documents.map(({ root }) => root?.kind)).toEqual(['mapping', 'mapping']);
    expect(problems).toHaveLength(1);
  });
});

test('words with an exclamation mark are told from others however many there are in a line', () => {
  const { documents, problems } = parseText(`a: [${'!x b, '.repeat(20_000)}c]\nd: !y e\nf: "!" # !\ng: h\n`);
  expect(problems).toEqual([]);
  const [root] = documents.map((document) => document.root);
  const entries = root?.kind === 'mapping' ? root.entries : [];
  expect(entries.map(({ value }) => value.kind !== 'alias' && value.tag)).toEqual([
    undefined,
    '!y',
    undefined,
    undefined,
  ]);
  const list = entries[0]?.value;
  expect(
    list?.kind === 'sequence' && list.items.filter((item) => item.kind === 'scalar' && item.tag === '!x'),
  ).toHaveLength(20_000);
});
