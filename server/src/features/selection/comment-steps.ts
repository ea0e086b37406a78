import type { OffsetRange } from '../../syntax/finding.ts';
import { wordsAround } from './words.ts';

/** What can be selected around an offset in a comment, largest first: the comment, its text, a word. */
export function commentSteps(text: string, comment: OffsetRange, offset: number): OffsetRange[] {
  const content = contentOf(text, comment);
  return [comment, content, ...wordsAround(text, content, offset).reverse()];
}

/** The words of a comment, without its `#` and the blanks around them. */
function contentOf(text: string, { start, end }: OffsetRange): OffsetRange {
  const words = text.slice(start, end).replace(/^#+\s*/, '');
  const from = end - words.length;
  return { start: from, end: from + words.trimEnd().length };
}
