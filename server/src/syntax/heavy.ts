import { hasMoreLexemes } from './concrete-tokens.ts';

/** Shorter texts are read in about a second, whatever is in them, and hardly any takes as long. */
export const heavyLength = 500_000;

/** The package reads so many words and signs in less than a second. A program of 50,000 lines has fewer. */
const heavyLexemes = 600_000;

/** Regular texts are read quickly, but what is made of so many values takes its time all the same. */
const heavySigns = 1_000_000;

/**
 * Of each sign there are at most so many words and signs: itself, blanks, the mark of a text, the text, and blanks again.
 * Tests hold that against any text.
 */
const lexemesOfSign = 5;

/** Signs that separate words from one another, or may. */
const signs = new Uint8Array(128);
for (const sign of '"#%&\'*,-.:>?@[]`{|}!\n\r') signs[sign.charCodeAt(0)] = 1;

/** How many signs a text has that separate words. Of two texts put together it is the sum. */
export function signsIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) count += signs[text.charCodeAt(index)] ?? 0;
  return count;
}

/** A number of words and signs that a text with so many signs cannot have more of. */
export function mostLexemes(signCount: number): number {
  return lexemesOfSign * (signCount + 1);
}

/**
 * Whether a text that is not regular takes so long to read that other work should not wait for it. It goes by words and
 * signs and not by characters, as reading does: a program of 50,000 lines in which a quotation mark was left open is not
 * heavy.
 */
export function isHeavy(text: string): boolean {
  if (text.length <= heavyLength || mostLexemes(signsIn(text)) <= heavyLexemes) return false;
  return hasMoreLexemes(text, heavyLexemes);
}

/** The same of any text, however regular it is. */
export function isHeavyThoughRegular(text: string): boolean {
  return text.length > heavyLength && signsIn(text) > heavySigns;
}
