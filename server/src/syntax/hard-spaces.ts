import type { Finding, OffsetRange } from './finding.ts';
import type { LineTable } from './lines.ts';
import { isMistakeInYaml } from './misread.ts';
import { hardSpaceProblem } from './problems.ts';
import type { ScalarNode, SyntaxNode } from './tree.ts';

/**
 * Spaces at which no line is broken, as word processors write them. YAML takes them for letters: where it wants a space,
 * a key, its colon and its value become one word. Within a text they are what they are meant to be.
 */
const hardSpace = /[\u00A0\u2007\u202F]/;

const blank = '[ \\t\\u00A0\\u2007\\u202F]';
const blanks = new RegExp(`${blank}+`, 'g');
const isBlank = new RegExp(`^${blank}$`);
const indentation = new RegExp(`^${blank}*`);
const indentationAndDashes = new RegExp(`^${blank}*(?:-${blank}+)*`);
const keyColon = new RegExp(`:(?=${blank}|$)`);
/** A word as the keys of the format are, with its colon: a text of several words may have a colon as well. */
const keyWord = new RegExp(`^[a-z][a-z0-9-]*${blank}*:(?=${blank}|$)`);

/** Whether such a space may stand where YAML wants one of its own; a plain search, which finds too many. */
export function mayHaveHardSpaces(text: string): boolean {
  const anywhere = new RegExp(hardSpace, 'g');
  for (let found = anywhere.exec(text); found; found = anywhere.exec(text)) {
    if (/^[ \t\r\n:,[\]{}-]?$/.test(text.charAt(found.index - 1))) return true;
    if (/^[ \t\r\n:,[\]{}#]?$/.test(text.charAt(found.index + 1))) return true;
  }
  return false;
}

/** The spaces of a document that YAML does not take for spaces, where it wants one; all that is wrong with it is known. */
export function hardSpaceProblems(
  root: SyntaxNode | undefined,
  problems: readonly Finding[],
  { text, lines }: { readonly text: string; readonly lines: LineTable },
): Finding[] {
  const found = new Map<number, OffsetRange>();
  const take = (ranges: readonly OffsetRange[]) => {
    for (const range of ranges) found.set(range.start, range);
  };
  const visit = (node: SyntaxNode, isKey: boolean): void => {
    if (node.kind === 'scalar' && node.style === 'plain') take(inWord(text, lines, node, isKey));
    if (node.kind === 'sequence') for (const item of node.items) visit(item, false);
    if (node.kind !== 'mapping') return;
    for (const { key, value } of node.entries) {
      visit(key, true);
      visit(value, false);
    }
  };
  if (root) visit(root, false);
  // What the parser cannot place is in no tree.
  const mistakes = problems.filter(isMistakeInYaml);
  for (const { start } of mistakes) {
    if (hardSpace.test(text.charAt(start))) take([{ start, end: behindBlanks(text, start, 1) }]);
  }
  const wrongLines = new Set(mistakes.map(({ start }) => lines.positionAt(start).line));
  for (const line of wrongLines) {
    const range = { start: lines.startOf(line), end: lines.endOf(line) };
    take(inLine(text, range, { isKey: false, isOwnLine: true, isWhole: false }));
  }
  return [...found.values()].map(hardSpaceProblem);
}

/** Those in a word or text without quotation marks, and around it. */
function inWord(text: string, lines: LineTable, { start, end }: ScalarNode, isKey: boolean): OffsetRange[] {
  const whole = { start: behindBlanks(text, start, -1), end: behindBlanks(text, end, 1) };
  const first = lines.positionAt(whole.start).line;
  const last = lines.positionAt(whole.end).line;
  const before = text.slice(lines.startOf(first), whole.start);
  const isOwnLine = indentationAndDashes.exec(before)?.[0] === before;
  const found: OffsetRange[] = [];
  for (let line = first; line <= last; line++) {
    const range = {
      start: Math.max(whole.start, lines.startOf(line)),
      end: Math.min(whole.end, lines.endOf(line)),
    };
    const isFirst = line === first;
    const ranges = inLine(text, range, { isKey, isOwnLine: isOwnLine || !isFirst, isWhole: first === last });
    for (const one of ranges) found.push(one);
    // Further lines of a text are text, unless the first one was none.
    if (!isKey && isFirst && (!isOwnLine || ranges.length === 0)) break;
  }
  return found;
}

/** The furthest offset that only blanks separate from another one, forward or backward on the line. */
function behindBlanks(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (isBlank.test(text.charAt(step < 0 ? at - 1 : at))) at += step;
  return at;
}

interface LineKind {
  readonly isKey: boolean;
  /** Nothing but indentation and dashes stand in front of it. */
  readonly isOwnLine: boolean;
  /** It is all of the value. */
  readonly isWhole: boolean;
}

function inLine(text: string, { start, end }: OffsetRange, { isKey, isOwnLine, isWhole }: LineKind): OffsetRange[] {
  const words = text.slice(start, end);
  if (!hardSpace.test(words)) return [];
  const content = (isOwnLine ? indentationAndDashes : indentation).exec(words)?.[0].length ?? 0;
  const isPair = isKey || (isOwnLine && keyWord.test(words.slice(content)));
  const colon = isPair ? words.search(keyColon) : -1;
  const found: OffsetRange[] = [];
  for (const { 0: run, index } of words.matchAll(blanks)) {
    const behind = index + run.length;
    const isAroundColon = colon >= 0 && (index === colon + 1 || behind === colon);
    const isBeforeComment = words[behind] === '#' && /^[ \t]?$/.test(words.charAt(behind + 1));
    const isBehindWord = behind === words.length && (isKey || (isWhole && !/\s/.test(words.slice(content, index))));
    const isWanted = behind <= content || isAroundColon || isBeforeComment || isBehindWord;
    const first = run.search(hardSpace);
    if (isWanted && first >= 0) found.push({ start: start + index + first, end: start + behind });
    if (words[behind] === '#' && (isBeforeComment || run.endsWith(' '))) break;
  }
  return found;
}
