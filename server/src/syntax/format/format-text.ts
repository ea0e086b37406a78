import { hasMoreLexemes, maximumTokens } from '../concrete-tokens.ts';
import { isMistakeInYaml } from '../misread.ts';
import { parseText } from '../parse.ts';
import type { SyntaxTree } from '../tree.ts';
import { applyChanges, type TextChange, whiteSpaceChanges } from './changes.ts';
import { withoutLeadingTabs } from './leading-tabs.ts';
import { type NewLines, newLines } from './new-lines.ts';
import type { FormatOptions, LineRange } from './options.ts';
import { meansTheSame } from './same-meaning.ts';

/** The text in its layout; the text itself where it cannot be read as YAML. */
export function formatText(text: string, options: FormatOptions): string {
  return applyChanges(text, formatChanges(parseText(text), options));
}

/**
 * What to change so that a text has its layout, in the order of the text. Only white space changes: no word, no comment
 * and no quotation mark is touched, no line is joined or split. None where the text cannot be read as YAML, or would
 * say something else afterwards.
 *
 * @param within the only lines that may change; the others give the columns that these keep to
 */
export function formatChanges(tree: SyntaxTree, options: FormatOptions, within?: LineRange): TextChange[] {
  const untabbed = withoutLeadingTabs(tree, options.indentation);
  const readable = untabbed === undefined ? tree : parseText(untabbed);
  if (!canBeLaidOut(readable)) return [];
  const range = within ?? { first: 0, last: tree.lines.lineCount - 1 };
  const lines = newLines(readable.text, options, range);
  const changes = lines && changesTo(lines, tree, range, options);
  if (!changes || changes.length === 0) return [];
  return meansTheSame(readable, parseText(applyChanges(tree.text, changes))) ? changes : [];
}

/** Why a text is left as it is, in words, and the line of the mistake, counted from zero. */
export interface LeftAlone {
  readonly line: number;
  readonly message: string;
}

/** The mistake for which a text is left as it is; undefined where it can be laid out. */
export function whyLeftAlone(tree: SyntaxTree, { indentation }: FormatOptions): LeftAlone | undefined {
  const untabbed = withoutLeadingTabs(tree, indentation);
  const readable = untabbed === undefined ? tree : parseText(untabbed);
  if (canBeLaidOut(readable)) return isTooMuch(readable.text) ? tooMuch : undefined;
  const { problems, lines } = readable;
  const mistake = problems.find(isInDoubt) ?? problems.find(({ code }) => code.startsWith('not-checked-'));
  if (!mistake) return { line: 0, message: 'This cannot be read.' };
  return { line: lines.positionAt(mistake.start).line, message: mistake.message };
}

/** A regular text is read whatever its length, but laying it out takes each of its words and signs. */
function isTooMuch(text: string): boolean {
  return text.length > maximumTokens && hasMoreLexemes(text, maximumTokens);
}

const tooMuch: LeftAlone = {
  line: 0,
  message: 'The file has too many words and signs to be laid out. Split it into several files.',
};

function canBeLaidOut({ documents, problems }: SyntaxTree): boolean {
  return !documents.some(({ unreadable }) => unreadable) && !problems.some(isInDoubt);
}

/** A name that stands for nothing says so wherever it stands; all other mistakes leave the structure in doubt. */
function isInDoubt({ code }: { readonly code: string }): boolean {
  return code === 'lone-carriage-return' || (isMistakeInYaml({ code }) && code !== 'yaml-missing-anchor');
}

function changesTo(
  newLines: NewLines,
  { text, lines }: SyntaxTree,
  { first, last }: LineRange,
  { insertFinalNewline }: FormatOptions,
): TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (let line = first; line <= last && line < lines.lineCount; line++) {
    const start = lines.startOf(line);
    const after = newLines[line];
    if (after === undefined) {
      const end = lines.startOf(line + 1);
      if (start < end) changes.push({ start, end, newText: '' });
      continue;
    }
    const own = whiteSpaceChanges(text.slice(start, lines.endOf(line)), after, start);
    if (!own) return undefined;
    for (const change of own) changes.push(change);
  }
  const isOpenEnd = newLines[lines.lineCount - 1] && last >= lines.lineCount - 1;
  if (!isOpenEnd || insertFinalNewline === false) return changes;
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  return [...changes, { start: text.length, end: text.length, newText: lineBreak }];
}
