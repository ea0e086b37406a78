import type { SyntaxTree } from '../tree.ts';
import { type BlockPart, blockParts, columnOf, keepsEmptyLines } from './block-part.ts';
import type { TextChange } from './change.ts';
import { flowParts } from './flow-part.ts';
import { lineBreakOf } from './layout.ts';
import { hasReferences, isFlow, type Spot } from './spot.ts';

/** Another order for the entries or items of a collection: their numbers as they are now. */
export interface NewOrder {
  readonly spot: Spot;
  readonly order: readonly number[];
}

/** A piece of the text and the pieces in it that change places. */
interface Permutation {
  readonly start: number;
  readonly end: number;
  /** Writes the pieces in their new order; `textOf` gives a piece with what changes inside of it. */
  write(textOf: (start: number, end: number) => string): string;
}

/**
 * Puts entries or items into another order, each with its comments; collections inside of others can be put in order at
 * the same time. Those whose order cannot be changed safely stay as they are.
 */
export function reorder(tree: SyntaxTree, orders: readonly NewOrder[]): TextChange[] {
  const permutations = orders
    .flatMap((order) => permutationOf(tree, order) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);

  const textOf = (start: number, end: number): string => {
    let text = '';
    let from = start;
    for (const one of outermost(permutations, start, end)) {
      text += tree.text.slice(from, one.start) + written(one);
      from = one.end;
    }
    return text + tree.text.slice(from, end);
  };
  const written = (permutation: Permutation) =>
    permutation.write((start, end) =>
      // The whole of a permutation is no piece of its own.
      start === permutation.start && end === permutation.end ? tree.text.slice(start, end) : textOf(start, end),
    );

  return outermost(permutations, 0, tree.text.length).map((one) => ({
    start: one.start,
    end: one.end,
    newText: written(one),
  }));
}

/** Those inside a range that are not inside another of the range. */
function outermost(permutations: readonly Permutation[], start: number, end: number): Permutation[] {
  const found: Permutation[] = [];
  for (const one of permutations) {
    if (one.start < start || one.end > end || one.start < (found.at(-1)?.end ?? start)) continue;
    found.push(one);
  }
  return found;
}

function permutationOf(tree: SyntaxTree, { spot, order }: NewOrder): Permutation | undefined {
  const isSame = order.every((index, place) => index === place);
  // A name must stand before what refers to it.
  if (isSame || hasReferences(spot.node)) return undefined;
  return isFlow(spot.node) ? permutationOfWords(tree, spot, order) : permutationOfLines(tree, spot, order);
}

function permutationOfWords(tree: SyntaxTree, spot: Spot, order: readonly number[]): Permutation | undefined {
  const parts = flowParts(tree, spot);
  const first = parts?.[0];
  const last = parts?.at(-1);
  if (!parts || !first || !last || parts.some(({ spot: { node, entry } }) => (entry ?? node).start === node.end)) {
    return undefined;
  }
  // A comment would stay where it is, and be about something else.
  const between = parts.map((part, index) => tree.text.slice(parts[index - 1]?.end ?? part.start, part.start));
  if (between.some((text) => text.includes('#')) || /^[^\]}]*#/.test(tree.text.slice(last.end, spot.node.end))) {
    return undefined;
  }
  return {
    start: first.start,
    end: last.end,
    write: (textOf) =>
      order
        .map((index, place) => {
          const part = parts[index];
          return part ? between[place] + textOf(part.start, part.end) : '';
        })
        .join(''),
  };
}

function permutationOfLines(tree: SyntaxTree, spot: Spot, order: readonly number[]): Permutation | undefined {
  const parts = blockParts(tree, spot);
  const first = parts?.[0];
  const last = parts?.at(-1);
  if (!parts || !first || !last || parts.some((part) => keepsEmptyLines(tree, part.spot.node))) return undefined;
  const lineBreak = lineBreakOf(tree.text);
  const column = columnOf(tree, first.start);
  const chunks = parts.map((part, index) => chunkOf(tree, part, parts[index - 1]));
  return {
    start: first.lead,
    end: last.tail,
    write: (textOf) =>
      order
        .map((index, place) => {
          const chunk = chunks[index];
          if (!chunk) return '';
          const text = textOf(chunk.start, chunk.end);
          if (place === 0) return first.behindDash ? text.trimStart() : text;
          // Who comes first has no empty lines above; they are for the one that was first.
          const gap = index === 0 ? (chunks[order[0] ?? 0]?.gap ?? '') : chunk.gap;
          const isMovedFromDash = index === 0 && first.behindDash;
          return lineBreak + gap + (isMovedFromDash ? ' '.repeat(column) : '') + text;
        })
        .join(''),
  };
}

/** The lines of a part, those between the one before it and itself included, and the empty lines above. */
function chunkOf(
  { text, lines }: SyntaxTree,
  part: BlockPart,
  before: BlockPart | undefined,
): { start: number; end: number; gap: string } {
  if (!before) return { start: part.lead, end: part.tail, gap: '' };
  const from = lines.startOf(lines.positionAt(before.tail).line + 1);
  const gap = /^(?:[ \t]*\r?\n)*/.exec(text.slice(from, part.head))?.[0] ?? '';
  return { start: from + gap.length, end: part.tail, gap };
}
