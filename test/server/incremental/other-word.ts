/**
 * A text in which one word is another now: an id, a level, a code, a number or a word of a sentence that stands
 * elsewhere in the text, or the word with a letter more or less.
 */
export function otherWord(text: string, random: () => number): string {
  const words = [...text.matchAll(/[A-Za-z0-9][\w/-]*(?: \d+L?)?/g)];
  const one = words[Math.floor(random() * words.length)];
  const other = words[Math.floor(random() * words.length)];
  if (!one || !other) return text;
  const word = one[0];
  const choice = random();
  const changed = choice < 0.5 ? other[0] : choice < 0.75 ? `${word}x` : word.slice(0, -1) || 'x';
  return text.slice(0, one.index) + changed + text.slice(one.index + word.length);
}
