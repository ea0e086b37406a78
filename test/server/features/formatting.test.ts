import { describe, expect, test } from 'vitest';
import { formatDocument } from '../../../server/src/features/formatting/document-formatting.ts';
import { formatText } from '../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../server/src/syntax/format/options.ts';
import { apply } from '../../support/accept.ts';
import { afterFormatting, twoSpaces } from '../../support/format.ts';
import { inMemory } from '../../support/in-memory.ts';

/** Lines of a text; what stands behind the last one is the end of the text. */
const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('what belongs together is indented alike', () => {
  test('a program that was indented by four becomes one that is indented by two', () => {
    const typed = lines('courses:', '    HIT 100:', '        title: Introduction', '        credits: 3');
    expect(afterFormatting(typed)).toBe(lines('courses:', '  HIT 100:', '    title: Introduction', '    credits: 3'));
  });

  test('the items of a list stand further in than their key', () => {
    const typed = lines('prerequisites:', '- HIT 100', '-   any:', '    - BIO 111', '    -   BIO 168');
    expect(afterFormatting(typed)).toBe(
      lines('prerequisites:', '  - HIT 100', '  - any:', '      - BIO 111', '      - BIO 168'),
    );
  });

  test('whoever has set the editor to four gets four', () => {
    const typed = lines('courses:', '  HIT 100:', '    offered:', '    - fall');
    const wide = lines('courses:', '    HIT 100:', '        offered:', '            - fall');
    expect(afterFormatting(typed, { tabSize: 4, insertSpaces: true })).toBe(wide);
  });

  test('an impossible width becomes a possible one', () => {
    const text = lines('courses:', '  HIT 100:', '    title: x');
    expect(afterFormatting(text, { tabSize: 0, insertSpaces: false })).toBe(text);
    expect(afterFormatting(text, { tabSize: Number.NaN, insertSpaces: true })).toBe(text);
    expect(afterFormatting(text, { tabSize: 40, insertSpaces: true })).toContain(`\n${' '.repeat(8)}HIT 100:`);
  });

  test('tabs that lines begin with become spaces, though YAML cannot read them', () => {
    const typed = lines('courses:', '\tHIT 100:', '\t\ttitle:\tx\t', '\t\toffered: [fall]');
    expect(afterFormatting(typed)).toBe(lines('courses:', '  HIT 100:', '    title: x', '    offered: [fall]'));
  });
});

describe('the space between words', () => {
  test('one space behind a colon, none before it', () => {
    expect(afterFormatting('title :   Coding\n')).toBe('title: Coding\n');
  });

  test('lists and groups on one line stay there, with the space that the samples have', () => {
    const typed = lines(
      'hours: {lecture: 30,laboratory:    30 }',
      'offered: [ fall ,spring ]',
      'links: { }',
      'uses: [ ]',
    );
    const tidy = lines('hours: { lecture: 30, laboratory: 30 }', 'offered: [fall, spring]', 'links: {}', 'uses: []');
    expect(afterFormatting(typed)).toBe(tidy);
  });

  test('a list over several lines keeps its lines', () => {
    const typed = lines('  skills: [', '      hipaa,privacy,', '          sql   # later', '  ]');
    expect(afterFormatting(typed)).toBe(lines('skills: [', '  hipaa, privacy,', '  sql   # later', ']'));
  });

  test('nothing is wrapped, nothing is joined', () => {
    const long = `description: ${'word '.repeat(60)}end`;
    const text = lines(long, 'title:', '  Coding', 'notes:', '  two', '  lines', `skills: [${'sql, '.repeat(60)}sql]`);
    expect(afterFormatting(text)).toBe(text);
  });

  test('quotation marks and numbers stay as they are written', () => {
    const text = lines('cip: "51.0707"', "code: '007'", 'number: 007', 'version: 1.0', 'yes: no', 'at: 1974-05-01');
    expect(afterFormatting(text)).toBe(text);
  });

  test('space inside words is part of them', () => {
    const text = lines('title: a  b', 'quoted: " a  b "', "single: '  '", 'url: https://x.example/a:b#c');
    expect(afterFormatting(text)).toBe(text);
  });
});

