import type { OffsetRange } from '../../syntax/finding.ts';
import { quotedEnd, trimEnd } from './block-line.ts';

/**
 * The word of a line that holds the cursor, its quotation marks and the spaces up to the cursor included; absent behind
 * a closed quotation, and where an anchor, an alias or a text of several lines begins.
 */
export function wordAt(
  text: string,
  content: OffsetRange | undefined,
  cursor: number,
  lineEnd: number,
): OffsetRange | undefined {
  if (!content) return emptyWord(text, cursor, lineEnd);
  if (cursor < content.start) return undefined;
  const first = text[content.start] ?? '';
  if ('|>&*!'.includes(first)) return undefined;
  if (first !== '"' && first !== "'") return { start: content.start, end: Math.max(content.end, cursor) };
  const end = quotedEnd(text, content.start, content.end);
  const closed = end - content.start > 1 && text[end - 1] === first;
  if (closed && cursor > end) return undefined;
  return { start: content.start, end: Math.max(end, cursor) };
}

/** No word yet: the cursor's place, with the spaces behind it when the line has nothing else. */
export function emptyWord(text: string, cursor: number, lineEnd: number): OffsetRange {
  return { start: cursor, end: trimEnd(text, cursor, lineEnd) === cursor ? lineEnd : cursor };
}
