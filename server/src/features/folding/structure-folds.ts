import { dashOf } from '../../syntax/dash.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import {
  isEmpty,
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  type SyntaxNode,
  type SyntaxTree,
  type YamlDocument,
} from '../../syntax/tree.ts';
import type { CommentLines } from './comment-folds.ts';
import type { Fold, FoldedPart } from './fold.ts';

/**
 * The folds of what is written over several lines: entries, items, lists and groups in brackets, documents. An alias is
 * never followed. Comments below an entry that are indented further than it are part of it; others, and blank lines,
 * belong to what follows.
 */
export function structureFolds(tree: SyntaxTree, comments: CommentLines): Fold[] {
  const folds: Fold[] = [];
  const lineOf = lineFinder(tree);

  const add = (startLine: number, endLine: number, about?: FoldedPart) => {
    if (endLine > startLine) folds.push({ startLine, endLine, ...(about ? { about } : {}) });
  };

  /** Each of these adds the folds inside of it, and answers with the last line that belongs to it. */
  const visitNode = (node: SyntaxNode, about?: FoldedPart): number => {
    if (node.kind === 'mapping') return node.flow ? visitBrackets(node, about) : visitEntries(node);
    if (node.kind === 'sequence') return node.flow ? visitBrackets(node, about) : visitItems(node);
    return lineOf(lastWordIn(tree.text, node));
  };

  const visitEntries = (mapping: MappingNode): number => {
    let last = lineOf(mapping.start);
    for (const entry of mapping.entries) last = Math.max(last, visitEntry(entry, mapping.flow));
    return last;
  };

  const visitEntry = ({ key, value, start, end }: MappingEntry, flow: boolean): number => {
    const startLine = lineOf(start);
    const column = start - tree.lines.startOf(startLine);
    const about = { start, key, value };
    if (key.kind !== 'scalar') visitNode(key);
    const last = isEmpty(value) ? lineOf(lastWordIn(tree.text, { start, end })) : visitNode(value, about);
    return visitPart(about, startLine, last, flow ? undefined : column);
  };

  const visitItems = (sequence: SequenceNode): number => {
    let last = lineOf(sequence.start);
    sequence.items.forEach((item, index) => {
      const dash = dashOf(tree, sequence, index);
      const startLine = lineOf(dash);
      const about = { start: item.start, value: item };
      const column = dash - tree.lines.startOf(startLine);
      last = Math.max(last, visitPart(about, startLine, visitNode(item, about), column));
    });
    return last;
  };

  /** A part in brackets (`column` is absent there) ends where it is written to end. */
  const visitPart = (about: FoldedPart, startLine: number, last: number, column: number | undefined): number => {
    const { value } = about;
    const opens = 'flow' in value && value.flow && lineOf(value.start) === startLine;
    const end = column === undefined ? last : withCommentsBelow(comments, last, column, startLine);
    // Brackets have a fold already, which leaves the closing one where it is seen.
    if (!opens) add(startLine, end, about);
    return end;
  };

  const visitBrackets = (node: MappingNode | SequenceNode, about?: FoldedPart): number => {
    const startLine = lineOf(node.start);
    const lastWord = lastWordIn(tree.text, node);
    const last = lineOf(lastWord);
    if (last === startLine) return last;
    if (node.kind === 'mapping') visitEntries(node);
    else for (const item of node.items) visitNode(item, { start: item.start, value: item });
    const closesAlone = /^[\]},\s]*$/.test(tree.text.slice(tree.lines.startOf(last), lastWord + 1));
    const isOpenedThere = about && lineOf(about.start) === startLine;
    add(startLine, closesAlone ? last - 1 : last, isOpenedThere ? about : undefined);
    return last;
  };

  const visitDocument = (document: YamlDocument) => {
    const startLine = lineOf(document.start);
    const last = document.root ? visitNode(document.root) : startLine;
    const isMarked = tree.text.startsWith('---', document.start);
    if (tree.documents.length < 2 || !isMarked) return;
    const read = document.unreadable ? lineOf(lastWordIn(tree.text, document)) : last;
    add(startLine, withCommentsBelow(comments, Math.max(startLine, read), -1, startLine));
  };

  tree.documents.forEach(visitDocument);
  return folds;
}

/** The last line of a part, given the last line of what is written in it, and the column of its key or dash. */
function withCommentsBelow(comments: CommentLines, lastLine: number, column: number, startLine: number): number {
  let last = lastLine;
  for (let next = comments.below(last); next; next = comments.below(last)) {
    const endsRegionInside = (comments.regionEndedAt(next.line) ?? -1) > startLine;
    if (next.column <= column && !endsRegionInside) break;
    last = next.line;
  }
  return last;
}

/** The offset of the last character of a range that is no blank; its start where there is none. */
function lastWordIn(text: string, { start, end }: OffsetRange): number {
  let last = end - 1;
  while (last > start && /\s/.test(text[last] ?? '')) last--;
  return Math.max(last, start);
}

/** Finds the line of an offset; at once where it is the line that was asked for last. */
function lineFinder({ lines }: SyntaxTree): (offset: number) => number {
  let line = 0;
  return (offset) => {
    const isSame = lines.startOf(line) <= offset && offset < lines.startOf(line + 1);
    if (!isSame) line = lines.positionAt(offset).line;
    return line;
  };
}