describe('empty lines', () => {
  test('one between courses stays, several become one', () => {
    const typed = lines('courses:', '  A: { title: x }', '', '  B: { title: y }', '', '   ', '', '  C: { title: z }');
    expect(afterFormatting(typed)).toBe(
      lines('courses:', '  A: { title: x }', '', '  B: { title: y }', '', '  C: { title: z }'),
    );
  });

  test('none at the start, none at the end, and the last line ends', () => {
    expect(afterFormatting('\n\n  \ntitle: x   \n\n \n')).toBe('title: x\n');
    expect(afterFormatting('title: x')).toBe('title: x\n');
    expect(afterFormatting('\n\n')).toBe('');
    expect(afterFormatting('')).toBe('');
  });

  test('the end stays as it is for an editor that asks for that', () => {
    const asIs = { ...twoSpaces, insertFinalNewline: false, trimFinalNewlines: false };
    expect(afterFormatting('title:  x', asIs)).toBe('title: x');
    expect(afterFormatting('title:  x\n\n', asIs)).toBe('title: x\n\n');
  });
});

describe('comments', () => {
  test('stay above what they are about, and move with it', () => {
    const typed = lines('# head', 'courses:', '    # first', '    A:', '        # inside', '        title: x', '# end');
    expect(afterFormatting(typed)).toBe(
      lines('# head', 'courses:', '  # first', '  A:', '    # inside', '    title: x', '# end'),
    );
  });

  test('stay with a list that they end', () => {
    const typed = lines(
      'terms:',
      '    -   title: Fall',
      '        # no courses yet',
      '    # - title: Spring',
      'levels: [a]',
    );
    expect(afterFormatting(typed)).toBe(
      lines('terms:', '  - title: Fall', '    # no courses yet', '  # - title: Spring', 'levels: [a]'),
    );
  });

  test('stay below a key that has nothing else yet', () => {
    const typed = lines('courses:', '    # to be written', 'terms: []');
    expect(afterFormatting(typed)).toBe(lines('courses:', '  # to be written', 'terms: []'));
  });

  test('at the ends of lines stay in their column', () => {
    const typed = lines('credits:   62      # declared', 'cip:       "51"    # quoted', 'award: associate  # alone');
    const tidy = lines('credits: 62    # declared', 'cip: "51"      # quoted', 'award: associate  # alone');
    expect(afterFormatting(typed)).toBe(tidy);
    expect(afterFormatting(tidy)).toBe(tidy);
  });

  test('at the ends of lines form a column as far as the next empty line', () => {
    const typed = lines('a:   1   # x', 'long: 1 # y', '', 'b: 1    # z');
    expect(afterFormatting(typed)).toBe(lines('a: 1   # x', 'long: 1 # y', '', 'b: 1    # z'));
  });

  test('are not rewritten', () => {
    const text = lines('#!x', '#no space', '#  -   a:b', 'title: x #y', '#');
    expect(afterFormatting(text)).toBe(text);
  });
});

describe('texts over several lines', () => {
  test('below | and > move as a whole, so that they say the same', () => {
    const typed = lines('notes: |', '      one', '        two  ', '', '      three', 'summary: >-', ' four');
    const tidy = lines('notes: |', '  one', '    two  ', '', '  three', 'summary: >-', '  four');
    expect(afterFormatting(typed)).toBe(tidy);
  });

  test('empty lines that belong to a text stay', () => {
    const text = lines('notes: |+', '  one', '', '', 'title: a', '', '', '  b', 'quoted: "a', '', '', '  b"');
    expect(afterFormatting(text)).toBe(text);
  });

  test('with a number behind | keep that number', () => {
    const typed = lines('course:', '    notes: |2', '         one', '        two');
    expect(afterFormatting(typed)).toBe(lines('course:', '  notes: |2', '       one', '      two'));
  });
});

