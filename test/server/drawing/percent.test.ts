import { expect, it } from 'vitest';
import { percentInWords, percentShown, percentText } from '../../../server/src/drawing/percent.ts';

it.each([
  [1, '100 %'],
  [0.9999, '99 %'],
  [0.29, '29 %'],
  [0.1 + 0.2, '30 %'],
  [0.004, '<1 %'],
  [0, '0 %'],
  [undefined, 'not known'],
])('%s is shown as %s: all of it only where it is all of it.', (share, text) => {
  expect(percentText(share)).toBe(text);
});

it('What is not known can add to a coverage, but not to all of it.', () => {
  expect([percentShown(0.5, true), percentInWords(0.5, true)]).toEqual(['≥ 50 %', 'at least 50 %']);
  expect([percentShown(1, true), percentInWords(1, true)]).toEqual(['100 %', '100 %']);
});
