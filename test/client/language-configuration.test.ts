import { describe, expect, test } from 'vitest';
import { isEmptyDash, lineAfterList } from '../../client/src/empty-dash.ts';
import { configuration, pressEnter } from './enter.ts';

describe('Enter', () => {
  test('after an item of a list gives the next dash', () => {
    expect(pressEnter('      - HIT 100|')).toBe('      - HIT 100\n      - |');
    expect(pressEnter('- HIT 100 # or HIT 101|')).toBe('- HIT 100 # or HIT 101\n- |');
    expect(pressEnter("  - 'HIT 100'|")).toBe("  - 'HIT 100'\n  - |");
    expect(pressEnter('  - C|')).toBe('  - C\n  - |');
    expect(pressEnter('  - https://college.example/a:b|')).toBe('  - https://college.example/a:b\n  - |');
  });

  test('after an item in braces or brackets gives the next dash', () => {
    const choice = '      - { choose: 1, from: [BIO 111, BIO 168] }';
    expect(pressEnter(`${choice}|`)).toBe(`${choice}\n      - |`);
    expect(pressEnter('  - [BIO 111, BIO 168]|')).toBe('  - [BIO 111, BIO 168]\n  - |');
  });

  test('inside open braces or brackets gives no dash', () => {
    expect(pressEnter('  - { choose: 1,|')).toBe('  - { choose: 1,\n  |');
    expect(pressEnter('  - [|')).toBe('  - [\n  |');
  });

  test('splits an item in two', () => {
    expect(pressEnter('  - HIT 100| HIT 112')).toBe('  - HIT 100\n  - |HIT 112');
  });

  test('after the first key of an item goes on with its keys', () => {
    expect(pressEnter('  - title: First fall|')).toBe('  - title: First fall\n    |');
    expect(pressEnter('  - text: "Apply: codes"|')).toBe('  - text: "Apply: codes"\n    |');
    expect(pressEnter('  - choose: { credits: 6 }|')).toBe('  - choose: { credits: 6 }\n    |');
  });

  test('after a key without a value goes one level in', () => {
    expect(pressEnter('courses:|')).toBe('courses:\n  |');
    expect(pressEnter('  HIT 112:|')).toBe('  HIT 112:\n    |');
    expect(pressEnter('    teaches:   # skill: level|')).toBe('    teaches:   # skill: level\n      |');
    expect(pressEnter('  "C802":|')).toBe('  "C802":\n    |');
    expect(pressEnter('  - any:|')).toBe('  - any:\n      |');
  });

  test('after the start of a longer text goes one level in', () => {
    expect(pressEnter('notes: >-|')).toBe('notes: >-\n  |');
    expect(pressEnter('  - text: >|')).toBe('  - text: >\n      |');
  });

  test('after a key with a value keeps the indentation', () => {
    expect(pressEnter('    credits: 3|')).toBe('    credits: 3\n    |');
    expect(pressEnter('    title: Coding: a start|')).toBe('    title: Coding: a start\n    |');
    expect(pressEnter('    offered: [fall]|')).toBe('    offered: [fall]\n    |');
  });

  test('after a comment keeps the indentation', () => {
    expect(pressEnter('  # courses:|')).toBe('  # courses:\n  |');
    expect(pressEnter('  # - HIT 100|')).toBe('  # - HIT 100\n  |');
  });

  test('before an item leaves it as it is', () => {
    expect(pressEnter('|  - HIT 100')).toBe('\n|- HIT 100');
    expect(pressEnter('  |- HIT 100')).toBe('  \n  |- HIT 100');
  });
});

describe('Enter on an empty dash', () => {
  const course = ['courses:', '  HIT 112:', '    prerequisites:', '      - HIT 100', '      - HIT 105'];

  test('ends the list: the next key of the course can be typed', () => {
    expect(lineAfterList('      - ', course)).toBe('    ');
  });

  test('gives the next item of the outer list where one list stands in another', () => {
    expect(lineAfterList('        - ', ['prerequisites:', '  - any:', '        - BIO 111'])).toBe('  - ');
  });

  test('goes on with the keys of an item that holds the list', () => {
    const terms = ['terms:', '  - title: First fall', '    courses:', '      - HIT 100'];
    expect(lineAfterList('      - ', terms)).toBe('    ');
  });

  test('passes blank lines, comments and what belongs to other items', () => {
    const terms = ['terms:', '  - title: First fall', '    courses: [HIT 100]', '', '# spring'];
    expect(lineAfterList('  - ', terms)).toBe('');
  });

  test('works for dashes below a key at the same indentation', () => {
    expect(lineAfterList('  - ', ['x:', '  roles:', '  - medical-coder'])).toBe('  ');
    expect(lineAfterList('- ', ['- HIT 100'])).toBe('');
  });

  test('is meant by a dash alone', () => {
    expect(['- ', '  -', '    -  '].filter(isEmptyDash)).toHaveLength(3);
    expect(['- x', '---', '', 'a -', '- #'].filter(isEmptyDash)).toEqual([]);
  });
});

describe('A double click selects', () => {
  test.each([
    ['- HIT 112', 'HIT 112'],
    ['  HIM 3116C:', 'HIM 3116C'],
    ['  HEIT B10:', 'HEIT B10'],
    ['[C802, X]', 'C802'],
    ['icd-10-cm-coding: introduced', 'icd-10-cm-coding'],
    ['skills: [gen-ed/ethics]', 'gen-ed/ethics'],
    ['cip: "51.0707"', '51.0707'],
    ['text: the student’s work.', 'student’s'],
    ['title: Ética', 'Ética'],
  ])('in `%s` the whole of %s', (line, word) => {
    expect(words(line)).toContain(word);
  });

  test('the part of an id that is being typed', () => {
    expect(words('  icd-10-')).toEqual(['icd-10-']);
  });

  test('a word without the period after it', () => {
    expect(words('text: Apply codes.')).toEqual(['text', 'Apply', 'codes']);
  });
});

test('a quote typed inside a sentence stays single', () => {
  const quotes = configuration.autoClosingPairs.filter(({ open }) => /["']/.test(open));
  expect(quotes).toHaveLength(2);
  for (const { notIn } of quotes) expect(notIn).toContain('string');
});

test('files fold by indentation and by region comments', () => {
  expect(configuration.folding.offSide).toBe(true);
  expect('# region First year').toMatch(new RegExp(configuration.folding.markers.start));
  expect('# endregion').toMatch(new RegExp(configuration.folding.markers.end));
});

function words(line: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return [...line.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
}
