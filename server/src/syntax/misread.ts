import type { OffsetRange } from './finding.ts';
import { locate } from './locate.ts';
import type { SyntaxTree } from './tree.ts';

/**
 * The ranges that YAML reads otherwise than they were meant, because of a problem in them: of each the whole entry, or
 * the whole item of a list. What they hold is unknown, so nothing can be said of it but the problem itself.
 */
export function misreadRanges(tree: SyntaxTree, problems = tree.problems): OffsetRange[] {
  return problems
    .filter((problem) => isMistakeInYaml(problem) || isOddNumberProblem(problem))
    .flatMap(({ code, start }) => [
      ...(misreadAt(tree, start) ?? []),
      ...(losesThePlace.has(code) ? restFrom(tree, start) : []),
    ]);
}

/** After these it is unknown which line belongs to which. */
const losesThePlace: ReadonlySet<string> = new Set([
  'yaml-bad-indent',
  'yaml-non-breaking-space',
  'yaml-rest-not-read',
  'yaml-tab-as-indent',
]);

/** From the entry in front of an offset, which may have lost its value, to the end. */
function restFrom(tree: SyntaxTree, offset: number): OffsetRange[] {
  const inFront = tree.text.slice(0, offset).trimEnd().length;
  const rest = { start: offset, end: tree.text.length };
  return [rest, ...(misreadAt(tree, inFront) ?? beginningAround(tree, inFront))];
}

/** Within brackets: how many items these have is unknown, and what stands in them up to there is read as it was meant. */
function beginningAround(tree: SyntaxTree, offset: number): OffsetRange[] {
  const { node, entry } = locate(tree, offset) ?? {};
  const isInBrackets = (node?.kind === 'mapping' || node?.kind === 'sequence') && node.flow;
  return isInBrackets ? [{ start: (entry ?? node).start, end: node.start }] : [];
}

/** Numbers that are kept otherwise than they are written. */
function isOddNumberProblem({ code }: { readonly code: string }): boolean {
  return code === 'number-not-kept' || code === 'number-not-finite';
}

/** As opposed to what is readable and wrong all the same, such as a key that stands twice. */
export function isMistakeInYaml({ code }: { readonly code: string }): boolean {
  return code.startsWith('yaml-');
}

function misreadAt(tree: SyntaxTree, offset: number): OffsetRange[] | undefined {
  const location = locate(tree, offset);
  if (!location) return undefined;
  const { node, entry } = location;
  const isCollection = node.kind === 'mapping' || node.kind === 'sequence';
  // Between the entries of a group, or the items of a list: those around the problem are read as they were meant.
  if (isCollection && node.start !== offset) return undefined;
  return [entry ?? node];
}
