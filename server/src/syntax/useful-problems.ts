import type { Finding } from './finding.ts';
import type { LineTable } from './lines.ts';

/** After the first of these the parser has lost its place, and complains about every line that follows. */
const onceInDocument: ReadonlySet<string> = new Set(['yaml-rest-not-read', 'yaml-bad-indent']);

/** Complaints about what only looks misplaced because a bracket before it is open. */
const mayFollowFromOpenBracket: ReadonlySet<string> = new Set([
  'yaml-bad-indent',
  'yaml-block-as-implicit-key',
  'yaml-block-in-flow',
  'yaml-indented-too-far',
  'yaml-missing-char',
  'yaml-missing-colon',
  'yaml-multiline-implicit-key',
  'yaml-rest-not-read',
  'yaml-unexpected-token',
]);

/** Mistakes in what is written rather than in how it is read: each of them counts. */
const eachCounts: ReadonlySet<string> = new Set(['duplicate-key', 'yaml-missing-anchor', 'yaml-missing-bracket']);

/**
 * The problems of one document that help: one mistake often makes the parser complain several times on a line, or once
 * on every later line, and the first complaint is the one to act on. In the order of the text.
 */
export function usefulProblems(problems: readonly Finding[], lines: LineTable): Finding[] {
  const lineTaken = new Set<number>();
  const codesSeen = new Set<string>();
  const openBracket = firstOpenBracket(problems);
  const indented = problems.filter(({ code }) => code === 'yaml-indented-too-far');
  return [...problems]
    .filter((problem) => !isSaidBetter(problem, indented))
    .filter(({ code, start }) => !(mayFollowFromOpenBracket.has(code) && start > openBracket))
    .sort((a, b) => a.start - b.start)
    .filter((problem) => {
      if (eachCounts.has(problem.code)) return true;
      if (onceInDocument.has(problem.code) && codesSeen.has(problem.code)) return false;
      codesSeen.add(problem.code);
      const { line } = lines.positionAt(problem.start);
      if (lineTaken.has(line)) return false;
      lineTaken.add(line);
      return true;
    });
}

/** Where the first open bracket stands; `Infinity` where there is none. */
function firstOpenBracket(problems: readonly Finding[]): number {
  const brackets = problems.filter(({ code }) => code === 'yaml-missing-bracket');
  return brackets.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
}

/** A key over several lines is what a line that is indented too far looks like to the parser. */
function isSaidBetter(problem: Finding, indented: readonly Finding[]): boolean {
  if (problem.code !== 'yaml-multiline-implicit-key') return false;
  return indented.some(({ start, end }) => problem.start <= start && end <= problem.end);
}
