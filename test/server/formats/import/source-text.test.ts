import { afterEach, expect, test, vi } from 'vitest';
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

/** All that the encoding of Windows has where Latin-1 has control characters; five places are free. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['as browsers do', 'as Node 20 does, which takes it for Latin-1'])('Windows is decoded %s', (decoder) => {
  if (decoder.includes('Latin-1')) vi.stubGlobal('TextDecoder', LatinDecoder);
  const source = bytes(
    'x',
    Array.from({ length: 0x80 }, (_, index) => 0x80 + index),
  );
  const latin = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
  expect(textOfSource({ name: 'x.csv', bytes: source })).toEqual({ text: `x${windowsOnly}${latin}` });
});

/** Decodes the encoding of Windows as the Node of many machines does. */
class LatinDecoder extends TextDecoder {
  override decode(input?: Uint8Array): string {
    if (this.encoding !== 'windows-1252' || !input) return super.decode(input);
    return Buffer.from(input).toString('latin1');
  }
}

test('a picture is no text', () => {
  expect(textOfSource({ name: 'x.png', bytes: bytes([0x89], 'PNG', [0, 1, 2]) })).toEqual({
    problem: 'x.png is no text file.',
  });
});
