/** A small seeded generator of numbers in [0, 1), so that a failing run can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces that upset YAML readers. */
const nastyPieces = [
  '"', "'", '[', ']', '{', '}', ': ', ':', '- ', '-', '? ', '#', ' #', '&a ', '*a', '<<: *a', '|\n', '>-\n', '\t', '\n', '\r\n',
  '\r', '\n\n', '  ', '!x ', '%', '---\n', '...\n', '\\', ',', '\uFEFF', '\u0000', '\uD800', '\u2028', 'é', '0x1F', '~', '__proto__: 1\n',
]; // biome-ignore format: a list of pieces reads best as one

/** One random edit of a text: something nasty put in, a piece taken out, or a piece repeated elsewhere. */
export function randomEdit(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const kind = random();
  if (kind < 0.5) return text.slice(0, at) + nastyPieces[Math.floor(random() * nastyPieces.length)] + text.slice(at);
  const length = Math.floor(random() * 20);
  if (kind < 0.8) return text.slice(0, at) + text.slice(at + length);
  const from = Math.floor(random() * text.length);
  return text.slice(0, at) + text.slice(from, from + length) + text.slice(at);
}
