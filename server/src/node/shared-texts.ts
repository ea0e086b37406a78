import { Buffer } from 'node:buffer';
import type { StoredText } from '../workspace/closed-document.ts';

/** Many texts in memory that several threads can read, each text by its number. */
export interface SharedTexts {
  /** The texts one behind the other, in UTF-8. */
  readonly bytes: SharedArrayBuffer;
  /** Where each text begins, in bytes, and where the last one ends. */
  readonly starts: Float64Array;
  /** The lengths of the texts in UTF-16 code units. */
  readonly lengths: Uint32Array;
}

/** Puts texts where all threads see them. They come from files, so that no half of a character is in them. */
export function shareTexts(texts: readonly string[]): SharedTexts {
  const starts = new Float64Array(texts.length + 1);
  let end = 0;
  for (const [index, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    starts[index + 1] = end;
  }
  const bytes = new SharedArrayBuffer(end);
  const target = Buffer.from(bytes);
  for (const [index, text] of texts.entries()) target.write(text, starts[index] ?? 0);
  return { bytes, starts, lengths: Uint32Array.from(texts, ({ length }) => length) };
}

/** One of these texts, made a string when it is read. */
export function sharedText({ bytes, starts, lengths }: SharedTexts, index: number): StoredText {
  return {
    length: lengths[index] ?? 0,
    read: () => Buffer.from(bytes).toString('utf8', starts[index], starts[index + 1]),
  };
}
