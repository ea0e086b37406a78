// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the places of a snippet, not of a template string

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSnippet, plainTextOf, snippetOf } from '../../../server/src/schema/suggest/fragment.ts';
import { flowText, keyText, scalarText } from '../../../server/src/syntax/scalar-text.ts';

const texts = [
  'plain',
  'two words',
  'HIT 112',
  '',
  ' ',
  ' a',
  'a ',
  '12',
  '0x1f',
  '0o17',
  '1e3',
  '.5',
  '-1',
  '1_000',
  'true',
  'No',
  'null',
  '~',
  '2026-08-15',
  '2026-27',
  '- x',
  '-',
  '-x',
  '? x',
  '?',
  ': x',
  ':',
  'a: b',
  'a:b',
  'a:',
  '# x',
  'a #b',
  'a#b',
  '[a]',
  '{a}',
  'a, b',
  'a]',
  "it's",
  '"quoted"',
  'a "b" c',
  'back\\slash',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a',
  'line\nbreak',
  'tab\tstop',
  '---',
  '...',
  '<<',
  '=',
  'http://x.org/#y',
  '51.0707',
  'ünï',
  '😀',
];

describe('a text as YAML', () => {
  test.each(texts)('%j is read back, as a value, an item and a key', (text) => {
    expect(parse(`k: ${scalarText(text, undefined, false)}`)).toEqual({ k: text });
    expect(parse(`- ${scalarText(text, undefined, false)}`)).toEqual([text]);
    expect(parse(`[${scalarText(text, undefined, true)}, x]`)).toEqual([text, 'x']);
    expect(parse(`{ k: ${scalarText(text, undefined, true)} }`)).toEqual({ k: text });
    expect(parse(`{ ${keyText(text, undefined, true)}: 1 }`)).toEqual({ [text]: 1 });
    if (text !== '<<') expect(parse(`${keyText(text, undefined, false)}: 1`)).toEqual({ [text]: 1 });
  });

  test.each(texts)('%j is read back in the quotes that a person has typed', (text) => {
    expect(parse(scalarText(text, '"', false))).toBe(text);
    expect(parse(scalarText(text, "'", false))).toBe(text);
  });

  test.each(texts)('%j is read back by tools that know only YAML 1.1', (text) => {
    expect(parse(`k: ${scalarText(text, undefined, false)}`, { version: '1.1' })).toEqual({ k: text });
  });

  test('quotes only where they are needed', () => {
    expect(scalarText('a:b', undefined, false)).toBe('a:b');
    expect(scalarText('a, b', undefined, false)).toBe('a, b');
    expect(scalarText('a, b', undefined, true)).toBe('"a, b"');
    expect(scalarText('2026-27', undefined, false)).toBe('2026-27');
  });

  test('lists and maps on one line', () => {
    const value = { 'data-quality': { level: 'x', assessed: true }, list: ['a', 1, null], none: {} };
    expect(parse(flowText(value))).toEqual(value);
  });
});

describe('snippets', () => {
  test('are read and written back', () => {
    for (const source of ['plain', '$1', '${1:word}', '${2|a,b|}', 'a ${1:b} c $0', 'costs \\$5']) {
      expect(snippetOf(parseSnippet(source))).toBe(source);
    }
  });

  test('without numbers count from left to right, after those that have one', () => {
    expect(snippetOf(['a ', { text: '' }, ' b ', { text: 'c' }])).toBe('a $1 b ${2:c}');
    expect(snippetOf([{ text: 'x', number: 2 }, { text: '' }])).toBe('${2:x}$3');
  });

  test('escape what has a meaning', () => {
    expect(snippetOf(['$ } \\', { text: 'a}', number: 1 }])).toBe('\\$ \\} \\\\${1:a\\}}');
    expect(snippetOf([{ text: 'a', choices: ['a,b', 'c|d'] }])).toBe('${1|a\\,b,c\\|d|}');
  });

  test('as plain text keep their words', () => {
    expect(plainTextOf(parseSnippet('${1:HIT 100}: ${2|a,b|}$0'))).toBe('HIT 100: a');
  });
});
