/** What the validator needs of a regular expression. */
export interface Pattern {
  test(text: string): boolean;
}

const matchNothing: Pattern = { test: () => false };

/**
 * A pattern of a schema as a regular expression; absent when it cannot be read. Patterns written for other languages
 * may start with flags, such as `(?i)`.
 */
export function readPattern(pattern: string): RegExp | undefined {
  const start = /^(?:\(\?[ims]+\))+/.exec(pattern)?.[0] ?? '';
  const flags = [...new Set(start.replace(/[^ims]/g, ''))].join('');
  const source = pattern.slice(start.length);
  // Patterns are meant for Unicode; some that people write are only valid without.
  return compile(source, `${flags}u`) ?? compile(source, flags);
}

/** For the validator: a pattern that cannot be read matches nothing, and is recognized where its errors are read. */
export function patternOrNothing(pattern: string): Pattern {
  return readPattern(pattern) ?? matchNothing;
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
