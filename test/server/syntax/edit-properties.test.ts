import { describe, expect, test } from 'vitest';
import { commentAt } from '../../../server/src/syntax/comments.ts';
import { applied, type TextChange } from '../../../server/src/syntax/edit/change.ts';
import { insertEntry, insertItem } from '../../../server/src/syntax/edit/insert.ts';
import { liftEntry } from '../../../server/src/syntax/edit/lift.ts';
import { group, inline, type NewValue } from '../../../server/src/syntax/edit/new-value.ts';
import { remove } from '../../../server/src/syntax/edit/remove.ts';
import { reorder } from '../../../server/src/syntax/edit/reorder.ts';
import { replaceValue } from '../../../server/src/syntax/edit/replace.ts';
import { childrenOf, rootSpot, type Spot } from '../../../server/src/syntax/edit/spot.ts';
import type { Finding } from '../../../server/src/syntax/finding.ts';
import { isMistakeInYaml } from '../../../server/src/syntax/misread.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import type { SyntaxTree } from '../../../server/src/syntax/tree.ts';
import { toValue } from '../../../server/src/syntax/value.ts';
import { seededRandom } from '../../support/random.ts';
import { randomYaml } from '../../support/random-yaml.ts';
import { oddTexts } from '../odd-yaml.ts';

/** Ways to write the same few things that people use, each with what makes it hard to edit. */
const writings: Readonly<Record<string, string>> = {
  'two spaces': 'a: 1\nb:\n  c: 2\n  d: [x, y]\ne:\n  - x\n  - y: 1\n    z: 2\n',
  'four spaces': 'a: 1\nb:\n    c: 2\n    d: [x, y]\ne:\n    - x\n    - y: 1\n      z: 2\n',
  'dashes below the key': 'a: 1\ne:\n- x\n- y: 1\n  z: 2\nf:\n  g:\n  - h\n',
  'no last line break': 'a: 1\nb:\n  c: 2\n  d:\n    - x\n    - y',
  'an open end': 'a: 1\nb:\n  c:\n  d:',
  'empty lines': '\na:\n  x: 1\n\nb:\n  x: 2\n  y: 3\n\n\nc:\n  x: 4\n\n',
  comments:
    '# the file\na: 1 # about a\n# about b\nb: # in b\n  # about c\n  c: 2 # c itself\n  # left in b\n\n# alone\n\n# about d\nd: 4\n# the end\n',
  'comments in lists':
    'list:\n  # about one\n  - one # behind one\n  # about two\n  - two: 2 # behind two\n    # about three\n    three: 3\n    # in two\n  # below\n\n# the end',
  'comments below a dash': 'list:\n  - # about the group\n    a: 1\n    b: 2\n  -\n    # about c\n    c: 3\n',
  'long texts':
    'a: |\n  one\n  # no comment\n\n  two\nb: >-\n  one\n   two\nc: "one\n  two" # c\nd: one\n  two\ne:\n  - |\n    x\n  - y\n',
  'texts that keep their end': 'a: |+\n  one\n\n\nb: 1\nc:\n  d: |+\n    two\n\n',
  'a text at the end': 'a: 1\nb:\n  c: |\n    one',
  braces: 'a: { b: 1, c: { d: 2, e: 3 } }\nf: [x, { y: 1 }, [z]] # f\ng: {}\nh: []\ni: { }\n',
  'braces over lines': 'a: {\n  b: 1,\n  c: 2\n}\nd: [\n  x,\n  y,\n]\ne: [x,\n  y]\n',
  'comments in braces':
    'a: {\n  # about b\n  b: 1, # behind b\n  c: 2 # behind c\n  # below\n}\nd: [\n  x, # behind x\n  # about y\n  y, # behind y\n]\ne: [ # open\n  x, y ]\n',
  'nothing in braces': 'a: { b: , c: }\nd: [ , ]\n',
  'nothing yet': 'a:\nb: # none\nc:\n  # none so far\nd: ~\ne: null # none\nf:\n  -\n  - # nothing\n  -\n',
  'lists in lists': 'a:\n  - - x\n    - y\n  - - z\n',
  'groups in lists': '- a: 1\n  b: 2\n- a: 3\n-\n  a: 4\n  b: 5\n',
  'quoted keys': '"a b": 1\n\'c\': 2\n"d": { "e":1, \'f\': 2 }\n',
  'line breaks of Windows':
    'a: 1\r\nb:\r\n  # about c\r\n  c: 2 # c\r\n  d: 3\r\n\r\ne:\r\n  - x\r\n  - y\r\nf: {}\r\n',
  names: 'a: &x { b: 1 }\nc: *x\nd: &y\n  e: 1\n  f: &z 2\ng: [*x, *z]\nh: { <<: *y }\n',
  tags: 'a: !t 1\nb: !!map\n  c: 1\nd: [!t x, y]\n',
  'question marks': '? a\n: 1\n? b\nc: 2\n? |\n  d\n: 3\n',
  'a mark of the byte order': '\uFEFFa: 1\nb: 2\n',
  'a marker': '%YAML 1.2\n--- # start\na: 1\nb: 2\n...\n',
  'several documents': 'a: 1\nb: 2\n---\nc: 3\n',
  'an indented start': '  a: 1\n  b:\n    - x\n',
  'values on the next line': 'a:\n  1\nb:\n  "x"\nc:\n  [x, y]\nd:\n  # about e\n  { e: 1 }\n',
  'spaces at the end of lines': 'a: 1  \nb:  \n  c: 2  \n  \n  d: 3 \n',
};

