import type { SyntaxNode, SyntaxTree } from '../tree.ts';
import { type BlockPart, blockParts, keepsEmptyLines, type PartsOf } from './block-part.ts';
import { applied, type TextChange, together } from './change.ts';
import { removeFromFlow } from './remove-flow.ts';
import { hasReferences, isFlow, isInFlow, type Spot } from './spot.ts';

/**
 * Takes entries or items of one collection out, with their lines and the comments that belong to them. When none is
 * left, the entry or item that the collection itself is goes with them. Undefined where it cannot be done safely: at
 * the root, and where a name (`&name`) in them may be meant elsewhere.
 */
export function remove(tree: SyntaxTree, ...spots: readonly Spot[]): TextChange[] | undefined {
  return removeBy(blockParts, tree, spots);
}

/** The same with another way to find the parts of a collection, for those who take out many one by one. */
export function removeBy(partsOf: PartsOf, tree: SyntaxTree, spots: readonly Spot[]): TextChange[] | undefined {
  const parent = spots[0]?.parent;
  if (!parent || spots.some((spot) => spot.parent?.node !== parent.node)) return undefined;
  if (spots.some(({ node, entry }) => isNamed(node) || (entry && isNamed(entry.key)))) return undefined;
  const indexes = new Set(spots.map(({ index }) => index));
  if (indexes.size === countOf(parent.node)) return removeBy(partsOf, tree, [parent]);
  if (isFlow(parent.node)) return removeFromFlow(tree, parent, indexes);
  if (isInFlow(parent)) return undefined;
  const parts = partsOf(tree, parent);
  return parts && removeFromBlock(tree, parts, indexes);
}

/** The same for items of several collections; undefined as well where the changes would get in each other's way. */
export function removeAll(tree: SyntaxTree, spots: readonly Spot[]): TextChange[] | undefined {
  const parents = new Set(spots.map(({ parent }) => parent?.node));
  const changes = together(
    ...[...parents].map((node) => remove(tree, ...spots.filter(({ parent }) => parent?.node === node))),
  );
  return changes && applied(tree.text, changes) !== undefined ? changes : undefined;
}

/** An alias can be taken out, what it refers to not. */
function isNamed(node: SyntaxNode): boolean {
  return node.kind !== 'alias' && hasReferences(node);
}

function countOf(node: SyntaxNode): number {
  if (node.kind === 'mapping') return node.entries.length;
  return node.kind === 'sequence' ? node.items.length : 0;
}

function removeFromBlock(
  tree: SyntaxTree,
  parts: readonly BlockPart[],
  indexes: ReadonlySet<number>,
): TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const index of indexes) {
    const first = parts[index];
    // Those that follow one another are one range.
    if (!first || indexes.has(index - 1)) continue;
    let end = index;
    while (indexes.has(end + 1)) end++;
    const last = parts[end] ?? first;
    const kept = parts[index - 1];
    changes.push(first.behindDash ? removalBehindDash(tree, first, last) : removalOfLines(tree, first, last, kept));
  }
  return changes;
}

function removalOfLines(tree: SyntaxTree, first: BlockPart, last: BlockPart, kept: BlockPart | undefined): TextChange {
  const { text, lines } = tree;
  if (text.slice(last.tail).trim() === '') {
    if (kept && keepsEmptyLines(tree, kept.spot.node)) {
      return { start: lines.startOf(lines.positionAt(kept.tail).line + 1), end: text.length, newText: '' };
    }
    // The text goes on to end as it does.
    const contentEnd = text.slice(0, first.lead).trimEnd().length;
    return { start: Math.max(kept?.tail ?? 0, contentEnd), end: last.tail, newText: '' };
  }
  const isBlank = (line: number) => text.slice(lines.startOf(line), lines.endOf(line)).trim() === '';
  const lineBefore = lines.positionAt(first.lead).line - 1;
  let next = lines.positionAt(last.tail).line + 1;
  // Of the empty lines on both sides, those before stay.
  if (!kept || isBlank(lineBefore) || keepsEmptyLines(tree, kept.spot.node)) while (isBlank(next)) next++;
  return { start: first.lead, end: lines.startOf(next), newText: '' };
}

/** What follows takes the place behind the dash, with the comments above it. */
function removalBehindDash({ text }: SyntaxTree, first: BlockPart, last: BlockPart): TextChange {
  const rest = text.slice(last.tail).search(/\S/);
  return { start: first.start, end: last.tail + Math.max(0, rest), newText: '' };
}
