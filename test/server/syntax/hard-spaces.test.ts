import { describe, expect, test } from 'vitest';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { readQuickly } from '../../../server/src/syntax/quick/read-quickly.ts';
import { fixed, fixesAt } from '../features/code-actions/fixes/offered.ts';
import { compareReaders } from './quick/same-tree.ts';

/** The texts have `~` for a space at which no line is broken. */
const written = (text: string) => text.replaceAll('~', '\u00A0');
const told = 'yaml-non-breaking-space';

/** All that is wrong with a text, with the offsets of the spaces. */
const found = (text: string) =>
  parseText(written(text)).problems.map(({ code, start }) => (code === told ? start : code));

describe('a non-breaking space', () => {
  test.each<[string, string, number[]]>([
    ['behind a colon', 'a:\n  title: A\n  credits:~3\n', [24]],
    ['behind the first colon of a group', 'a:\n  credits:~3\n  title: A\n', [13]],
    ['behind the colons of a whole group', 'a:\n  title:~A\n  credits:~3\nb: 1\n', [11, 24]],
    ['behind the colons of a whole file', 'curriculum:~hit\ntitle:~HIT\n', [11, 22]],
    ['behind a colon and a space', 'credits: ~3\n', [9]],
    ['in front of a space', 'credits:~ 3\n', [8]],
    ['in front of a colon', 'credits~: 3\n', [7]],
    ['behind a colon with nothing behind it', 'courses:~\n  HIT 100:\n    title: A\n', [8]],
    ['behind a dash', 'uses:\n  -~a\n  - b\n', [9]],
    ['behind all dashes', 'uses:\n  -~a\n  -~b\n', [9, 15]],
    ['behind a later dash', 'uses:\n  - a\n  -~b\n', [15]],
    ['as indentation', 'courses:\n~~HIT 212:\n~~~~title: A\n', [9, 20]],
    ['in the middle of indentation', 'courses:\n  HIT 212:\n  ~~title: A\n', [22]],
    ['in front of a comment', 'credits: 3~# of 60\n', [10]],
    ['behind a word', 'award: certificate~\n', [18]],
    ['behind a key in front of a colon that has none', 'a: 1\n~b\nc: 2\n', [5]],
    ['inside brackets', 'uses: [a,~b]\n', [9]],
    ['inside braces', 'credits: { min:~3,~max: 4 }\n', [15, 18]],
    ['behind a text in quotation marks', 'title: "A"~\nb: 1\n', [10]],
    ['on a line of its own', 'a: 1\n~\nb: 2\n', [5]],
    ['in front of a comment of its own line', 'a: 1\n~# note\nb: 2\n', [5]],
    ['as indentation of text below a bar', 'notes: |\n~~words\nb: 2\n', [9]],
  ])('%s is told', (_name, text, starts) => {
    expect(found(text)).toEqual(starts);
  });

  test('says what it is, and nothing else', () => {
    const { problems } = parseText('credits:\u202F3\ntitle: A\n');
    expect(problems).toMatchObject([{ severity: 'error', start: 8, end: 9 }]);
    expect(problems[0]?.message).toBe(
      'A non-breaking space stands here, as word processors write it: write a normal space.',
    );
  });

  test.each([
    'title: Health~Information\n',
    'title: Health~ Information\n',
    'title: Chapter one:~health\n',
    'title: Santé~:~introduction\n',
    'title: HIT~#3\n',
    'title: A course of many words~\n',
    'title: "~A"\n',
    "title: '~A:~b'\n",
    'notes: |\n  ~A\n  -~b\n  c:~d\n',
    'notes: >\n  ~A\n  c:~d\n',
    '# -~a:~b\n#~c\na: 1 #~d\n',
    'notes: some words\n  that go on:~here\n  -~and here\n',
    'HIT~212:\n  title: A\n',
    'outcomes:\n  - Explain this:~that\n  - Reads~well\n',
  ])('is nobody’s business in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is read as quickly as ever within a text', () => {
    const text = written('curriculum: hit\ntitle: Health~Information\n');
    expect(readQuickly(text, createLineTable(text))).toBeDefined();
  });

  test('is left to the full reader wherever it stands', () => {
    const text = 'a: 1\nb:\n  - c: "x" # y\n    d: [e, f]\n';
    for (let at = 0; at <= text.length; at++) {
      expect(compareReaders(`${text.slice(0, at)}\u00A0${text.slice(at)}`)).not.toBe('different');
      expect(compareReaders(`${text.slice(0, at)}\u2007${text.slice(at + 1)}`)).not.toBe('different');
    }
  });

  test('becomes a normal space, all over the file, and within texts it stays', () => {
    const text = written(
      'courses:\n~~HIT~212:\n~~~~title:~$0A~b\n~~~~credits: ~3~# of 60\n~~~~outcomes:\n~~~~~~-~Explain~it\n',
    );
    const title = 'Write normal spaces instead of non-breaking ones';
    expect(fixesAt(text)).toEqual([`${title} (preferred)`, 'Fix all 9 problems of this kind in the file']);
    expect(fixed(text, title)).toBe(
      written('courses:\n  HIT~212:\n    title: A~b\n    credits:  3 # of 60\n    outcomes:\n      - Explain~it\n'),
    );
  });

  test('is found in a moment, however many there are', () => {
    parseText('\u00A0'.repeat(300_000));
    parseText(`a: ${'\u00A0 '.repeat(300_000)}b`);
    parseText(`[${'a:\u00A0b, '.repeat(20_000)}]`);
    parseText('a:\u00A03\n'.repeat(20_000));
  });
});
