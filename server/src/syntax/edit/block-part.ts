import { dashOf } from '../dash.ts';
import type { SyntaxNode, SyntaxTree } from '../tree.ts';
import { childrenOf, isCollection, isFlow, isInFlow, type Spot } from './spot.ts';

/** The lines that belong to one entry or item of a collection without brackets. */
export interface BlockPart {
  readonly spot: Spot;
  /** Where it starts: its key, or its dash. */
  readonly start: number;
  /** Where its first line starts; `start` where a dash stands in front of it on the line. */
  readonly head: number;
  /** Where the comments that stand right above it start; `head` where there are none. */
  readonly lead: number;
  /** The end of its last line, before the line break: behind comments that are indented further than it. */
  readonly tail: number;
  /** A dash stands in front of it on the line. */
  readonly behindDash: boolean;
}

/** The entries or items of a collection line by line; undefined where its lines are too unusual to be edited. */
export function blockParts(tree: SyntaxTree, spot: Spot): BlockPart[] | undefined {
  const { node } = spot;
  if (!isCollection(node) || isFlow(node) || isInFlow(spot)) return undefined;
  const parts: BlockPart[] = [];
  let column: number | undefined;
  for (const child of childrenOf(spot)) {
    const part = partOf(tree, child, parts.at(-1));
    if (!part) return undefined;
    column ??= columnOf(tree, part.start);
    if (columnOf(tree, part.start) !== column) return undefined;
    parts.push(part);
  }
  return parts;
}

/** How the parts of a collection are found. */
export type PartsOf = typeof blockParts;

/** The same for many changes of one tree: the lines of each collection are looked at once. */
export function createPartsOf(): PartsOf {
  const known = new Map<SyntaxNode, BlockPart[] | undefined>();
  return (tree, spot) => {
    if (!known.has(spot.node)) known.set(spot.node, blockParts(tree, spot));
    return known.get(spot.node);
  };
}

/** The column in which the entries or the dashes of a collection stand. */
export function columnOfParts(tree: SyntaxTree, parts: readonly BlockPart[]): number {
  return columnOf(tree, parts[0]?.start ?? 0);
}

function partOf(tree: SyntaxTree, child: Spot, before: BlockPart | undefined): BlockPart | undefined {
  const { text, lines } = tree;
  const { start, end } = rangeOf(tree, child);
  const firstLine = lines.positionAt(start).line;
  const lineStart = lines.startOf(firstLine);
  const inFront = withoutMark(text.slice(lineStart, start));
  const behindDash = inFront.trim() !== '';
  if (behindDash && (before || !/^ *(?:- +)+$/.test(inFront))) return undefined;
  if (/[^ -]/.test(inFront)) return undefined;
  if (child.parent?.node.kind === 'sequence' && text[start] !== '-') return undefined;
  const column = start - lineStart;
  const tail = tailOf(tree, end, column);
  if (tail === undefined) return undefined;
  const head = behindDash ? start : lineStart;
  return {
    spot: child,
    start,
    head,
    lead: behindDash ? head : leadOf(tree, child, firstLine, before),
    tail,
    behindDash,
  };
}

function rangeOf(tree: SyntaxTree, { parent, node, index, entry }: Spot): { start: number; end: number } {
  if (parent?.node.kind !== 'sequence') return entry ?? node;
  const start = dashOf(tree, parent.node, index);
  return { start, end: Math.max(node.end, start + 1) };
}

/** The end of the last line that belongs to what ends at an offset; undefined where something else follows there. */
function tailOf({ text, lines }: SyntaxTree, end: number, column: number): number | undefined {
  let { line } = lines.positionAt(end);
  // A text of several lines ends with a line break.
  if (end > 0 && lines.startOf(line) === end && line > 0) line--;
  else if (!/^[ \t]*(?:#.*)?$/.test(text.slice(end, lines.endOf(line)))) return undefined;
  let last = line;
  for (let next = line + 1; next < lines.lineCount; next++) {
    const comment = commentColumn(text.slice(lines.startOf(next), lines.endOf(next)));
    if (comment === 'no-comment') break;
    if (comment === 'blank') continue;
    if (comment <= column) break;
    last = next;
  }
  return lines.endOf(last);
}

/** Where the comments start that stand right above a line, as far as they do not belong to what is before them. */
function leadOf(tree: SyntaxTree, child: Spot, firstLine: number, before: BlockPart | undefined): number {
  const { text, lines } = tree;
  // What stands at the top of a file is about the file.
  if (!before && !child.parent?.parent) return lines.startOf(firstLine);
  const earliest = before ? before.tail : ownerEnd(child);
  let first = firstLine;
  while (first > 0) {
    const above = lines.startOf(first - 1);
    if (above <= earliest) break;
    if (typeof commentColumn(text.slice(above, lines.endOf(first - 1))) !== 'number') break;
    first--;
  }
  return lines.startOf(first);
}

function ownerEnd({ parent }: Spot): number {
  return parent?.entry?.key.end ?? 0;
}

/** The column of the comment that a line consists of. */
function commentColumn(line: string): number | 'blank' | 'no-comment' {
  const column = line.search(/[^ \t]/);
  if (column < 0) return 'blank';
  return line[column] === '#' ? column : 'no-comment';
}

export function columnOf({ lines }: SyntaxTree, offset: number): number {
  return lines.positionAt(offset).character;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Whether empty lines below a value are a part of it: those below a text that starts with `|+` or `>+`. */
export function keepsEmptyLines({ text, lines }: SyntaxTree, node: SyntaxNode): boolean {
  let last: SyntaxNode | undefined = node;
  while (last && isCollection(last)) last = last.kind === 'mapping' ? last.entries.at(-1)?.value : last.items.at(-1);
  if (last?.kind !== 'scalar' || (last.style !== 'literal' && last.style !== 'folded')) return false;
  return /^[|>]\d?\+/.test(text.slice(last.start, lines.endOf(lines.positionAt(last.start).line)));
}
