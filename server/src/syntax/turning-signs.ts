import type { Finding } from './finding.ts';
import type { LineTable } from './lines.ts';
import { turningSignProblem } from './problems.ts';

/** Signs that open a part that is read in a direction of its own, and those that close it. */
const turningSigns = /[\u202A-\u202E\u2066-\u2069]/;

/** These turn even letters that have a direction; nobody needs them to write a name. */
const overrides: ReadonlySet<string> = new Set(['\u202D', '\u202E']);

const closing: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

export function mayTurnText(text: string): boolean {
  return turningSigns.test(text);
}

/**
 * Invisible signs because of which a line is shown in another order than it is read in: one for each such line. In texts
 * that are written from right to left they are used in pairs, which change nothing around them.
 */
export function turningSignProblems({ text, lines }: { readonly text: string; readonly lines: LineTable }): Finding[] {
  const problems: Finding[] = [];
  const anySign = new RegExp(turningSigns, 'g');
  for (let found = anySign.exec(text); found; found = anySign.exec(text)) {
    const { line } = lines.positionAt(found.index);
    const end = lines.endOf(line);
    const sign = signThatTurns(text.slice(found.index, end));
    if (sign !== undefined) problems.push(turningSignProblem(found.index + sign));
    anySign.lastIndex = end;
  }
  return problems;
}

/** Where in the rest of a line the first sign stands that is an override, or has no counterpart. */
function signThatTurns(line: string): number | undefined {
  const open: { readonly closedBy: string; readonly at: number }[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (!turningSigns.test(sign)) continue;
    if (overrides.has(sign)) return at;
    const closedBy = closing[sign];
    if (closedBy) open.push({ closedBy, at });
    else if (open.pop()?.closedBy !== sign) return at;
  }
  return open[0]?.at;
}
