import type { OffsetRange } from '../finding.ts';
import type { MappingEntry, SyntaxNode } from '../tree.ts';

/** The ranges of nodes as they are written here, and nowhere else. */
type Movable<Range> = { -readonly [Name in keyof Range]: Range[Name] };

/**
 * Moves a node and all below it in its text. The only place where a range is written again: what stands behind an edit
 * is not made anew, so that all that was made of it stays right.
 */
export function moveNode(node: SyntaxNode, shift: number): void {
  // Each kind of object has a line of its own below, so that the engine knows what it looks like.
  if (node.kind === 'mapping') {
    const mapping: Movable<typeof node> = node;
    mapping.start += shift;
    mapping.end += shift;
    moveEntries(node.entries, shift);
  } else if (node.kind === 'sequence') {
    const sequence: Movable<typeof node> = node;
    sequence.start += shift;
    sequence.end += shift;
    moveNodes(node.items, shift);
  } else {
    // The target of an alias stands elsewhere in the tree, and moves with its own place.
    const leaf: Movable<typeof node> = node;
    leaf.start += shift;
    leaf.end += shift;
  }
}

/** Moves one range, and nothing that stands in it. */
export function moveRange(range: OffsetRange, shift: number): void {
  const movable: Movable<OffsetRange> = range;
  movable.start += shift;
  movable.end += shift;
}

/** Moves the entries of a mapping. */
function moveEntries(entries: readonly MappingEntry[], shift: number): void {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry) moveEntry(entry, shift);
  }
}

/** Moves the items of a sequence. */
function moveNodes(nodes: readonly SyntaxNode[], shift: number): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node) moveNode(node, shift);
  }
}

/** Moves one entry, its key and its value. */
export function moveEntry(entry: MappingEntry, shift: number): void {
  const movable: Movable<MappingEntry> = entry;
  movable.start += shift;
  movable.end += shift;
  moveNode(entry.key, shift);
  moveNode(entry.value, shift);
}
