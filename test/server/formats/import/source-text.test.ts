import { expect, test } from 'vitest';
import { textOfSource } from '../../../../server/src/formats/import/source-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

test.each([
  ['UTF-8', bytes('Anatomía'), 'Anatomía'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Anatomía'), 'Anatomía'],
  ['UTF-16', bytes([0xff, 0xfe, 0x41, 0, 0xed, 0]), 'Aí'],
  ['UTF-16, the other way round', bytes([0xfe, 0xff, 0, 0x41, 0, 0xed]), 'Aí'],
  ['Windows', bytes('Anatom', [0xed], 'a ', [0x96], ' Physiology'), 'Anatomía – Physiology'],
  ['nothing', bytes(), ''],
])('a text in %s is read', (_encoding, source, text) => {
  expect(textOfSource({ name: 'x.csv', bytes: source })).toEqual({ text });
});

test('a picture is no text', () => {
  expect(textOfSource({ name: 'x.png', bytes: bytes([0x89], 'PNG', [0, 1, 2]) })).toEqual({
    problem: 'x.png is no text file.',
  });
});
