const longest = 40;

/** A word of a file as a title shows it. */
export function shownWord(word: unknown): string {
  const text = String(word).replace(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** “a”, “a and b”, “a, b and c”. */
export function listedWords(words: readonly string[]): string {
  const shown = words.map(shownWord);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