describe('YAML that few people write', () => {
  test('names, references and tags stay', () => {
    const typed = lines('a:   &base   {credits: 3}', 'b: {<<: *base , x: !!str   7}', '*base :  c', '? d', ':   e');
    const tidy = lines('a: &base { credits: 3 }', 'b: { <<: *base, x: !!str 7 }', '*base : c', '? d', ': e');
    expect(afterFormatting(typed)).toBe(tidy);
  });

  test('several documents stay several', () => {
    const typed = lines('%YAML 1.2', '---', '  a:  1', '...', '', '', '---   # second', 'b:   2', '---', '');
    expect(afterFormatting(typed)).toBe(lines('%YAML 1.2', '---', 'a: 1', '...', '', '---   # second', 'b: 2', '---'));
  });

  test('the line ends of Windows stay', () => {
    expect(afterFormatting('a:  1\r\n\r\n\r\nb: |\r\n    x\r\n    y')).toBe('a: 1\r\n\r\nb: |\r\n  x\r\n  y\r\n');
  });

  test('an invisible mark at the start of the file stays', () => {
    expect(afterFormatting('\uFEFFa:  1\n\n\nb:  2\n')).toBe('\uFEFFa: 1\n\nb: 2\n');
  });
});

describe('what cannot be read is not touched', () => {
  test.each([
    ['an open bracket', 'title:   x\nuses: [a,  b\n'],
    ['an open quotation mark', 'title:   "x\nuses:  b\n'],
    ['a word without a colon', 'title:   x\ncred\n'],
    ['indentation that fits nothing', 'a:\n    b: 1\n  c: 2\n'],
    ['tabs that are not all', 'a:\n\tb:   [\n'],
    ['line ends of old', 'a:   1\rb:  2\n'],
  ])('%s', (_name, text) => {
    expect(afterFormatting(text)).toBe(text);
  });

  test('what the parser would read otherwise afterwards', () => {
    const text = '? courses:\n x\n';
    expect(afterFormatting(text)).toBe(text);
  });

  test('a file that is not ours', () => {
    const { snapshot, uri } = inMemory({ schema: {}, text: 'a:   1\n' });
    const foreign = { ...snapshot, owns: () => false, schemaFor: () => undefined };
    expect(formatDocument(foreign, uri, twoSpaces)).toEqual([]);
    expect(formatDocument(snapshot, 'file:///unknown.yaml', twoSpaces)).toEqual([]);
  });
});

test('an edit for each run of white space, so that the cursor stays on its word', () => {
  const { snapshot, uri } = inMemory({ schema: {}, text: 'a:\n    b:   [x,y]  \n' });
  const edits = formatDocument(snapshot, uri, twoSpaces);
  expect(
    edits.map(({ range, newText }) => [range.start.line, range.start.character, range.end.character, newText]),
  ).toEqual([
    [1, 2, 4, ''],
    [1, 7, 9, ''],
    [1, 12, 12, ' '],
    [1, 14, 16, ''],
  ]);
});

describe('a file with very many places to tidy', () => {
  const course = (index: number) =>
    `  C ${index}:  {title: "T ${index}",credits: 3,teaches: {hipaa: introduced}}  # x\n`;
  const big = `courses:\n${Array.from({ length: 300 }, (_, index) => course(index)).join('')}`;

  test('has one edit for each line, so that the editor has less to do', () => {
    const { snapshot, uri } = inMemory({ schema: {}, text: big });
    const edits = formatDocument(snapshot, uri, twoSpaces);
    expect(edits).toHaveLength(300);
    for (const { range } of edits) expect(range.start.line).toBe(range.end.line);
    expect(apply(big, edits)).toBe(formatText(big, houseStyle));
  });

  test('that are all on lines of their own has them removed as they are', () => {
    const empty = `courses:\n${'  C 1: { title: T }\n\n\n\n'.repeat(600)}`;
    const { snapshot, uri } = inMemory({ schema: {}, text: empty });
    expect(apply(empty, formatDocument(snapshot, uri, twoSpaces))).toBe(formatText(empty, houseStyle));
  });
});
