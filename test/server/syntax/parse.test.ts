import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { locate, nodeAt } from '../../../server/src/syntax/locate.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { toValue } from '../../../server/src/syntax/value.ts';

const read = (text: string) => {
  const root = parseText(text).documents[0]?.root;
  return root ? toValue(root) : undefined;
};
const codes = (text: string) => parseText(text).problems.map((problem) => problem.code);
const marked = (text: string) =>
  parseText(text).problems.map((problem) => [problem.code, text.slice(problem.start, problem.end)]);

describe('a text becomes a tree', () => {
  test('every node knows its range', () => {
    const text = 'courses:\n  HIT 112:\n    credits: 3 # units\n\n';
    const document = parseText(text).documents[0];
    const node = document && nodeAt(document, ['courses', 'HIT 112', 'credits']);
    expect(node && text.slice(node.start, node.end)).toBe('3');
    const course = document && nodeAt(document, ['courses', 'HIT 112']);
    expect(course && text.slice(course.start, course.end)).toBe('credits: 3');
  });

  test.each([
    ['empty file', '', undefined],
    ['only a comment', '# later\n', undefined],
    ['byte order mark', '\uFEFFtitle: A', { title: 'A' }],
    ['Windows line ends', 'a: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
    ['merge key', 'x: &x { a: 1, b: 2 }\ny:\n  <<: *x\n  b: 3\n', { x: { a: 1, b: 2 }, y: { a: 1, b: 3 } }],
    ['course numbers stay texts', '0101: x\n', { '0101': 'x' }],
    ['a key half typed', 'a: 1\ncre', { a: 1, cre: null }],
    ['a pair in a list', '[a: 1]', [{ a: 1 }]],
    ['prototype key', '__proto__: 1', JSON.parse('{"__proto__":1}')],
  ])('%s', (_name, text, expected) => {
    const result = read(text);
    expect(result?.ok ? result.value : result).toEqual(expected);
  });

  test('several documents in a file are all read', () => {
    expect(parseText('a: 1\n---\nb: 2\n---\n').documents).toHaveLength(3);
  });
});

describe('mistakes in YAML are told in words, where they were made', () => {
  test.each([
    ['a missing colon', 'title: A\ncredits', [['yaml-missing-colon', 'credits']]],
    ['an open quotation mark', 'title: "Health\ncredits: 3\n', [['yaml-missing-quote', '"']]],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', [['duplicate-key', 'a']]],
    ['two pairs on a line', 'title: Coding: Basics\n', [['yaml-block-as-implicit-key', 'Coding']]],
    ['an asterisk taken for a reference', 'title: *stars', [['yaml-missing-anchor', '*stars']]],
  ])('%s', (_name, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test.each([
    ['a list at the end of the file', 'roles: [a', [['yaml-missing-bracket', '[']]],
    ['a list with more below it', 'roles: [a\ntitle: A\n', [['yaml-missing-bracket', '[']]],
    ['a group with more below it', 'prepares-for: {\ntitle: A\n', [['yaml-missing-bracket', '{']]],
    ['a list around the whole file', '[a\n', [['yaml-missing-bracket', '[']]],
    ['a list in a course', 'courses:\n  HIT 1:\n    in: [fall\n    a: 3\n  HIT 2:\n', [['yaml-missing-bracket', '[']]],
    ['a list over several lines', 'a: [x\n  y: 1\n', [['yaml-missing-bracket', '[']]],
    [
      'two lists, each by itself',
      'a: [x\nb: [y\n',
      [
        ['yaml-missing-bracket', '['],
        ['yaml-missing-bracket', '['],
      ],
    ],
    ['a group in a list: the inner one first', 'a: [x, {y: 1\nb: 2\n', [['yaml-missing-bracket', '{']]],
    ['an inner one before the outer is closed', 'a: [x, {y: 1]\nb: 2\n', [['yaml-missing-bracket', '{']]],
    ['an open quotation mark in brackets is one mistake', 'a: [ "x\nb: 1\n', [['yaml-missing-quote', '"']]],
  ])('an open bracket: %s', (_name, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test.each([
    ['as the last line', 'title: A\ncredits:3\n', ['credits: 3']],
    ['as the first line', 'credits:3\ntitle: A\n', ['credits: 3']],
    ['in the middle', 'title: A\ncredits:3 # units\nnotes: x\n', ['credits: 3']],
    ['in a course', 'courses:\n  HIT 112:\n    credits:3\n    title: A\n', ['credits: 3']],
    ['in an item', 'terms:\n  - name:Fall\n    title: A\n', ['name: Fall']],
    ['on two lines', 'a: 1\ncredits:3\nlevel:advanced\ntitle: A\n', ['credits: 3', 'level: advanced']],
    ['as all that there is', 'credits:3\n', ['credits: 3']],
    [
      'as all that there is, on two lines',
      'credits:3\nshort-title:Coding I\n',
      ['credits: 3', 'short-title: Coding I'],
    ],
    ['before a quotation mark', 'a: 1\nname:"B C"\n', ['name: "B C"']],
    ['before a bracket', 'a: 1\nroles:[coder]\nb: 2\n', ['roles: [coder]']],
  ])('a space is missing behind a colon: %s', (_name, text, lines) => {
    const { problems } = parseText(text);
    expect(problems.map(({ code, message }) => [code, message])).toEqual(
      lines.map((line) => ['yaml-missing-space', `A space is missing behind the colon: write \`${line}\`.`]),
    );
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(
      lines.map((line) => line.replace(': ', ':')),
    );
  });

  test.each(['a: 1\nhttp://x\n', 'a: 1\nC:\\files\n', 'a: 1\n9:30\n', 'http://x', 'a: b:c', '- a:b'])(
    'but not every colon wants a space: %j',
    (text) => {
      expect(codes(text)).not.toContain('yaml-missing-space');
    },
  );

  test('an open bracket says which one closes it', () => {
    expect(parseText('prepares-for: {').problems.map(({ message }) => message)).toEqual([
      'The bracket `{` that is opened here is never closed: add `}`.',
    ]);
  });

  test('a bracket that is closed on a later line is fine', () => {
    expect(codes('a: [x, y\n  z\n]\nb: {\n  c: 1\n}\n')).toEqual([]);
  });

  test('a line without a key above everything is one mistake, not one for each line below it', () => {
    const program = Array.from({ length: 300 }, (_, index) => `key-${index}: value`).join('\n');
    expect(codes(`Health information\n# 2026\n${program}\n`)).toEqual(['yaml-rest-not-read']);
  });

  test('a line that is indented by mistake is one mistake, not one for each course below it', () => {
    const courses = Array.from({ length: 50 }, (_, index) => `  HIT ${index}:\n    title: A\n`).join('');
    const found = codes(`courses:\n${courses} oops: 1\n${courses.replaceAll('HIT', 'HIM')}`);
    expect(found.length).toBeLessThan(3);
  });

  test('an item of a list below a key that has its value is told to go elsewhere', () => {
    const [problem, ...others] = parseText('title: A\n- b\n').problems;
    expect(problem).toMatchObject({ code: 'yaml-misplaced-item', start: 9 });
    expect(problem?.message).toMatch(/^An item of a list cannot stand here/);
    expect(others).toEqual([]);
  });

  test('a word that is typed above a key does not spoil the key', () => {
    const text = 'teaches:\n  priv\n  hipaa: introduced\n';
    expect(marked(text)).toEqual([['yaml-missing-colon', 'priv']]);
    expect(read(text)).toEqual({ ok: true, value: { teaches: { priv: null, hipaa: 'introduced' } } });
  });

  test('rows that were pasted from a table are called rows of a table', () => {
    const rows = 'HIT 112\tDiagnostic Coding\t3\nHIT 212\tAdvanced Coding\t3\ncourses: 1\n';
    expect(codes(rows)).toEqual(['yaml-table-row', 'yaml-table-row']);
  });

  test('below a tab nothing is said but that it is a tab', () => {
    const text = 'courses:\n  HIT 112:\n\t\ttitle: x\n\t\tcredits: 3\n  HIT 113:\n    title: y\n';
    expect(codes(text)).toEqual(['yaml-tab-as-indent', 'yaml-tab-as-indent']);
  });

  test('a line that is indented too far is told to move, not to be split', () => {
    expect(marked('title: A\n    credits: 3\n')).toEqual([['yaml-indented-too-far', 'credits']]);
  });

  test('a tab is named as a tab', () => {
    expect(codes('a:\n\tb: 1')).toEqual(['yaml-tab-as-indent']);
  });

  test('a tab between brackets is named as a tab as well, and no bracket is called open that is closed', () => {
    const tab = 'yaml-tab-as-indent';
    expect(marked('a: [\n\tb,\n\tc\n]\nd: 1\n')).toEqual([
      [tab, '\t'],
      [tab, '\t'],
    ]);
    expect(codes('courses: {\n\tA: { title: x }\n}\n')).toEqual([tab]);
    expect(codes("terms:\n  - [\n\t\"]\", 'it''s ]', # ]\n  ]\n")).toEqual([tab]);
    expect(codes('a: [ # it\'s\n  b, "c\\" ]",\n\n\td ]\n')).toEqual([tab]);
  });

  test('a bracket that is open is called so whatever tabs stand behind it', () => {
    expect(codes('a: [b,\n\tc\nd: 1\n')).toEqual(['yaml-missing-bracket']);
    expect(codes('a: [b\nc:\n\t]\n')[0]).toBe('yaml-missing-bracket');
    expect(codes('a: [\n  b,\t\n \tc\n]\n')).toEqual([]);
  });

  test('tabs behind very many open brackets are looked for in a moment', () => {
    expect(codes('\ta: {\n'.repeat(16_000)).length).toBeGreaterThan(0);
    expect(codes(`a: [\n${'b: [\n\tc,\n'.repeat(16_000)}`).length).toBeGreaterThan(0);
  });

  test.each([
    '!!omap [{}]',
    '!!pairs [{}, { a: 1 }, b]',
    '!!omap\n  - {}\n  - a: 1\n',
    '!!set { a, ? b, c: 1 }',
    '!!set [a]',
    '!!omap {}',
  ])('a list with a word before it that asks for pairs: %j', (text) => {
    for (const one of [text, `a: ${text}`]) expect(codes(one)).not.toContain('not-checked-unreadable');
  });

  test('lists nested beyond all reason are not read, and the file says so', () => {
    const tree = parseText(`a: ${'['.repeat(10_000)}`);
    expect(tree.problems.map((problem) => problem.code)).toContain('not-checked-too-deep');
    expect(tree.documents.at(-1)?.unreadable).toBe(true);
  });

  test('thousands of keys, twice, are found in linear time', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(codes(`${keys}${keys}`)).toHaveLength(20_000);
  });
});

describe('references that would never end', () => {
  test('a value that contains itself is refused', () => {
    expect(read('a: &a [*a]')).toEqual({ ok: false, reason: 'cycle' });
  });

  test('a small text that would be enormous is refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(read(lines.join('\n'))).toEqual({ ok: false, reason: 'too-many-aliases' });
  });

  test('a hundred plain references are fine', () => {
    const text = `a: &a {x: 1}\nb: [${Array(500).fill('*a').join(', ')}]`;
    expect(read(text)).toMatchObject({ ok: true });
  });
});

describe('an offset becomes a path', () => {
  test('in a value', () => {
    const tree = parseText('courses:\n  HIT 112:\n    offered: [fall, spring]\n');
    expect(locate(tree, tree.text.indexOf('pring'))?.path).toEqual(['courses', 'HIT 112', 'offered', 1]);
  });

  test('in a key', () => {
    const tree = parseText('courses:\n  HIT 112:\n    offered: [fall]\n');
    expect(locate(tree, tree.text.indexOf('ffered'))).toMatchObject({
      part: 'key',
      path: ['courses', 'HIT 112', 'offered'],
    });
  });
});

describe('lines are counted as editors count them', () => {
  test.each(['', 'a', 'a\n', 'a\r\nb', 'a\rb', 'a\r\r\nb\n\nc', '\r', '\n\r'])('%j', (text) => {
    const ours = createLineTable(text);
    const theirs = TextDocument.create('x:/y', 'yaml', 1, text);
    expect(ours.lineCount).toBe(theirs.lineCount);
    for (let offset = 0; offset <= text.length; offset++) {
      expect(ours.positionAt(offset)).toEqual(theirs.positionAt(offset));
      const position = theirs.positionAt(offset);
      expect(ours.offsetAt(position)).toBe(theirs.offsetAt(position));
    }
  });
});
