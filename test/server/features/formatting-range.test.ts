import { describe, expect, test } from 'vitest';
import { Range } from 'vscode-languageserver-types';
import { formatRange } from '../../../server/src/features/formatting/range-formatting.ts';
import { apply } from '../../support/accept.ts';
import { afterFormattingLines, twoSpaces } from '../../support/format.ts';
import { inMemory } from '../../support/in-memory.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A program that was indented by four: HIT 100 stands on the lines 1 to 5, HIT 200 on 6 and 7. */
const wide = [
  'courses:',
  '    HIT 100:',
  '        title:   Introduction   # easy',
  '        offered:',
  '        -   fall',
  '        -   any:   [a,b]',
  '    HIT 200:',
  '        title:   Coding',
];

describe('only the lines that are selected change', () => {
  test('the spaces of one line, but not its indentation, on which the others depend', () => {
    const tidy = wide.with(2, '        title: Introduction   # easy');
    expect(afterFormattingLines(lines(...wide), 2, 2)).toBe(lines(...tidy));
  });

  test('what is selected as a whole is indented anew, from where its key stands', () => {
    const tidy = [
      ...wide.slice(0, 2),
      '      title: Introduction   # easy',
      '      offered:',
      '        - fall',
      '        - any: [a, b]',
      ...wide.slice(6),
    ];
    expect(afterFormattingLines(lines(...wide), 1, 5)).toBe(lines(...tidy));
  });

  test('a list that is not selected as a whole keeps the column of its dashes, and of what is below them', () => {
    const text = lines('terms:', '-   title:   Fall', '    courses:  [a,b]', '-   title:  Spring');
    expect(afterFormattingLines(text, 1, 1)).toBe(text.replace('title:   Fall', 'title: Fall'));
  });

  test('a text over several lines that is not selected as a whole stays in place', () => {
    const text = lines('notes: |', '      one', '      two', 'title:  x');
    expect(afterFormattingLines(text, 2, 3)).toBe(text.replace('title:  x', 'title: x'));
  });

  test('a comment keeps to the column of a comment that is not selected', () => {
    const text = lines('credits:   62   # declared', 'cip:  "51.0707" # quoted');
    expect(afterFormattingLines(text, 0, 0)).toBe(lines('credits: 62     # declared', 'cip:  "51.0707" # quoted'));
  });

  test('empty lines above and below stay', () => {
    const text = lines('a: 1', '', '', 'b:  2', '', '', 'c: 3', '', '');
    expect(afterFormattingLines(text, 3, 3)).toBe(text.replace('b:  2', 'b: 2'));
    expect(afterFormattingLines(text, 4, 5)).toBe(text.replace('b:  2\n\n\n', 'b:  2\n\n'));
  });
});

test('a selection up to the start of a line does not touch that line', () => {
  const text = lines('a:  1', 'b:  2', 'c:  3');
  const { snapshot, uri } = inMemory({ schema: {}, text });
  const select = (range: Range) => apply(text, formatRange(snapshot, uri, range, twoSpaces));
  expect(select(Range.create(0, 2, 1, 0))).toBe(text.replace('a:  1', 'a: 1'));
  expect(select(Range.create(1, 0, 1, 0))).toBe(text.replace('b:  2', 'b: 2'));
});

test('everything selected is the same as the whole document', () => {
  const text = 'a:  1\n\n\n\n';
  const { snapshot, uri } = inMemory({ schema: {}, text });
  expect(apply(text, formatRange(snapshot, uri, Range.create(0, 0, 4, 0), twoSpaces))).toBe('a: 1\n');
});

test('lines of a text that cannot be read are not touched', () => {
  expect(afterFormattingLines('a:  1\nb:  [\n', 0, 0)).toBe('a:  1\nb:  [\n');
});
