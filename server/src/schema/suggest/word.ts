import type { OffsetRange } from '../../syntax/finding.ts';
import { isSpace, quotedEnd, trimEnd } from './block-line.ts';

/**
 * The word of a line that holds the cursor, its quotation marks and the spaces up to the cursor included; absent behind
 * a closed quotation, and where an alias or a text of several lines begins. An anchor or a tag before the word is none
 * of it.
 */
export function wordAt(
  text: string,
  content: OffsetRange | undefined,
  cursor: number,
  lineEnd: number,
): OffsetRange | undefined {
  if (!content) return emptyWord(text, cursor, lineEnd);
  if (cursor < content.start) return undefined;
  const start = behindProperties(text, content);
  if (start === content.end) return isSpace(text[cursor - 1]) ? emptyWord(text, cursor, lineEnd) : undefined;
  if (cursor < start) return undefined;
  const first = text[start] ?? '';
  if ('|>*'.includes(first)) return undefined;
  if (first !== '"' && first !== "'") return { start, end: Math.max(content.end, cursor) };
  const end = quotedEnd(text, start, content.end);
  const closed = end - start > 1 && text[end - 1] === first;
  if (closed && cursor > end) return undefined;
  return { start, end: Math.max(end, cursor) };
}

/** The offset behind `&anchor` and `!tag`; the end where nothing follows. */
function behindProperties(text: string, { start, end }: OffsetRange): number {
  const properties = /^([&!]\S*\s*)*/.exec(text.slice(start, end))?.[0] ?? '';
  return start + properties.length;
}

/** No word yet: the cursor's place, with the spaces behind it when the line has nothing else. */
export function emptyWord(text: string, cursor: number, lineEnd: number): OffsetRange {
  return { start: cursor, end: trimEnd(text, cursor, lineEnd) === cursor ? lineEnd : cursor };
}
