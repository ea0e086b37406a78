import { describe, expect, test } from 'vitest';
import { compareReaders } from './same-tree.ts';

/** Lines of a text that is read quickly. */
const regular: readonly (readonly [string, string])[] = [
  ['a group', 'title: A\ncredits: 3\n'],
  ['a list', '- a\n- b\n'],
  ['a group in a list, in a list', '- - a: 1\n    b: 2\n  - c\n-\n  d: 3\n'],
  ['a list in the column of its key', 'roles:\n- a\n- b\nskills:\n- c\n'],
  ['a list in the column of its key, in a list', '- roles:\n  - a\n  title: x\n'],
  ['a document that is indented', '  a: 1\n  b: 2\n'],
  ['a document marker on top', '# comment\n---\n# comment\na: 1\n'],
  ['a document marker with a comment', '--- # comment\na: 1\n'],
  ['values that are not written', 'a:\nb: \nc:   # later\nd:\n  e:\n'],
  ['an item that is not written, at the end', 'a:\n  - x\n  - '],
  ['an empty value at the end, and blank lines', 'a: 1\nb:  \n\n\n'],
  ['an empty value at the end, and a comment', 'a: 1\nb:\n\n# c\n\n'],
  ['spaces in front of the colon', 'a : 1\n"b"  : 2\n'],
  ['spaces in front of the value', 'a:    1\n-b:   2\n'],
  ['comments everywhere', '# a\na: # b\n  # c\n  b: 1 # d\n# e\n\n  # f\n  c: x#y # g\n# h\n'],
  ['words over several lines', 'a: one\n  two\n\n  three   \n    four\nb: x\n'],
  ['words below their key', 'a:\n  one\n  two\nb: x\n'],
  ['words below a dash', '-\n  one\n two\n- x\n'],
  ['words that look like an item', 'a: one\n  - two\n  ? three\n  [four\n'],
  ['words with a colon in them', 'a: http://x.y\nb: 12:30\nc:d: e\n'],
  ['words in quotation marks over several lines', 'a: "one\n  two\n\n  three  \n  "\nb: \' x\n\n  it\'\'s\n  y \'\n'],
  ['escapes', 'a: "\\t\\x41\\u00e9\\"\\\\ \\/ \\_\\N\\L\\P\\0\\e"\n'],
  ['quoted keys', '"a": 1\n\'b\': 2\n"": 3\n'.replace('"": 3\n', '')],
  ['numbers', '- 1\n- -1\n- +1\n- 007\n- -0\n- 1.\n- .5\n- 1e3\n- 1E-3\n- 0x1f\n- 0o17\n- 9007199254740993\n- 1e999\n'],
  ['numbers with words', '- .inf\n- -.Inf\n- +.INF\n- .nan\n- .NaN\n- .NAN\n'],
  ['words that look like numbers', '- 1_0\n- 0o8\n- 0xg\n- -0x1\n- .\n- -.\n- 1e\n- -.nan\n- 1-2\n- .iNf\n- 1.2.3\n'],
  ['nothing, yes and no', '- ~\n- null\n- Null\n- NULL\n- nULL\n- true\n- True\n- TRUE\n- False\n- tRUE\n- yes\n'],
  ['keys that are no texts', '1: a\ntrue: b\n~: c\n1.50: d\n'],
  ['lists in brackets', 'a: []\nb: [ ]\nc: [x, y ,z,]\nd: [[1], [2, [3]]] # x\ne: ["a, b", \'c\', d e, f:g, h#i]\n'],
  ['groups in braces', 'a: {}\nb: { c: 1, "d": 2, "e":3, f : 4 }\ng: {h: [i, {j: k}], }\n'],
  ['brackets over several lines', 'a: [\n  x, # c\n\n  y\n  , z\n]\nb: {\n    c: 1,\n  d: [\n    2 ] }\n'],
  ['a text line by line', 'a: |\n  one\n   two\n\n  three\nb: |-\n  x\n\nc: |+\n  y\n\n\n'],
  ['a text that is folded', 'a: >\n  one\n  two\n\n  three\n    four\n\n    five\n  six\nb: >-\n\n\n  x\n  y\nc: >+ # z\n  x\n\n'],
  ['a text of no lines', 'a: |\nb: >+\n\n\nc: |-\n\nd: 1\n'],
  ['a text without a line break at the end', 'a: |\n  one\n  two'],
  ['a text in a list', '- |\n  one\n- - >\n    two\n   three\n'.replace('   three\n', '')],
  ['tabs in words and comments', 'a: x\ty # \t\nb: |\n  x\t\n'],
  ['letters of all kinds', 'é: 漢字 🩺\n"ü": x\u00A0\u2028x\n'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key twice in braces', 'a: {b: 1, "b": 2}\n'],
  ['a key twice among many', `${'abcdefghij'.replace(/./g, '$&: 1\n')}a: 2\n`],
  ['keys twice in each other', 'a: {b: 1, b: 2}\nc:\n  d: 1\n  d: {e: 1, e: 2}\n  d: 3\na: 4\n'],
  ['control characters', 'a: \u0001\nb: x\u0002\u0018\u001Fy\nc: \u007F\u0085\n'],
]; // biome-ignore format: a text with its name stands on one line

describe('regular texts are read quickly, and as the package reads them', () => {
  test.each(regular)('%s', (_name, text) => {
    expect(compareReaders(text)).toBe('same');
    expect(compareReaders(text.replaceAll('\n', '\r\n')), 'with line ends of Windows').toBe('same');
    expect(compareReaders(text.trimEnd()), 'without an end of the last line').not.toBe('different');
  });
});

/** Texts that are wrong, or that only the package knows to read. */
const other: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blank lines', '\n \n'],
  ['comments alone', '# a\n'],
  ['a word', 'word\n'],
  ['brackets', '[a]\n'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: 1\nb: *a\n'],
  ['a tag', 'a: !!str 1\n'],
  ['an anchor on a key', '&x a: 1\n'],
  ['an empty key twice', '"": 1\n"": 2\n'],
  ['a merge key', 'a:\n  <<: {b: 1}\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['the end of a document', 'a: 1\n...\n'],
  ['a value behind a document marker', '--- a\n'],
  ['a tab as indentation', 'a:\n\tb: 1\n'],
  ['a tab behind a colon', 'a:\t1\n'],
  ['a tab behind a dash', '-\ta\n'],
  ['a tab on a blank line', 'a: 1\n\t\nb: 2\n'],
  ['a lone carriage return', 'a: x\ry\n'],
  ['a byte order mark', '\uFEFFa: 1\n'],
  ['a non-breaking space in front of a value', 'a: \u00A0x\n'],
  ['a null', 'a: x\u0000y\n'],
  ['a letter that was lost', 'a: x\uFFFD\n'],
  ['a byte order mark inside', 'a: x\uFEFFy\n'],
  ['an explicit key', '? a\n: 1\n'],
  ['a key in brackets', '[a]: 1\n'],
  ['a key over two lines', 'a\nb: 1\n'],
  ['a key without a colon', 'a: 1\nb\n'],
  ['a long key', `${'k'.repeat(1_100)}: 1\n`],
  ['two pairs on a line', 'a: b: c\n'],
  ['a list on the line of its key', 'a: - b\n'],
  ['a list among keys', 'a: 1\n- b\n'],
  ['an indentation of its own', 'a:\n    b: 1\n  c: 2\n'],
  ['an open quotation mark', 'a: "b\nc: 1\n'],
  ['a quotation mark closed in the first column', 'a: "b\n"\n'],
  ['more behind a quotation mark', 'a: "b" c\n'],
  ['a comment without a space', 'a: "b"#c\n'],
  ['an unknown escape', 'a: "\\q"\n'],
  ['an escaped line break', 'a: "b\\\n  c"\n'],
  ['an open bracket', 'a: [b\nc: 1\n'],
  ['a bracket of another kind', 'a: [b}\n'],
  ['two commas', 'a: [b,, c]\n'],
  ['a comma first', 'a: [, b]\n'],
  ['a pair in brackets', 'a: [b: 1]\n'],
  ['a key without a value in braces', 'a: {b, c: 1}\n'],
  ['a comment in the first column in braces', 'a: {\n  b: 1\n# c\n  }\n'],
  ['a comment in front of a last item that is not written', '- a\n# b\n- \n'],
  ['words over several lines in brackets', 'a: [b\n  c]\n'],
  ['a digit behind the bar', 'a: |2\n   b\n'],
  ['a wide blank line on top', 'a: |\n     \n  b\n'],
  ['a reserved character', 'a: @b\n'],
  ['a percent sign', 'a: %b\n'],
  ['words behind a comment that starts in the first column', 'a:\n#b\n  c\n  d\n'],
];

test.each(other)('left to the package: %s', (_name, text) => {
  expect(compareReaders(text)).toBe('left');
});

test('deep nesting is left to the package, which has a limit of its own', () => {
  expect(compareReaders('- '.repeat(150))).toBe('same');
  for (const depth of [195, 200, 205, 50_000]) {
    expect(compareReaders(`${'- '.repeat(depth)}x`)).toBe('left');
    expect(compareReaders(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toBe('left');
  }
});
