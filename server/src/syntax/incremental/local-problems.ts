import type { Finding, OffsetRange } from '../finding.ts';

/**
 * Problems that concern only the entry in which they stand: the parser finds its place again at the next one, and what
 * is said of the rest of the text is the same with them or without them.
 */
const localCodes: ReadonlySet<string> = new Set([
  'duplicate-key',
  'yaml-block-as-implicit-key',
  'yaml-indented-too-far',
  'yaml-missing-colon',
  'yaml-missing-space',
  'yaml-table-row',
]);

/** Whether none of the problems keeps a text from being read in parts. */
export function areLocal(problems: readonly Finding[]): boolean {
  return problems.every(({ code, about }) => localCodes.has(code) && !about);
}

/**
 * Whether the problems of lines that were read by themselves lie in them, and are not made of what stands behind them:
 * what is said of a pair inside a pair depends on the next line that is not blank.
 */
export function liesWithin({ code, start, end }: Finding, text: string, lines: OffsetRange): boolean {
  if (start < lines.start || end > lines.end) return false;
  if (code !== 'yaml-block-as-implicit-key') return true;
  const lineEnd = text.indexOf('\n', start);
  return lineEnd >= 0 && text.slice(lineEnd, lines.end).trim() !== '';
}

/**
 * The problems of a text of which some lines were read again: those of all other lines, moved where they stand behind,
 * and those found now. Undefined where a problem concerns both those lines and others.
 */
export function problemsFollowing(
  before: readonly Finding[],
  lines: OffsetRange,
  shift: number,
  found: readonly Finding[],
): Finding[] | undefined {
  if (before.length === 0) return [...found];
  const inFront: Finding[] = [];
  const behind: Finding[] = [];
  for (const problem of before) {
    const places = [problem, ...(problem.related ?? [])];
    const inside = places.filter((place) => 'start' in place && place.start < lines.end && place.end > lines.start);
    if (inside.length > 0 && inside.length < places.length) return undefined;
    if (inside.length > 0) continue;
    const moved = movedProblem(problem, lines.end, shift);
    if (problem.start < lines.start) inFront.push(moved);
    else behind.push(moved);
  }
  return [...inFront, ...found, ...behind];
}

function movedProblem(problem: Finding, from: number, shift: number): Finding {
  const moved = (range: OffsetRange) =>
    range.start < from ? {} : { start: range.start + shift, end: range.end + shift };
  if (!problem.related) return { ...problem, ...moved(problem) };
  const related = problem.related.map((place) => ('start' in place ? { ...place, ...moved(place) } : place));
  return { ...problem, ...moved(problem), related };
}

/** Problems with the ranges that they have elsewhere. */
export function movedProblems(problems: readonly Finding[], shift: number): Finding[] {
  return problems.map((problem) => movedProblem(problem, 0, shift));
}
