import type { TextChange } from '../../syntax/edit/change.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CommentWord, Suppression } from './suppression.ts';

/** Takes a comment that ignores something out of a text, with its line where nothing else stands there. */
export function withoutSuppression(
  { text, lines }: Pick<SourceDocument, 'text' | 'lines'>,
  { range, comment }: Suppression,
): TextChange {
  const { start, end } = range;
  if (comment.ownLine && start === comment.start) {
    const lineStart = lines.startOf(comment.line);
    const isLast = comment.line + 1 >= lines.lineCount;
    const from = isLast && comment.line > 0 ? lines.endOf(comment.line - 1) : lineStart;
    return { start: from, end: isLast ? end : lines.startOf(comment.line + 1), newText: '' };
  }
  let from = start;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return { start: from, end, newText: '' };
}

/** Takes one of several codes out of such a comment, with a comma. */
export function withoutCode({ codes }: Suppression, code: CommentWord): TextChange {
  const at = codes.indexOf(code);
  const before = codes[at - 1];
  const after = codes[at + 1];
  if (before) return { start: before.end, end: code.end, newText: '' };
  return { start: code.start, end: after ? after.start : code.end, newText: '' };
}
