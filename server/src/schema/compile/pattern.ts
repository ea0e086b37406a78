import { linearPattern, maximumSteps } from './linear-pattern.ts';

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

/** The patterns read last, and what they amount to: to read one takes longer than to look for it in a short text. */
const known = new Map<string, SafePattern | undefined>();
let stepsKnown = 0;
const mostStepsKnown = 200_000;

/**
 * A pattern of a schema, which takes no longer for a text than the text is long; absent when it cannot be read, or could
 * take for ever. Patterns written for other languages may start with flags, such as `(?i)`.
 */
export function readPattern(pattern: string): SafePattern | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const compiled = compile(pattern);
  const read = compiled && linearPattern(compiled.source, compiled.flags);
  stepsKnown += stepsToRead(read);
  if (stepsKnown > mostStepsKnown) {
    known.clear();
    stepsKnown = stepsToRead(read);
  }
  known.set(pattern, read);
  return read;
}

/** How many steps of a pattern were written out to read it; one that was too long was given up there. */
export function stepsToRead(read: SafePattern | undefined): number {
  return read?.steps ?? maximumSteps;
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
