import type { OffsetRange } from '../finding.ts';
import { locate } from '../locate.ts';
import { isMistakeInYaml } from '../misread.ts';
import type { SyntaxTree } from '../tree.ts';
import { endOfBlanks, endWithoutBlanks } from './blanks.ts';
import { type TextChange, whiteSpaceChanges } from './changes.ts';
import { formatText } from './format-text.ts';
import { houseStyle } from './options.ts';

/**
 * What to change on a line that its writer has just left: the white space between and behind its words, and a space that
 * is clearly missing. Its indentation stays, and so do comments, texts over several lines, and a dash that nothing was
 * written behind yet.
 */
export function tidyLine(tree: SyntaxTree, line: number): TextChange[] {
  const lineStart = tree.lines.startOf(line);
  const text = tree.text.slice(lineStart, tree.lines.endOf(line));
  const start = endOfIndicators(text);
  const end = endWithoutBlanks(text);
  if (start >= end || /(?:^|[ \t])#/.test(text)) return [];
  if (isInLongText(tree, { start: lineStart + start, end: lineStart + end })) return [];
  const missing = missingSpace(tree, line);
  return missing ? [missing] : spacing(text.slice(start), lineStart + start);
}

/** What is written in line with a word below keeps its column, so the space behind a dash stays as well. */
function endOfIndicators(line: string): number {
  const indicators = /^[ \t]*(?:[-?:][ \t]+)*(?:[-?:]$)?/.exec(line);
  return indicators?.[0].length ?? 0;
}

/** Whether a place is in a text that goes on over lines; the line of `|` or `>` is not yet in the text below it. */
function isInLongText(tree: SyntaxTree, { start, end }: OffsetRange): boolean {
  return [start, end].some((offset) => {
    const node = locate(tree, offset)?.node;
    if (node?.kind !== 'scalar') return false;
    const first = tree.lines.positionAt(node.start).line;
    if (first === tree.lines.positionAt(node.end).line) return false;
    const startsBelow = node.style === 'literal' || node.style === 'folded';
    return !startsBelow || first < tree.lines.positionAt(offset).line;
  });
}

/** As in `credits:3` or `-HIT 110`, where the line cannot be read without the space. */
function missingSpace(tree: SyntaxTree, line: number): TextChange | undefined {
  const problem = tree.problems.find(({ start }) => tree.lines.positionAt(start).line === line);
  if (!problem || !isMistakeInYaml(problem)) return undefined;
  const at = (offset: number): TextChange => ({ start: offset, end: offset, newText: ' ' });
  const key = problem.code === 'yaml-missing-space' ? problem.values?.key : undefined;
  if (typeof key === 'string') return at(problem.start + key.length + 1);
  const dash = columnOfDash(lineText(tree, line));
  return dash !== undefined && continuesList(tree, line, dash) ? at(tree.lines.startOf(line) + dash + 1) : undefined;
}

/** The column of a dash with a word right behind it. */
function columnOfDash(line: string): number | undefined {
  return /^ *-(?=\p{L})/u.test(line) ? line.indexOf('-') : undefined;
}

/** Whether the nearest line above that is no further in than a column is an item of a list at that column. */
function continuesList(tree: SyntaxTree, line: number, column: number): boolean {
  for (let above = line - 1; above >= 0; above--) {
    const text = lineText(tree, above);
    const indentation = endOfBlanks(text, 0);
    if (indentation === text.length || text.charAt(indentation) === '#' || indentation > column) continue;
    return indentation === column && /^-(?:[ \t]|$)/.test(text.slice(indentation));
  }
  return false;
}

function spacing(content: string, offset: number): TextChange[] {
  const formatted = formatText(content, { ...houseStyle, insertFinalNewline: false });
  const after = formatted.slice(0, endWithoutBlanks(formatted));
  return whiteSpaceChanges(content, after, offset) ?? [];
}

function lineText(tree: SyntaxTree, line: number): string {
  return tree.text.slice(tree.lines.startOf(line), tree.lines.endOf(line));
}
