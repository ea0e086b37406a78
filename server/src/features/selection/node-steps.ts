import type { Comment } from '../../syntax/comments.ts';
import { dashOf } from '../../syntax/dash.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { documentAt } from '../../syntax/locate.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import {
  isEmpty,
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  type SyntaxNode,
  type SyntaxTree,
} from '../../syntax/tree.ts';
import { textSteps } from './text-steps.ts';
import { unspacedAround } from './words.ts';

/**
 * What can be selected around an offset, largest first: the document, all of its entries, one entry, its value … down
 * to a word. When the offset is in a comment, what the comment belongs to holds the comment, too. Ranges may still be
 * equal or empty.
 */
export function nodeSteps(tree: SyntaxTree, offset: number, comment: Comment | undefined): OffsetRange[] {
  const { text, lines } = tree;
  const steps: OffsetRange[] = [];

  /** A comment belongs to what ends on its line, and on a line of its own to what is less far in than it. */
  const ownsComment = (end: number, column: number): boolean => {
    if (!comment || comment.start < end) return false;
    return comment.ownLine ? column < comment.column : lines.positionAt(end).line === comment.line;
  };

  /** Adds a range that holds the offset, or has a column from which on it owns the comment that does. */
  const step = ({ start, end }: OffsetRange, column?: number): boolean => {
    const isOwner = column !== undefined && ownsComment(end, column);
    const reach = isOwner && comment ? comment.end : end;
    if (offset < start || reach < offset) return false;
    steps.push({ start, end: reach });
    return true;
  };

  const visitNode = (node: SyntaxNode): void => {
    if (node.kind === 'mapping') visitMapping(node);
    else if (node.kind === 'sequence') visitSequence(node);
    else if (step(node) && !comment) steps.push(...textSteps(text, node, offset));
  };

  const visitMapping = (mapping: MappingNode): void => {
    if (!stepIntoCollection(mapping)) return;
    const entry = mapping.entries[lastBefore(mapping.entries, offset)];
    if (entry && step(entry, mapping.flow ? undefined : columnOf(tree, entry.start))) visitEntry(entry);
    else stepWord();
  };

  const visitEntry = ({ key, value, hasColon }: MappingEntry): void => {
    if (offset <= key.end && (isEmpty(value) || offset < value.start)) {
      visitNode(key);
      return;
    }
    if (hasColon) stepWithProperties(value, text.indexOf(':', key.end) + 1);
    if (offset < value.start) stepWord();
    visitNode(value);
  };

  const visitSequence = (sequence: SequenceNode): void => {
    if (!stepIntoCollection(sequence)) return;
    const last = lastBefore(sequence.items, offset);
    if (sequence.flow) visitItemInBrackets(sequence.items[last]);
    // The dash of the next item may stand in front of the offset, too.
    else if (!visitItem(sequence, last + 1)) visitItem(sequence, last);
  };

  const visitItemInBrackets = (item: SyntaxNode | undefined): void => {
    if (item && step(item)) visitNode(item);
    else stepWord();
  };

  const visitItem = (sequence: SequenceNode, index: number): boolean => {
    const item = sequence.items[index];
    if (!item) return false;
    const dash = dashOf(tree, sequence, index);
    if (!step({ start: dash, end: Math.max(item.end, dash + 1) }, columnOf(tree, dash))) return false;
    stepWithProperties(item, dash + 1);
    if (offset < item.start) stepWord();
    visitNode(item);
    return true;
  };

  /** All entries or items; those in brackets with their brackets first. */
  const stepIntoCollection = (node: MappingNode | SequenceNode): boolean => {
    if (!node.flow) return step(node, columnOf(tree, node.start) - 1);
    if (!step(node)) return false;
    const inside = insideBrackets(text, node);
    if (inside) step(inside);
    return true;
  };

  /** A node with the anchor and the tag that stand between an offset and itself. */
  const stepWithProperties = (node: SyntaxNode, from: number): void => {
    if (node.kind === 'alias' || from >= node.start || (node.anchor === undefined && node.tag === undefined)) return;
    const start = from + text.slice(from, node.start).search(/\S/);
    if (text[start] === '&' || text[start] === '!') step({ start, end: node.end });
  };

  /** What stands between the nodes, such as an anchor. */
  const stepWord = (): void => {
    const word = comment ? undefined : unspacedAround(text, steps.at(-1) ?? { start: offset, end: offset }, offset);
    if (word) step(word);
  };

  const document = documentAt(tree, offset);
  if (document && tree.documents.length > 1) step(document);
  if (document?.root) visitNode(document.root);
  return steps;
}

function columnOf({ lines }: SyntaxTree, offset: number): number {
  return lines.positionAt(offset).character;
}

/** The index of the last part that starts at or before an offset. */
function lastBefore(parts: readonly OffsetRange[], offset: number): number {
  return lastIndexAtOrBelow(parts.length, (at) => parts[at]?.start ?? 0, offset);
}

/** What stands between brackets, without the blanks around it; undefined for a pair that has no brackets of its own. */
function insideBrackets(text: string, { start, end }: OffsetRange): OffsetRange | undefined {
  if (!/[[{]/.test(text[start] ?? '')) return undefined;
  const isClosed = /[\]}]/.test(text[end - 1] ?? '');
  const content = text.slice(start + 1, isClosed ? end - 1 : end);
  const from = start + 1 + content.length - content.trimStart().length;
  return { start: from, end: from + content.trim().length };
}
