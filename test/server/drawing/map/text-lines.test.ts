import { describe, expect, it } from 'vitest';
import { textLines, textWidth } from '../../../../server/src/drawing/map/text-lines.ts';

describe('a text in lines', () => {
  it('breaks at spaces, and cuts what does not fit', () => {
    expect(textLines('Health Record Content and Data Management', 11, 2)).toEqual([
      'Health Record',
      'Content and Data…',
    ]);
    expect(textLines('Coding', 12, 2)).toEqual(['Coding']);
    expect(textLines('  ', 12, 2)).toEqual([]);
  });

  it('breaks a word that is longer than a line', () => {
    const lines = textLines('Donaudampfschifffahrtsgesellschaftskapitän', 8, 3);
    expect(lines).toHaveLength(3);
    expect(lines.join('')).toMatch(/^Donaudampfschifffahrts.*…$/u);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(8);
  });

  it('never cuts a letter in two', () => {
    const text = '👩‍⚕️'.repeat(30);
    for (const line of textLines(text, 6, 2)) {
      expect(line).not.toMatch(/\p{Surrogate}/u);
      expect(line.replaceAll('👩‍⚕️', '').replace('…', '')).toBe('');
    }
  });
});
