import type { Finding, OffsetRange } from '../finding.ts';

/**
 * Problems that concern only the entry in which they stand: the parser finds its place again at the next one, and what
 * is said of the rest of the text is the same with them or without them. A pair inside a pair is none of them: what the
 * parser makes of the lines around it can surprise.
 */
const localCodes: ReadonlySet<string> = new Set([
  'duplicate-key',
  'number-not-finite',
  'number-not-kept',
  'yaml-missing-colon',
  'yaml-missing-space',
  'yaml-table-row',
]);

/** Whether none of the problems keeps a text from being read in parts. */
export function areLocal(problems: readonly Finding[]): boolean {
  return problems.every(({ code, about }) => localCodes.has(code) && !about);
}

/** Whether a problem of lines that were read by themselves lies in them, and not at the seam to what is behind them. */
export function liesWithin({ start, end }: Finding, text: string, lines: OffsetRange): boolean {
  const isAtSeam = start === lines.end && lines.end < text.length;
  return start >= lines.start && end <= lines.end && !isAtSeam;
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
    const touching = places.filter((place) => 'start' in place && touches(place, lines));
    if (touching.length > 0) {
      if (touching.length < places.length || !isInside(problem, lines)) return undefined;
      continue;
    }
    const moved = movedProblem(problem, lines.end, shift);
    if (problem.start < lines.start) inFront.push(moved);
    else behind.push(moved);
  }
  return [...inFront, ...found, ...behind];
}

function touches({ start, end }: OffsetRange, lines: OffsetRange): boolean {
  return start <= lines.end && end >= lines.start;
}

/** As opposed to what stands at the seam, which may belong to either side. */
function isInside({ start, end }: OffsetRange, lines: OffsetRange): boolean {
  return start >= lines.start && start < lines.end && end <= lines.end;
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
