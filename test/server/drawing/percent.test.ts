import { expect, it } from 'vitest';
import { percentInWords, reachesPercent, shareInTenths } from '../../../server/src/analysis/report/percent.ts';
import { percentNumber, percentShown } from '../../../server/src/drawing/percent.ts';

it.each([
  [1, '100 %', '100'],
  [0.9999, '99 %', '99'],
  [0.29, '29 %', '29'],
  [0.1 + 0.2, '30 %', '30'],
  [0.004, 'under 1 %', '<1'],
  [1e-12, '0 %', '0'],
  [0, '0 %', '0'],
])('%s is %s in a sentence and %s in a cell: all of it only where it is all of it.', (share, words, cell) => {
  expect([percentInWords(share), percentNumber(share)]).toEqual([words, cell]);
});

it('What is not known can add to a coverage, but not to all of it.', () => {
  expect([percentShown(0.5, true), percentInWords(0.5, true)]).toEqual(['≥ 50 %', 'at least 50 %']);
  expect([percentShown(1, true), percentInWords(1, true)]).toEqual(['100 %', '100 %']);
  expect([percentShown(0.004, true), percentInWords(0.004, true)]).toEqual(['> 0 %', 'more than 0 %']);
  expect([percentShown(undefined, true), percentInWords(undefined, true)]).toEqual(['not known', 'not known']);
});

it('A workbook shows tenths, and they are rounded down as well.', () => {
  expect([0.9999, 0.29, 0.1 + 0.2].map(shareInTenths)).toEqual([0.999, 0.29, 0.3]);
});

it('A minimum is reached by what floating point leaves a hair below it.', () => {
  expect([0.29, 0.1 + 0.2, 0.2999].map((share) => reachesPercent(share, share > 0.29 ? 30 : 29))).toEqual([
    true,
    true,
    false,
  ]);
});
