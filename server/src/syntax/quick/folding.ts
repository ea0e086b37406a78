import { space, tab } from './characters.ts';

/**
 * A text over several lines as YAML reads it: a single line break is a space, blank lines are line breaks. Blanks around
 * the breaks are dropped; those in front of the first line and behind the last one stay.
 */
export function foldLines(text: string, start: number, end: number): string {
  let lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd >= end) return text.slice(start, end);
  let folded = text.slice(start, trimmedEnd(text, start, lineEnd));
  let separator = ' ';
  for (;;) {
    const from = trimmedStart(text, lineEnd + 1, end);
    lineEnd = text.indexOf('\n', from);
    if (lineEnd < 0 || lineEnd >= end) return folded + separator + text.slice(from, end);
    const to = trimmedEnd(text, from, lineEnd);
    if (to > from) {
      folded += separator + text.slice(from, to);
      separator = ' ';
    } else if (separator === '\n') folded += '\n';
    else separator = '\n';
  }
}

function trimmedStart(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && isSpaceOrTab(text.charCodeAt(from))) from++;
  return from;
}

/** The end of a line without its blanks, and without the carriage return of its break. */
function trimmedEnd(text: string, start: number, lineEnd: number): number {
  let to = lineEnd;
  if (to > start && text.charAt(to - 1) === '\r') to--;
  while (to > start && isSpaceOrTab(text.charCodeAt(to - 1))) to--;
  return to;
}

function isSpaceOrTab(unit: number): boolean {
  return unit === space || unit === tab;
}
