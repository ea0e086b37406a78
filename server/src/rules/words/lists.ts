/** Lists longer than this are cut where they are read at a glance. */
const shown = 6;

/** `one`, `one and two`, `one, two and three`; with `or` in the same way. */
export function joined(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** The first of a long list, and how many more there are: never a list that only looks complete. */
export function shortened(words: readonly string[], most = shown, separator = ', '): string {
  // “and 1 more” takes no less room than the one.
  if (words.length <= most + 1) return words.join(separator);
  return `${words.slice(0, most).join(separator)} and ${words.length - most} more`;
}

/** `1 course`, `2 courses`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
