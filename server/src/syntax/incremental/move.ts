import type { MappingEntry, SyntaxNode } from '../tree.ts';

/**
 * Moves a node and all below it in its text. The only place where a range is written again: what stands behind an edit
 * is not made anew, so that all that was made of it stays right.
 */
export function moveNode(node: SyntaxNode, shift: number): void {
  moveRange(node, shift);
  // The target of an alias stands elsewhere in the tree, and moves with its own place.
  if (node.kind === 'mapping') moveEntries(node.entries, 0, shift);
  else if (node.kind === 'sequence') moveNodes(node.items, 0, shift);
}

/** Moves the entries of a mapping from an index on. */
export function moveEntries(entries: readonly MappingEntry[], from: number, shift: number): void {
  for (let index = from; index < entries.length; index++) {
    const entry = entries[index];
    if (entry) moveEntry(entry, shift);
  }
}

/** Moves the items of a sequence from an index on. */
export function moveNodes(nodes: readonly SyntaxNode[], from: number, shift: number): void {
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index];
    if (node) moveNode(node, shift);
  }
}

/** Moves one entry, its key and its value. */
export function moveEntry(entry: MappingEntry, shift: number): void {
  moveRange(entry, shift);
  moveNode(entry.key, shift);
  moveNode(entry.value, shift);
}

function moveRange(range: { start: number; end: number }, shift: number): void {
  range.start += shift;
  range.end += shift;
}
