import { expect, test } from 'vitest';
import { fixed, fixesAt } from './offered.ts';

test('A space is written behind the colon.', () => {
  expect(fixed('curriculum: hit\ntitle:HIT$0\naward: associate\n', 'Write title: HIT')).toBe(
    'curriculum: hit\ntitle: HIT\naward: associate\n',
  );
});

test('All tabs in front of lines become spaces, and those in texts stay.', () => {
  const text = 'courses:\n$0\tHIT 100:\n\t\ttitle: a\tb\n\t\tcredits: 3\n';
  expect(fixed(text, 'Indent with spaces instead of tabs')).toBe(
    'courses:\n  HIT 100:\n    title: a\tb\n    credits: 3\n',
  );
});

test('A word without a colon may be a key.', () => {
  expect(fixesAt('curriculum: hit\ntit$0le\naward: associate\n')).toEqual(['Write title:']);
});

test('An asterisk that is part of a text goes into quotation marks.', () => {
  expect(fixed('curriculum: hit\ntitle: *HIT$0\n', 'Put *HIT in quotation marks')).toBe(
    'curriculum: hit\ntitle: "*HIT"\n',
  );
});

test('Invisible characters are deleted, and old line breaks become those of the file.', () => {
  expect(fixed('curriculum: hit\ntitle: a$0\uFEFFb\n', 'Delete the invisible character')).toBe(
    'curriculum: hit\ntitle: ab\n',
  );
  expect(fixed('curriculum: hit\r\ntitle: x$0\raward: associate\r\n', 'End all lines in the same way')).toBe(
    'curriculum: hit\r\ntitle: x\r\naward: associate\r\n',
  );
});

test('An open bracket or quotation mark is closed at the end of its line, where that is what is wrong.', () => {
  const bracket = 'curriculum: hit\nuses: $0[sciences # one\ntitle: HIT\n';
  expect(fixed(bracket, 'Close the bracket at the end of the line: ]')).toBe(
    'curriculum: hit\nuses: [sciences] # one\ntitle: HIT\n',
  );
  const quote = 'curriculum: hit\ntitle: $0"HIT\naward: associate\n';
  expect(fixed(quote, 'Close the quotation mark at the end of the line')).toBe(
    'curriculum: hit\ntitle: "HIT"\naward: associate\n',
  );
});

test('What is indented too far goes to the column of the key above, with all that belongs to it.', () => {
  const text = 'terms:\n  - title: Fall\n      $0courses:\n        - HIT 100\n    season: fall\n';
  expect(fixed(text, 'Move it to the column of the key above')).toBe(
    'terms:\n  - title: Fall\n    courses:\n      - HIT 100\n    season: fall\n',
  );
});