const all = { ...writings, ...Object.fromEntries(Object.entries(oddTexts).filter(([, text]) => text.length < 2_000)) };

/** Every comment of a text, in an order of its own. */
function commentsOf(tree: SyntaxTree): string[] {
  const found = new Map<number, string>();
  for (const { index } of tree.text.matchAll(/#/g)) {
    const comment = commentAt(tree, index);
    if (comment) found.set(comment.start, tree.text.slice(comment.start, comment.end).trim());
  }
  return [...found.values()].sort();
}

function everySpot(tree: SyntaxTree): Spot[] {
  const root = rootSpot(tree);
  const spots: Spot[] = root ? [root] : [];
  for (const spot of spots) spots.push(...childrenOf(spot));
  return spots.slice(0, 30);
}

/** The value of the first document after something was done at one place of it; its keys keep their order. */
function valueWith(tree: SyntaxTree, spot: Spot, change: (value: unknown) => unknown): unknown {
  const build = (one: Spot): unknown => {
    const children = childrenOf(one);
    let value: unknown;
    if (one.node.kind === 'mapping') {
      value = children.map((child) => [keyOf(child), build(child)]);
    } else if (one.node.kind === 'sequence') value = children.map(build);
    else value = wordOf(one);
    return one.node === spot.node ? change(value) : value;
  };
  const root = rootSpot(tree);
  return root && build(root);
}

/** A word, or the name that an alias refers to. */
function wordOf({ node }: Spot): unknown {
  if (node.kind === 'alias') return `*${node.name}`;
  return node.kind === 'scalar' ? node.value : undefined;
}

const gone = Symbol('gone');

function keyOf({ entry }: Spot): string {
  const plain = entry && toValue(entry.key);
  return `key ${JSON.stringify(plain?.ok ? plain.value : null)}`;
}

/** Takes out what is gone, and what only held it. */
function withoutGone(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'string' && value[0].startsWith('key ') && value.length === 2) {
    const inner = withoutGone(value[1]);
    return inner === gone ? gone : [value[0], inner];
  }
  const kept = value.map(withoutGone).filter((one) => one !== gone);
  return value.length > 0 && kept.length === 0 ? gone : kept;
}

const asGiven = (value: unknown) => value;

interface Outcome {
  readonly before: SyntaxTree;
  readonly after: SyntaxTree;
  readonly text: string;
}

function make(tree: SyntaxTree, changes: readonly TextChange[]): Outcome {
  const text = applied(tree.text, changes);
  if (text === undefined) throw new Error('The changes overlap.');
  return { before: tree, after: parseText(text), text };
}

function contentOf(tree: SyntaxTree): unknown {
  const root = rootSpot(tree);
  return root && valueWith(tree, root, asGiven);
}

/** Only texts that are read without a mistake are edited line by line. */
function isSound({ problems, documents }: SyntaxTree): boolean {
  const isOdd = ({ code }: Finding) => code === 'lone-carriage-return' || code === 'stray-byte-order-mark';
  return (
    !problems.some((problem) => isMistakeInYaml(problem) || isOdd(problem)) &&
    documents.every(({ unreadable }) => !unreadable)
  );
}

/** What is read in a way of its own, so that a value means something else elsewhere. */
const isOfItsOwn = (text: string) => /^%YAML 1\.1|!!(?:set|omap)/m.test(text);

const random = seededRandom(7);
const invented = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [`invented ${index}`, randomYaml(random)]),
);

const sound = Object.entries({ ...all, ...invented }).filter(
  ([, text]) => isSound(parseText(text)) && !isOfItsOwn(text),
);

const asPairs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asPairs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, one]) => [`key ${JSON.stringify(key)}`, asPairs(one)]);
};

const newValues: readonly { value: NewValue; plain: unknown }[] = [
  { value: inline('new word'), plain: 'new word' },
  { value: inline(['one', 'two']), plain: ['one', 'two'] },
  {
    value: group([
      { key: 'title', value: inline('x: y') },
      { key: 'inner', value: group([{ key: 'credits', value: inline(3) }]) },
    ]),
    plain: { title: 'x: y', inner: { credits: 3 } },
  },
];

let made = 0;
let refused = 0;

function check(tree: SyntaxTree, changes: readonly TextChange[] | undefined, expected: unknown, what: string): void {
  if (!changes) {
    refused++;
    return;
  }
  made++;
  const { before, after, text } = make(tree, changes);
  const shown = `${what}\n---\n${tree.text}\n--- became\n${text}\n---`;
  expect(after.problems.filter(isMistakeInYaml), shown).toEqual([]);
  expect(contentOf(after), shown).toEqual(expected);
  expect(commentsOf(after), shown).toEqual(commentsOf(before));
}

