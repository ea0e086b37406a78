import { describe, expect, test } from 'vitest';
import { type Column, tableText } from '../../server/src/cli/table-text.ts';
import { paintFor } from '../../server/src/cli/terminal.ts';
import { widthOf } from '../../server/src/cli/width-of.ts';

const output = { write: () => true };
const paint = paintFor({ stdout: output, stderr: output, stdin: process.stdin, env: {}, cwd: () => '/' }, {});

const columns: readonly Column[] = [
  { heading: 'Term', groups: true },
  { heading: 'Course' },
  { heading: 'Title', flexible: true, comfortable: 24 },
  { heading: 'Credits', short: 'Cr.', right: true },
  { heading: 'Centrality', right: true, dispensable: 1 },
];
const rows = [
  ['Fall, year 1', 'HIT 101', 'Introduction to Health Information', '3', '0'],
  ['Fall, year 1', 'HIT 105', 'Medical Terminology', '4', '12'],
  ['Spring, year 1', 'HIT 112', 'Legal Aspects', '3', '7'],
].map((cells) => cells.map((text) => ({ text })));

const shown = (width: number) => tableText(columns, rows, { paint, width });

describe('A table for a terminal', () => {
  test('has everything on one line where there is room, as in a pipe', () => {
    expect(shown(Number.POSITIVE_INFINITY)).toBe(`\
Term            Course   Title                               Credits  Centrality
Fall, year 1    HIT 101  Introduction to Health Information        3           0
Fall, year 1    HIT 105  Medical Terminology                       4          12
Spring, year 1  HIT 112  Legal Aspects                             3           7`);
  });

  test('goes over several lines with titles, and cuts none', () => {
    expect(shown(72)).toContain(`\
Fall, year 1    HIT 101  Introduction to Health            3           0
                         Information`);
  });

  test('has the terms above their courses where it is narrower', () => {
    expect(shown(55)).toBe(`\
Course   Title                      Credits  Centrality
Fall, year 1
HIT 101  Introduction to Health           3           0
         Information
HIT 105  Medical Terminology              4          12
Spring, year 1
HIT 112  Legal Aspects                    3           7`);
  });

  test('says what it leaves out where nothing else helps', () => {
    expect(shown(36)).toBe(`\
Course   Title                   Cr.
Fall, year 1
HIT 101  Introduction to Health    3
         Information
HIT 105  Medical Terminology       4
Spring, year 1
HIT 112  Legal Aspects             3
There is no room for “Centrality”:
make the terminal wider.`);
  });

  test('never leaves its width, whatever words there are', () => {
    const long = [[{ text: 'x'.repeat(40) }, { text: '醫療資訊管理概論與實務醫療資訊管理概論與實務' }]];
    const flexible = ['One', 'Other'].map((heading) => ({ heading, flexible: true }));
    for (const line of tableText(flexible, long, { paint, width: 30 }).split('\n')) {
      expect(widthOf(line)).toBeLessThanOrEqual(30);
    }
  });
});
