import type { Finding } from './finding.ts';
import type { LineTable } from './lines.ts';

/** After the first of these the parser has lost its place, and complains about every line that follows. */
const onceInDocument: ReadonlySet<string> = new Set(['yaml-rest-not-read', 'yaml-bad-indent']);

/** Mistakes in what is written rather than in how it is read: each of them counts. */
const eachCounts: ReadonlySet<string> = new Set(['duplicate-key', 'yaml-missing-anchor']);

/**
 * The problems of one document that help: one mistake often makes the parser complain several times on a line, or once
 * on every later line, and the first complaint is the one to act on. In the order of the text.
 */
export function usefulProblems(problems: readonly Finding[], lines: LineTable): Finding[] {
  const lineTaken = new Set<number>();
  const codesSeen = new Set<string>();
  const indented = problems.filter(({ code }) => code === 'yaml-indented-too-far');
  return [...problems]
    .filter((problem) => !isSaidBetter(problem, indented))
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

/** A key over several lines is what a line that is indented too far looks like to the parser. */
function isSaidBetter(problem: Finding, indented: readonly Finding[]): boolean {
  if (problem.code !== 'yaml-multiline-implicit-key') return false;
  return indented.some(({ start, end }) => problem.start <= start && end <= problem.end);
}
