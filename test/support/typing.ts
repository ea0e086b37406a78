/** One change of a text, as a person or a tool makes it. */
export interface Change {
  readonly kind: string;
  readonly after: string;
}

const pieces: readonly [string, ...string[]] = [
  '"', "'", '[', ']', '{', '}', ': ', ':', '- ', '-', '? ', '#', ' #', ' # why', '&a ', '*a', '<<: *a', '|', '>-', '|2', '|+',
  '\t', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '!x ', '!', '%', '---', '...', '---\n', '\\', ',', '\uFEFF', '\uD83D', '📚', 'é', '~', 'null',
  'true', '0x1F', '-1', '\n  ', '\n    ', '\n  - ', '\nkey: value', '\n  key: value', '\n    key: value', '\n# note\n', '=', '@', '`',
]; // biome-ignore format: a list of pieces reads best as one

/** What somebody has typed of a line so far. */
const started: readonly [string, ...string[]] = [
  'c',
  'cre',
  'credits:',
  'credits:3',
  'credits: 3',
  'title: a: b',
  '- x',
  'two words',
  'x',
  '"',
  '',
];

const words: readonly [string, ...string[]] = [
  ' records',
  ' of',
  ' ICD-10-CM',
  'a',
  'x',
  ' HIT',
  '100',
  ', and',
  ' it’s',
  '.',
  ' 3',
  ' analyze',
];

/** One random change of a text, with the kinds of changes that people make and some that they should not. */
export function randomChange(text: string, random: () => number): Change {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];
  const at = below(text.length + 1);
  const put = (kind: string, from: number, to: number, piece: string): Change => ({
    kind,
    after: text.slice(0, from) + piece + text.slice(to),
  });
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;

  const choice = random();
  if (choice < 0.25) {
    const inside = placeInValue(text, at);
    if (inside !== undefined) return put('letter', inside, inside, 'aeinrstx'.charAt(below(8)));
  }
  if (choice < 0.33) {
    const indentation = ' '.repeat(
      Math.max(0, (/^[ -]*/.exec(text.slice(lineStart, lineEnd))?.[0].length ?? 0) + one([0, 0, 0, 0, 2, -2])),
    );
    return put('new line', lineEnd, lineEnd, `\n${indentation}${one(started)}`);
  }
  if (choice < 0.45) return put('piece', at, at, one(pieces));
  if (choice < 0.52) return put('words', at, at, one(words));
  if (choice < 0.6) return put('delete', at, Math.min(text.length, at + 1 + below(random() < 0.6 ? 1 : 25)), '');
  if (choice < 0.65) return put('line end', lineEnd, lineEnd, one(pieces));
  if (choice < 0.7)
    return put('line start', lineStart, lineStart, one(['  ', ' ', '# ', '- ', '\n', '    ', 'a', '\t']));
  if (choice < 0.75) {
    const indentation = /^ */.exec(text.slice(lineStart, lineEnd))?.[0].length ?? 0;
    return put('indentation', lineStart, lineStart + below(indentation + 1), ' '.repeat(below(6)));
  }
  if (choice < 0.8) return put('delete line', lineStart, Math.min(text.length, lineEnd + 1), '');
  if (choice < 0.85) return put('double line', lineStart, lineStart, text.slice(lineStart, lineEnd + 1));
  if (choice < 0.9) {
    const from = below(text.length);
    return put('paste', at, at, text.slice(from, from + below(120)));
  }
  if (choice < 0.95) {
    const inside = placeInValue(text, at) ?? at;
    return put('replace', inside, Math.min(text.length, inside + below(6)), one(words));
  }
  const next = text.indexOf('\n', lineEnd + 1) + 1;
  if (next === 0) return put('delete line', lineStart, text.length, '');
  return put('move line', lineStart, next, text.slice(lineEnd + 1, next) + text.slice(lineStart, lineEnd + 1));
}

/** A place inside a plain word of a value, at an offset or behind it. */
function placeInValue(text: string, from: number): number | undefined {
  const value = /(?<=: [^\n"'[{|>&*!#]*)[A-Za-z]{2}/g;
  value.lastIndex = from;
  const found = value.exec(text);
  return found ? found.index + 1 : undefined;
}

/** A word or number of the text in the place of another. */
export function withOtherWord(text: string, random: () => number): string {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/ .-]*[\p{L}\p{N}]|\d/gu)];
  // Numbers are few, and much follows from them.
  const numbers = random() < 0.3 ? words.filter(({ 0: word }) => /^[\d.]+$/.test(word)) : [];
  const among = numbers.length > 0 ? numbers : words;
  const one = among[Math.floor(random() * among.length)];
  const near = words.filter(({ 0: word }) => /^\d/.test(word) === /^\d/.test(one?.[0] ?? ''));
  const other = near[Math.floor(random() * near.length)];
  if (!one || !other) return text;
  return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
}
