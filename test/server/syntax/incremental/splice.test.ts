import { expect, test } from 'vitest';
import { signsIn } from '../../../../server/src/syntax/heavy.ts';
import { spliceTree } from '../../../../server/src/syntax/incremental/splice.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import { entryFor, type MappingNode, type SyntaxTree } from '../../../../server/src/syntax/tree.ts';
import { treeDifference } from '../../../support/same-tree.ts';

const program = `curriculum: hit
title: Health Information Technology
terms:
- id: fall
  courses: [HIT 100]
- id: spring
  courses: [HIT 112]

courses:
  HIT 100:
    title: Records
    credits: 3
  HIT 112:
    title: Codng
    description: |
      What codes mean.

  HIT 210:
    title: Registries
award: associate
`;

/** What the splice says of an edit that replaces some words of the program by others; undefined where all is read. */
function edited(words: string, replacement: string, text = program) {
  const before = parseText(text);
  const after = text.replace(words, replacement);
  const splice = spliceTree(before, after);
  if (splice) expect(treeDifference(splice.tree, parseText(after))).toBeUndefined();
  return splice;
}

function coursesOf(tree: SyntaxTree): MappingNode {
  const root = tree.documents[0]?.root;
  const courses = root?.kind === 'mapping' ? entryFor(root, 'courses')?.value : undefined;
  if (courses?.kind !== 'mapping') throw new Error('no courses');
  return courses;
}

test('a letter in a title reads its course again; the other courses are the same as before, and have moved', () => {
  const before = parseText(program);
  const [first, second, third] = coursesOf(before).entries;
  const third0 = third?.start ?? 0;

  const splice = spliceTree(before, program.replace('Codng', 'Coding'));
  expect(splice).toMatchObject({ document: 0, section: 3, item: 1, edit: { length: 1 } });
  const entries = splice ? coursesOf(splice.tree).entries : [];
  expect(entries[0]).toBe(first);
  expect(entries[1]).not.toBe(second);
  expect(entries[2]).toBe(third);
  expect(third?.start).toBe(third0 + 1);
});

test.each([
  ['a letter in a list’s item', 'id: spring', 'id: sprin', { section: 2, item: 1 }],
  ['a blank line behind an item, though it looks put in before the next', 'mean.\n', 'mean.\n\n    \n', { item: 1 }],
  ['a comment in front of an entry at the top', '\naward', '\n# what it leads to\naward', { section: 3, item: 2 }],
  ['another key for a course', 'HIT 112:', 'HIT 113:', { section: 3, item: 1 }],
  ['a word of a short entry at the top', 'Health', 'Heath', { section: 1, item: undefined }],
  ['one more line in the last course', 'Registries\n', 'Registries\n    credits: 2\n', { section: 3, item: 2 }],
  ['a word where a key is expected', 'credits: 3', 'credits: 3\n    descr', { section: 3, item: 0 }],
  ['a key that stands twice in its course', 'credits: 3', 'title: 3', { section: 3, item: 0 }],
  ['a key that another course has, with its short section,', 'HIT 112:', 'HIT 100:', { section: 3, item: undefined }],
  ['one more item in a short section', 'courses: [HIT 100]\n', 'courses: [HIT 100]\n- id: winter\n', { section: 2 }],
] as const)('%s is read by itself', (_, words, replacement, expected) => {
  expect(edited(words, replacement)).toMatchObject(expected);
});

test.each([
  ['a name', 'title: Codng', 'title: &x Codng'],
  ['an open quotation mark', 'title: Codng', 'title: "Codng'],
  ['an open bracket', 'title: Codng', 'title: [Codng'],
  ['a tab', '    title: Codng', '\ttitle: Codng'],
  ['another key at the top with the same name', 'award:', 'title:'],
  ['a second document', 'award:', '---\naward:'],
] as const)('%s has the whole text read again', (_, words, replacement) => {
  expect(edited(words, replacement)).toBeUndefined();
});

test('a course that is being typed between two others has only those around it read again', () => {
  const long = `${program}notes: ${'x'.repeat(100)}\n`.replace('mean.', `mean.\n${'      More.\n'.repeat(2_000)}`);
  const line = '  HIT 120: { title: New }';
  let tree = parseText(long);
  const first = coursesOf(tree).entries[0];
  for (let length = 0; length <= line.length; length++) {
    const text = long.replace('\n  HIT 210', `\n${line.slice(0, length)}\n  HIT 210`);
    const splice = spliceTree(tree, text);
    expect(splice && treeDifference(splice.tree, parseText(text)), text.slice(-200)).toBeUndefined();
    if (splice) expect(coursesOf(splice.tree).entries[0]).toBe(first);
    // Bracket and comma stand open for a while, which nobody who types in an editor sees.
    if (length < '  HIT 120: '.length) expect(splice, line.slice(0, length)).toBeDefined();
    tree = splice?.tree ?? parseText(text);
    if (!splice) break;
  }
});

test('a course that is deleted leaves the others as they are', () => {
  const before = parseText(program);
  const third = coursesOf(before).entries[2];
  const start = program.indexOf('  HIT 112:');
  const after = program.slice(0, start) + program.slice(program.indexOf('  HIT 210:'));
  const splice = spliceTree(before, after);
  expect(splice && treeDifference(splice.tree, parseText(after))).toBeUndefined();
  expect(splice).toMatchObject({ section: 3, item: undefined });
  expect(third?.key).toMatchObject({ source: 'HIT 210' });
});

test('where two courses have one key, the courses beside them are read by themselves, and the problem moves', () => {
  const text = program.replace('HIT 210', 'HIT 100');
  const splice = edited('Codng', 'Coding', text);
  expect(splice?.tree.problems.map(({ code }) => code)).toEqual(['duplicate-key']);
  expect(edited('Records', 'Record', text)).toMatchObject({ section: 3, item: undefined });
  expect(edited('Registries', 'Registers', text)).toMatchObject({ section: 3, item: undefined });
});

test('a byte order mark and the line breaks of Windows change nothing', () => {
  expect(edited('curriculum: hit', 'curriculum: hi', `\uFEFF${program}`)).toMatchObject({ section: 0 });
  expect(edited('Codng', 'Coding', program.replaceAll('\n', '\r\n'))).toMatchObject({ section: 3, item: 1 });
});

test('an alias elsewhere still stands for what it stood for', () => {
  const text = program.replace('Records', '&name Records').replace('Registries', '*name');
  expect(edited('Codng', 'Coding', text)).toMatchObject({ item: 1 });
  expect(edited('credits: 3', 'credits: 4', text)).toBeUndefined();
});

test('a text that would not be read whole is not read in parts either', () => {
  const long = `curriculum: x\ntitle: y\nnotes:\n${'- 1\n'.repeat(400_000)}`;
  const before = parseText(long);
  expect(before.problems).toEqual([]);
  const after = long.replace('title: y', 'title');
  const whole = parseText(after);
  expect(whole.problems.map(({ code }) => code)).toEqual(['not-checked-too-large']);
  expect(spliceTree(before, after)).toBeUndefined();
});

test('the signs of a long text are counted on as it is edited', () => {
  const long = `curriculum: x\ntitle: y\nnotes: |\n${'  some words\n'.repeat(40_000)}`;
  const first = spliceTree(parseText(long), long.replace('title: y', 'title: "y, z"'));
  const second = first && spliceTree(first.tree, first.tree.text.replace('y, z"', 'z" # a - b'));
  expect(second?.tree.signs).toBe(signsIn(second?.tree.text ?? ''));
});
