import type { Finding } from './finding.ts';
import type { LineTable } from './lines.ts';
import { hardSpaceCode } from './problems.ts';

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
const eachCounts: ReadonlySet<string> = new Set([
  'duplicate-key',
  'number-not-finite',
  'number-not-kept',
  'yaml-missing-anchor',
  'yaml-missing-bracket',
  hardSpaceCode,
]);

/**
 * The problems of one document that help: one mistake often makes the parser complain several times on a line, or once
 * on every later line, and the first complaint is the one to act on. In the order of the text.
 */
export function usefulProblems(problems: readonly Finding[], lines: LineTable): Finding[] {
  const lineTaken = new Set<number>();
  const codesSeen = new Set<string>();
  const openBracket = firstOf(problems, 'yaml-missing-bracket');
  const indentedLines = new Set(
    problems.flatMap(({ code, start }) => (code === 'yaml-indented-too-far' ? [lines.positionAt(start).line] : [])),
  );
  const firstTab = firstOf(problems, 'yaml-tab-as-indent');
  const firstSpace = firstOf(problems, hardSpaceCode);
  const lineOfSpace = firstSpace < Infinity ? lines.startOf(lines.positionAt(firstSpace).line) : Infinity;
  return (
    [...problems]
      // So it is from the line on in which a space is none to YAML: what was meant as a key begins in front of it.
      .filter(({ code, start }) => start < lineOfSpace || code === hardSpaceCode)
      // Which line belongs to which is unknown below a tab.
      .filter(({ code, start }) => start <= firstTab || code === 'yaml-tab-as-indent')
      .filter((problem) => !isSaidBetter(problem, indentedLines, lines))
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
      })
  );
}

/** Where the first problem with a code stands; `Infinity` where there is none. */
function firstOf(problems: readonly Finding[], code: string): number {
  return problems.reduce(
    (first, problem) => (problem.code === code ? Math.min(first, problem.start) : first),
    Infinity,
  );
}

/** What is indented too far looks to the parser as if the word above it lacked a colon, or were part of the key. */
function isSaidBetter(problem: Finding, indentedLines: ReadonlySet<number>, lines: LineTable): boolean {
  if (problem.code !== 'yaml-multiline-implicit-key' && problem.code !== 'yaml-missing-colon') return false;
  return indentedLines.has(lines.positionAt(problem.start).line + 1);
}
