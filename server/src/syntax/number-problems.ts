import type { Finding } from './finding.ts';
import { numberNotFiniteProblem, numberNotKeptProblem } from './problems.ts';
import type { ScalarNode, SyntaxNode } from './tree.ts';

/** Longer whole numbers are infinite. */
const mostDigits = 400;

/** Whether a plain word may be a number that is kept otherwise than it is written; few are, and these are looked at again. */
export function isOddNumber(value: ScalarNode['value'], source: string): boolean {
  if (typeof value !== 'number') return false;
  return value === 0 ? source !== '0' : !(Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}

/**
 * The numbers of a tree that would silently become others, and those that are none to count with. Keys are not looked at:
 * they count as they are written. A fraction may be kept nearly as it is written; that makes no difference to anybody.
 */
export function numberProblems(root: SyntaxNode | undefined): Finding[] {
  const problems: Finding[] = [];
  const look = (node: SyntaxNode) => {
    if (node.kind === 'sequence') node.items.forEach(look);
    else if (node.kind === 'mapping') for (const { value } of node.entries) look(value);
    else if (node.kind === 'scalar') {
      const problem = problemOf(node);
      if (problem) problems.push(problem);
    }
  };
  if (root) look(root);
  return problems;
}

function problemOf({ value, source, style, start, end }: ScalarNode): Finding | undefined {
  if (style !== 'plain' || typeof value !== 'number' || !isOddNumber(value, source)) return undefined;
  if (/^[-+]?\.(?:inf|nan)$/i.test(source)) return numberNotFiniteProblem(source, start, end);
  return isKept(value, source) ? undefined : numberNotKeptProblem(source, value, start, end);
}

function isKept(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  // Nothing but zeros in front of an exponent.
  if (value === 0) return !/^[^e]*[1-9]/i.test(source) || /^0[xo]/.test(source);
  const digits = /^[-+]?(?<whole>\d+|0x[\da-fA-F]+|0o[0-7]+)$/.exec(source)?.groups?.whole;
  if (digits === undefined) return true;
  return digits.length <= mostDigits && BigInt(digits) === BigInt(Math.abs(value));
}
