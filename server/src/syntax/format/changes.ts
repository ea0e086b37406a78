import type { OffsetRange } from '../finding.ts';
import { endOfBlanks } from './blanks.ts';

/** A piece of a text, and what is to stand there instead. */
export interface TextChange extends OffsetRange {
  readonly newText: string;
}

/**
 * The changes that turn one line into another that differs from it in white space alone: only white space is touched,
 * so that a cursor or a marker on a word stays there. Undefined where the lines differ in more.
 *
 * @param offset where the line starts in its text
 */
export function whiteSpaceChanges(before: string, after: string, offset: number): TextChange[] | undefined {
  const changes: TextChange[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const fromEnd = endOfBlanks(before, from);
    const toEnd = endOfBlanks(after, to);
    const change = smallest(before.slice(from, fromEnd), after.slice(to, toEnd), offset + from);
    if (change) changes.push(change);
    from = fromEnd;
    to = toEnd;
    const wordsStart = from;
    while (from < before.length && before.charAt(from) === after.charAt(to) && endOfBlanks(before, from) === from) {
      from++;
      to++;
    }
    if (from === wordsStart && (from < before.length || to < after.length)) return undefined;
  }
  return changes;
}

/** What both runs begin with stays. */
function smallest(before: string, after: string, offset: number): TextChange | undefined {
  let same = 0;
  while (same < before.length && before.charAt(same) === after.charAt(same)) same++;
  if (same === before.length && same === after.length) return undefined;
  return { start: offset + same, end: offset + before.length, newText: after.slice(same) };
}

/** The text after changes that do not overlap and stand in the order of the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const change of changes) {
    pieces.push(text.slice(end, change.start), change.newText);
    end = change.end;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}
