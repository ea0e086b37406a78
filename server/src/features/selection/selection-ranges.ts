import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { type Comment, commentAt, commentBlock, ownLineComments } from '../../syntax/comments.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { commentSteps } from './comment-steps.ts';
import { nodeSteps } from './node-steps.ts';

/**
 * For each position, what expanding the selection takes in step by step: a word, an id, a value, its entry, all entries
 * beside it, the entry around them … the whole text. Each range is smaller than its parent. Null for YAML that is not
 * ours.
 */
export function selectionRanges(
  snapshot: Snapshot,
  uri: string,
  positions: readonly Position[],
): SelectionRange[] | null {
  const document = snapshot.document(uri);
  if (!document || !snapshot.owns(document)) return null;
  return positions.map((position) => selectionRange(document, document.tree.lines.offsetAt(position)));
}

function selectionRange(document: SourceDocument, offset: number): SelectionRange {
  const { tree } = document;
  const comment = commentAt(tree, offset);
  const block = comment && blockOf(document, comment);
  const steps = [
    { start: 0, end: tree.text.length },
    ...nodeSteps(tree, offset, block),
    ...(comment && block ? [block, ...commentSteps(tree.text, comment, offset)] : []),
  ];

  let kept: OffsetRange | undefined;
  let selection: SelectionRange | undefined;
  for (const step of steps) {
    const range = withoutBlanksBehind(tree, step, offset);
    if (!isBelow(range, kept, offset)) continue;
    kept = range;
    selection = { range: toRange(tree, range), ...(selection ? { parent: selection } : {}) };
  }
  return selection ?? { range: toRange(tree, { start: offset, end: offset }) };
}

/** The lines of a comment taken as one. */
function blockOf(document: SourceDocument, comment: Comment): Comment {
  if (!comment.ownLine) return comment;
  const block = commentBlock(document.fact(commentsOf), comment);
  return { ...comment, start: block[0]?.start ?? comment.start, end: block.at(-1)?.end ?? comment.end };
}

function commentsOf({ tree }: SourceDocument): readonly Comment[] {
  return ownLineComments(tree);
}

/** Whether a range is smaller than the one around it, holds the offset, and holds anything. */
function isBelow(range: OffsetRange, outer: OffsetRange | undefined, offset: number): boolean {
  const { start, end } = range;
  if (start >= end || offset < start || end < offset) return false;
  if (!outer) return true;
  return outer.start <= start && end <= outer.end && end - start < outer.end - outer.start;
}

/** The line breaks at the end of a text or a document are selected only where the offset is among them. */
function withoutBlanksBehind({ text }: SyntaxTree, { start, end }: OffsetRange, offset: number): OffsetRange {
  if (start === 0 && end === text.length) return { start, end };
  let last = end;
  while (last > start && last > offset && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}

function toRange({ lines }: SyntaxTree, { start, end }: OffsetRange): SelectionRange['range'] {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
