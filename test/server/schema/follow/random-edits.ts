/** Words that people type into curricula, right ones and wrong ones. */
const words = [
  'a', 'mastered', 'introduced', 'three', '3', '12.5', 'true', 'null', '""', '"x"', "'y'", ' #', 'HIT 100', 'fall', 'x: 1', '[a, a]',
  'title', 'titel', 'credits: 3', 'kind: b', '{ a: 1 }', '[]', '{}', '~', 'é', '-', '0', '99999', 'applied', 'coding', ' ',
]; // biome-ignore format: a list of words reads best as one

/** Where a letter is typed, a word put in, something taken out or a line repeated: mostly inside of values. */
export function typedEdit(text: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const starts = [...text.matchAll(/^.*\S.*$/gm)];
  const line = starts[below(starts.length)];
  if (!line) return 'a: 1\n';
  const [content] = line;
  const from = line.index;
  const value = /^\s*(?:- )?(?:[^:#]*: )?/.exec(content)?.[0].length ?? 0;
  const at = from + (random() < 0.8 ? value + below(content.length - value + 1) : below(content.length + 1));
  const word = words[below(words.length)] ?? '';
  const kind = random();
  // Another course code or id, which may be there already.
  if (kind < 0.07)
    return text.slice(0, from) + content.replace(/\d(?=[^:]*:)/, String(below(4))) + text.slice(from + content.length);
  if (kind < 0.3) return text.slice(0, at) + 'abcdefghij0123456789 -'.charAt(below(22)) + text.slice(at);
  if (kind < 0.5) return text.slice(0, from + value) + word + text.slice(from + content.length);
  if (kind < 0.6) return text.slice(0, at) + word + text.slice(at);
  if (kind < 0.85) return text.slice(0, at) + text.slice(at + 1 + below(6));
  if (kind < 0.92) return `${text.slice(0, from) + content}\n${text.slice(from)}`;
  return text.slice(0, from) + text.slice(from + content.length + 1);
}
