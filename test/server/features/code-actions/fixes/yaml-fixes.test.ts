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

test('Tabs become as many spaces as the other lines have, two where there are no others.', () => {
  const tabbed = 'terms:\n$0\t- title: Fall\n\t\tcourses: [HIT 100]\n';
  expect(fixed(tabbed, 'Indent with spaces instead of tabs')).toBe('terms:\n  - title: Fall\n    courses: [HIT 100]\n');
  const program = 'prepares-for:\n$0\troles: [medical-coder]\n';
  expect(fixed(`${program}${tabbed.replace('$0', '')}`, 'Indent with spaces instead of tabs')).toBe(
    'prepares-for:\n  roles: [medical-coder]\nterms:\n  - title: Fall\n    courses: [HIT 100]\n',
  );
  const mixed = 'prepares-for:\n    roles: [medical-coder]\ncourses:\n    HIT 100:\n$0\t\ttitle: A\n';
  expect(fixed(mixed, 'Indent with spaces instead of tabs')).toBe(
    'prepares-for:\n    roles: [medical-coder]\ncourses:\n    HIT 100:\n        title: A\n',
  );
});

test('All tabs of a file can be mended at once.', () => {
  const text = 'terms:\n$0\t- title: Fall\n\t\tcourses: [HIT 100]\n\t- title: Spring\n\t\tcourses: [HIT 101]\n';
  const title = fixesAt(text).find((one) => one.startsWith('Fix all '));
  expect(title).toBe('Fix all 4 problems of this kind in the file');
  expect(fixed(text, title ?? '')).toBe(
    'terms:\n  - title: Fall\n    courses: [HIT 100]\n  - title: Spring\n    courses: [HIT 101]\n',
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

test('Lines without words, and those that are right already, stay as they are.', () => {
  const text = 'terms:\n  - title: Fall\n\n      $0courses:\n\n        - HIT 100\n    season: fall\n';
  expect(fixed(text, 'Move it to the column of the key above')).toBe(
    'terms:\n  - title: Fall\n\n    courses:\n\n      - HIT 100\n    season: fall\n',
  );
});

test('What would still not be read afterwards is not offered.', () => {
  expect(fixesAt('curriculum: hit\nuses: $0[sciences, { a: [\ntitle: HIT\n')).not.toContain(
    'Close the bracket at the end of the line: ]',
  );
});
