/** Pieces that mean something in YAML, or that people and programs leave in texts unseen. */
const pieces = [
  '-', '- ', ':', ': ', ' #', '#', '&a ', '*', '!', '|', '|-\n', '>', '>+\n', "'", '"', '[', ']', '{', '}', ',', ', ', '%', '@', '\\', '\t', '\r', '\r\n', '\n', '\n\n', '\n  ',
  '\n    ', ' ', '  ', '\u00A0', '\u2028', '\uFEFF', '?', '? ', '~', '`', '---\n', '\n---\n', '...\n', '<<: ', '0', 'x', '\u0000', '\uFFFD', '\u001F', '\uD800', '\u0085', '=', '<', "''", '\\"',
]; // biome-ignore format: a list of pieces reads best as lines

/** A text with one change made by chance: a piece put in, some characters or lines taken out, moved or written twice. */
export function mutated(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const kind = random();
  if (kind < 0.45) return text.slice(0, at) + pieces[Math.floor(random() * pieces.length)] + text.slice(at);
  if (kind < 0.6) return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 6));
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  const other = Math.floor(random() * lines.length);
  const chosen = lines[line] ?? '';
  if (kind < 0.7) return lines.toSpliced(line, 1).join('\n');
  if (kind < 0.8) return lines.toSpliced(other, 0, chosen).join('\n');
  if (kind < 0.9) return lines.with(line, ` ${chosen}`).join('\n');
  return lines.with(line, chosen.replace(/^ {1,2}/, '')).join('\n');
}
