import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows } from '../../../../server/src/formats/curricular-analytics/csv-rows.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '1', '\t'), maxLength: 6 });

test('what a program for tables writes is read with the line of each row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (table, delimiter, newline, quotes) => {
        const text = Papa.unparse(table, { delimiter, newline, quotes });
        let line = 1;
        const expected = table.flatMap((cells) => {
          const row = { line, cells: cells.map((one) => one.trim()) };
          line += 1 + cells.join('').split('\n').length - 1;
          return row.cells.some((one) => one !== '') ? [row] : [];
        });
        expect(csvRows(text, delimiter)).toEqual({ rows: expected });
      },
    ),
    { numRuns: 1_000 },
  );
});

test('quotation marks within a cell, or behind one that was closed, are characters', () => {
  expect(csvRows('a "b" c,"d" e,"f""g"\rlast', ',').rows).toEqual([
    { line: 1, cells: ['a "b" c', 'd e', 'f"g'] },
    { line: 2, cells: ['last'] },
  ]);
});

test('after a quotation mark that is never closed, every line is a row', () => {
  expect(csvRows('a,"b\nc,"d"\n', ',')).toEqual({
    rows: [{ line: 1, cells: ['a', 'b\nc,d"'] }],
  });
  expect(csvRows('a,"b\nc,d\n', ',')).toEqual({
    rows: [
      { line: 1, cells: ['a', '"b'] },
      { line: 2, cells: ['c', 'd'] },
    ],
    unclosed: 1,
  });
});