describe('an edit says what it should, and leaves all else and every comment as it was', () => {
  test.each(sound)('new entries and items: %s', (_name, text) => {
    const tree = parseText(text);
    for (const spot of everySpot(tree)) {
      for (const { value, plain } of newValues) {
        for (const place of [0, 1, 'end'] as const) {
          const count = childrenOf(spot).length;
          const at = place === 'end' ? count : Math.min(place, count);
          const put = (new_: unknown) => (old: unknown) => {
            const list: unknown[] = Array.isArray(old) ? [...old] : [];
            list.splice(at, 0, new_);
            return list;
          };
          const entryValue = valueWith(tree, spot, put(['key "new key"', asPairs(plain)]));
          check(tree, insertEntry(tree, spot, place, { key: 'new key', value }), entryValue, `new entry at ${place}`);
          const itemValue = valueWith(tree, spot, put(asPairs(plain)));
          check(tree, insertItem(tree, spot, place, value), itemValue, `new item at ${place}`);
        }
      }
    }
  });

  test.each(sound)('another value: %s', (_name, text) => {
    const tree = parseText(text);
    for (const spot of everySpot(tree)) {
      for (const { value, plain } of newValues) {
        const expected = valueWith(tree, spot, () => asPairs(plain));
        check(tree, replaceValue(tree, spot, value), expected, 'another value');
      }
    }
  });

  test.each(sound)('another order: %s', (_name, text) => {
    const tree = parseText(text);
    for (const spot of everySpot(tree)) {
      const order = childrenOf(spot)
        .map((_child, index) => index)
        .reverse();
      if (order.length < 2) continue;
      const expected = valueWith(tree, spot, (old) => (old as unknown[]).toReversed());
      const changes = reorder(tree, [{ spot, order }]);
      check(tree, changes.length > 0 ? changes : undefined, expected, 'another order');
    }
  });

  test.each(sound)('less: %s', (_name, text) => {
    const tree = parseText(text);
    for (const spot of everySpot(tree)) {
      const changes = remove(tree, spot);
      if (!changes) continue;
      made++;
      const outcome = make(tree, changes);
      const shown = `removed ${JSON.stringify(text.slice(spot.node.start, spot.node.end))}\n---\n${text}\n--- became\n${outcome.text}\n---`;
      expect(outcome.after.problems.filter(isMistakeInYaml), shown).toEqual([]);
      expect(contentOf(outcome.after), shown).toEqual(withoutGone(valueWith(tree, spot, () => gone)));
      const left = commentsOf(outcome.after);
      const lost = commentsOf(tree).filter((comment) => !left.includes(comment));
      expect(
        lost.filter((comment) => !isAbout(tree, spot, comment)),
        shown,
      ).toEqual([]);
    }
  });

  test.each(sound)('moved elsewhere and back: %s', (_name, text) => {
    const tree = parseText(text);
    for (const spot of everySpot(tree)) {
      const entry = liftEntry(tree, spot);
      if (!entry || !spot.entry) continue;
      const other = parseText('first: 1\ncourses:\n  one: 1\n  two:\n    deep: 2\n');
      const into = childrenOf(rootSpot(other))[1];
      if (!into) throw new Error('The other file has lost its courses.');
      const expected = valueWith(other, into, (old) => [...(old as unknown[]), [keyOf(spot), buildOf(spot)]]);
      const changes = insertEntry(other, into, 'end', entry);
      if (!changes) continue;
      made++;
      const outcome = make(other, changes);
      const shown = `${text}\n--- became\n${outcome.text}\n---`;
      expect(outcome.after.problems.filter(isMistakeInYaml), shown).toEqual([]);
      expect(contentOf(outcome.after), shown).toEqual(expected);
    }
  });

  test('most edits are made, and not refused', () => {
    expect(made).toBeGreaterThan(3_000);
    expect(made / (made + refused)).toBeGreaterThan(0.25);
  });
});

function buildOf(spot: Spot): unknown {
  const children = childrenOf(spot);
  if (spot.node.kind === 'mapping') return children.map((child) => [keyOf(child), buildOf(child)]);
  if (spot.node.kind === 'sequence') return children.map(buildOf);
  return wordOf(spot);
}

/** Whether a comment stands in the lines of an entry or item, or between them and the lines around. */
function isAbout(tree: SyntaxTree, spot: Spot, comment: string): boolean {
  const { start, end } = spot.entry ?? spot.node;
  const lines = tree.text.split(/\r?\n/);
  const isContent = (line: string) => !/^\s*(?:#|-? *(?:#.*)?$)/.test(line);
  const first = tree.lines.positionAt(start).line;
  const last = tree.lines.positionAt(end).line;
  const from = lines.slice(0, first).findLastIndex(isContent);
  const to = lines.findIndex((line, index) => index > last && isContent(line));
  if (lines.slice(from + 1, to < 0 ? lines.length : to).some((line) => line.includes(comment))) return true;
  const { parent } = spot;
  return parent !== undefined && childrenOf(parent).length === 1 && isAbout(tree, parent, comment);
}
