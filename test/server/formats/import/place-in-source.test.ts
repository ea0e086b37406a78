import { expect, test } from 'vitest';
import { idFromTitleOrFile } from '../../../../server/src/formats/import/ids.ts';
import { columnLetters, placeInSource } from '../../../../server/src/formats/import/place-in-source.ts';

test('Cells of workbooks are called as Excel calls them, places of texts by line and column', () => {
  expect(placeInSource({ source: 'map.xlsx', line: 11, column: 8 })).toBe('H11');
  expect(placeInSource({ source: 'Map.XLSX (Year 2)', line: 3 })).toBe('row 3');
  expect(placeInSource({ source: 'map.xlsx', column: 28 })).toBe('column AB');
  expect(placeInSource({ source: 'map.csv', line: 11, column: 8 })).toBe('line 11, column 8');
  expect(placeInSource({ source: 'map.xlsx' })).toBe('');
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('A long title gives its id to nothing where the file has a shorter name', () => {
  const long = 'Health Information Technology, Associate of Applied Science (A.A.S.)';
  expect(idFromTitleOrFile(long, 'C:\\plans\\HIT AAS.xlsx', 'program')).toBe('hit-aas');
  expect(idFromTitleOrFile('Health Data', 'list.csv', 'program')).toBe('health-data');
  expect(idFromTitleOrFile(long, '<stdin>', 'program')).toMatch(/^health-information-technology-associate/);
  expect(idFromTitleOrFile(long, '2026.csv', 'program')).toMatch(/^health-information/);
});
