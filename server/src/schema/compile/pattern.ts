import { linearPattern } from './linear-pattern.ts';

/** What a validator needs of a regular expression. */
export interface Pattern {
  test(text: string): boolean;
}

/** A pattern of a schema by somebody else. */
export interface SafePattern extends Pattern {
  /** At most so many steps are taken for each character of a text. */
  readonly steps: number;
}

const matchNothing: SafePattern = { test: () => false, steps: 0 };

/**
 * A pattern of a schema, which takes no longer for a text than the text is long; absent when it cannot be read, or could
 * take for ever. Patterns written for other languages may start with flags, such as `(?i)`.
 */
export function readPattern(pattern: string): SafePattern | undefined {
  const compiled = compile(pattern);
  return compiled && linearPattern(compiled.source, compiled.flags);
}

/** Whether a pattern that `readPattern` does not read would be one. */
export function isPattern(pattern: string): boolean {
  return compile(pattern) !== undefined;
}

/** A pattern of a schema that ships with us, as the engine runs it; one that cannot be read matches nothing. */
export function trustedPattern(pattern: string): Pattern {
  return compile(pattern)?.expression ?? matchNothing;
}

function compile(pattern: string): { expression: RegExp; source: string; flags: string } | undefined {
  const start = /^(?:\(\?[ims]+\))+/.exec(pattern)?.[0] ?? '';
  const flags = [...new Set(start.replace(/[^ims]/g, ''))].join('');
  const source = pattern.slice(start.length);
  // Patterns are meant for Unicode; some that people write are only valid without.
  return expressionOf(source, `${flags}u`) ?? expressionOf(source, flags);
}

function expressionOf(
  source: string,
  flags: string,
): { expression: RegExp; source: string; flags: string } | undefined {
  try {
    return { expression: new RegExp(source, flags), source, flags };
  } catch {
    return undefined;
  }
}
