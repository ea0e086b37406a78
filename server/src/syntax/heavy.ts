/** Shorter texts are read in less than a second, whatever is in them. */
export const heavyLength = 500_000;

/** A program of 50,000 lines has less than half of this. */
const heavyWeight = 500_000;

/** Regular texts are read quickly, but what is made of so many values takes its time all the same. */
const heavyThoughRegular = 2_000_000;

/** What each sign adds to the work: those of lists in brackets mostly have a word and a blank beside them. */
const weights = new Uint8Array(128);
for (const sign of ':-"\'\n\r') weights[sign.charCodeAt(0)] = 1;
for (const sign of ',[]{}') weights[sign.charCodeAt(0)] = 2;

/**
 * Whether a text that is not regular takes so long to read that other work should not wait for it. It goes by signs and
 * not by characters, as reading does: a program of 50,000 lines in which a quotation mark was left open is not heavy.
 */
export function isHeavy(text: string): boolean {
  return weighsMore(text, heavyWeight);
}

/** The same of any text, however regular it is. */
export function isHeavyThoughRegular(text: string): boolean {
  return weighsMore(text, heavyThoughRegular);
}

function weighsMore(text: string, limit: number): boolean {
  if (text.length <= heavyLength) return false;
  let weight = 0;
  for (let index = 0; index < text.length; index++) {
    weight += weights[text.charCodeAt(index)] ?? 0;
    if (weight > limit) return true;
  }
  return false;
}
