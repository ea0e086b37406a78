import { expect, test } from 'vitest';
import { countsInWords, countsOf } from '../../../../server/src/formats/findings/counts.ts';
import { fileWith, finding } from './checked.ts';

const words = (...files: Parameters<typeof countsOf>[0]) => countsInWords(countsOf(files));
const many = (count: number) => ({
  ...fileWith(),
  findings: Array.from({ length: count }, () => finding({ severity: 'warning' })),
});

test('Counts are told in words, the gravest first', () => {
  expect(words()).toBe('No file was checked');
  expect(words(fileWith())).toBe('Nothing found in 1 file');
  expect(words(fileWith(), fileWith())).toBe('Nothing found in 2 files');
  expect(words(fileWith(finding({ severity: 'hint' }), finding(), finding()))).toBe('2 errors, 1 hint in 1 file');
  expect(words(fileWith(finding({ severity: 'information' })), many(1), fileWith())).toBe(
    '1 warning, 1 information in 2 of 3 files',
  );
  expect(words(many(999))).toBe('999 warnings in 1 file');
  expect(words(many(1000), many(12_345))).toBe('13,345 warnings in 2 of 2 files');
});
