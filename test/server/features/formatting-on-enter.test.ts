import { describe, expect, test } from 'vitest';
import { formatOnType } from '../../../server/src/features/formatting/on-type-formatting.ts';
import { pressEnter } from '../../client/enter.ts';
import { afterEnter, twoSpaces } from '../../support/format.ts';
import { inMemory } from '../../support/in-memory.ts';

/** What stands there after a line is typed, `|` its cursor, and Enter pressed: by the rules of the editor, then ours. */
const typed = (line: string, above = '') => afterEnter(above + pressEnter(line));

describe('the line that was left gets its spaces right', () => {
  test.each([
    ['behind a colon', 'title:   Coding|', 'title: Coding\n|'],
    ['before a colon', 'title : Coding|', 'title: Coding\n|'],
    ['at its end', 'title: Coding  |', 'title: Coding\n|'],
    ['behind a key alone', 'courses: |', 'courses:\n  |'],
    ['behind commas and brackets', '    offered: [fall,spring ]|', '    offered: [fall, spring]\n    |'],
    ['in a group', '  - {choose: 1,from: [A 1,B 2]}|', '  - { choose: 1, from: [A 1, B 2] }\n  - |'],
    ['behind an item', '  - HIT 100  |', '  - HIT 100\n  - |'],
    ['before a text below', 'notes:   >-|', 'notes: >-\n  |'],
  ])('%s', (_name, line, after) => {
    expect(typed(line)).toBe(after);
  });

  test('a space that is missing behind a colon is put in', () => {
    const above = 'courses:\n  HIT 100:\n    title: Introduction\n';
    expect(typed('    credits:3|', above)).toBe(`${above}    credits: 3\n    |`);
  });

  test('a space that is missing behind a dash is put in, where the list goes on', () => {
    const above = 'prerequisites:\n  - HIT 100\n';
    expect(typed('  -HIT 112|', above)).toMatch(/\n {2}- HIT 112\n *\|$/);
  });
});

describe('what the writer may have meant stays', () => {
  test.each([
    ['the indentation, on which other lines depend', '     title: x|'],
    ['the space behind a dash, in line with the keys below', '  -   title: Fall|'],
    ['a dash that waits for its item', '  - |'],
    ['a line with nothing but its indentation', '    |'],
    ['a comment', '#  one,two   |'],
    ['a line with a comment at its end', 'title:   x   # one,two  |'],
    ['a time', 'notes: 12:30|'],
    ['an address', 'link: http://x.example|'],
    ['words with two spaces', 'title: a  b|'],
    ['quoted words', 'title: "a,b  :c"|'],
  ])('%s', (_name, line) => {
    expect(typed(line)).toBe(pressEnter(line));
  });

  test.each([
    ['below |', 'notes: |\n  a:   b  '],
    ['below >', 'notes: >-\n  first\n  a:   b  '],
    ['between quotation marks', 'notes: "first\n  a:   b  \n  end"'],
    ['between words over several lines', 'notes: first\n  a,b   '],
    ['behind a quotation mark that is open', 'notes: "first\n  a:   b  '],
  ])('a text over several lines: %s', (_name, text) => {
    const { snapshot, uri } = inMemory({ schema: {}, text: `${text}\n  ` });
    for (let line = 1; line <= text.split('\n').length; line++) {
      const edits = formatOnType(snapshot, uri, { line, character: 2 }, '\n', twoSpaces);
      expect(edits.filter(({ range }) => range.start.line > 0)).toEqual([]);
    }
  });

  test('a list that goes on below the cursor', () => {
    const text = 'skills: [sql,\n  |\n  hipaa]\n';
    expect(afterEnter(text)).toBe(text);
  });

  test('a text whose quotation mark is open, in a file that cannot be read anyway', () => {
    const text = 'uses: [a\ntitle:   "x  \n|';
    expect(afterEnter(text)).toBe(text);
  });
});

test('the line of the cursor, and lines further away, stay', () => {
  expect(afterEnter('a:   1\nb:   2\n|c:   3\n')).toBe('a:   1\nb: 2\n|c:   3\n');
});

test('nothing at the first line, and nothing for another character', () => {
  const { snapshot, uri } = inMemory({ schema: {}, text: 'a:   1\n' });
  expect(formatOnType(snapshot, uri, { line: 0, character: 0 }, '\n', twoSpaces)).toEqual([]);
  expect(formatOnType(snapshot, uri, { line: 1, character: 0 }, ':', twoSpaces)).toEqual([]);
});
