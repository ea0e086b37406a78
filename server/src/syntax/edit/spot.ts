import type { OffsetRange } from '../finding.ts';
import { lastIndexAtOrBelow } from '../search.ts';
import {
  keyText,
  type MappingEntry,
  type MappingNode,
  type Path,
  type SequenceNode,
  type SyntaxNode,
  type SyntaxTree,
  type YamlDocument,
} from '../tree.ts';

/** A node with the collections around it, as far as an edit has to know them. */
export interface Spot {
  readonly node: SyntaxNode;
  /** The collection that holds it; absent at the root. */
  readonly parent?: Spot;
  /** Its number among the entries or items of the collection; 0 at the root. */
  readonly index: number;
  /** The entry that it is the value of, in a mapping. */
  readonly entry?: MappingEntry;
}

/** The root of the first document that holds anything. */
export function rootSpot({ documents }: SyntaxTree): Spot | undefined {
  const root = documents.find((document) => document.root)?.root;
  return root && { node: root, index: 0 };
}

/**
 * The node at a path. Aliases and merge keys are not followed: what stands elsewhere is not edited from here. Of a key
 * that stands twice, the last one counts.
 */
export function spotAt(tree: SyntaxTree, path: Path, document?: YamlDocument): Spot | undefined {
  const root = document ? document.root : rootSpot(tree)?.node;
  let spot: Spot | undefined = root && { node: root, index: 0 };
  for (const step of path) {
    spot =
      typeof step === 'number'
        ? childrenOf(spot)[step]
        : childrenOf(spot).findLast(({ entry }) => entry !== undefined && keyText(entry.key) === step);
    if (!spot) return undefined;
  }
  return spot;
}

/** The entries or items of a collection; none of anything else. */
export function childrenOf(spot: Spot | undefined): Spot[] {
  if (spot?.node.kind === 'sequence') {
    return spot.node.items.map((node, index) => ({ node, parent: spot, index }));
  }
  if (spot?.node.kind !== 'mapping') return [];
  return spot.node.entries.map((entry, index) => ({ node: entry.value, parent: spot, index, entry }));
}

/** One entry or item of a collection. */
export function childAt(spot: Spot, index: number): Spot | undefined {
  const { node } = spot;
  if (node.kind === 'sequence') {
    const item = node.items[index];
    return item && { node: item, parent: spot, index };
  }
  const entry = node.kind === 'mapping' ? node.entries[index] : undefined;
  return entry && { node: entry.value, parent: spot, index, entry };
}

/** The entry with a key. */
export function childFor(spot: Spot | undefined, key: string): Spot | undefined {
  if (spot?.node.kind !== 'mapping') return undefined;
  const index = spot.node.entries.findLastIndex((entry) => keyText(entry.key) === key);
  return childAt(spot, index);
}

/** The nodes from the root to the innermost one whose entry or item holds an offset. */
export function spotsAround(tree: SyntaxTree, offset: number): Spot[] {
  const root = rootSpot(tree);
  const spots: Spot[] = [];
  let spot: Spot | undefined = root && root.node.start <= offset && offset <= root.node.end ? root : undefined;
  while (spot) {
    spots.push(spot);
    spot = childrenAround(spot, offset);
  }
  return spots;
}

/** The entry or item of which a word is the key or the value. */
export function spotOf(tree: SyntaxTree, { start }: OffsetRange): Spot | undefined {
  return spotsAround(tree, start).findLast(({ node, entry }) => node.start === start || entry?.key.start === start);
}

/** The item of a list with a range. */
export function itemAt(tree: SyntaxTree, { start, end }: OffsetRange): Spot | undefined {
  return spotsAround(tree, start).find(
    ({ node, parent }) => parent?.node.kind === 'sequence' && node.start === start && node.end === end,
  );
}

/** The last child that starts at or before an offset and ends at or behind it. */
function childrenAround(spot: Spot, offset: number): Spot | undefined {
  const { node } = spot;
  if (node.kind !== 'mapping' && node.kind !== 'sequence') return undefined;
  const ranges = node.kind === 'mapping' ? node.entries : node.items;
  const index = lastIndexAtOrBelow(ranges.length, (at) => ranges[at]?.start ?? 0, offset);
  return (ranges[index]?.end ?? -1) < offset ? undefined : childAt(spot, index);
}

/** Whether a node stands inside brackets or braces, other than its own. */
export function isInFlow({ parent }: Spot): boolean {
  if (!parent) return false;
  return isFlow(parent.node) || isInFlow(parent);
}

export function isFlow(node: SyntaxNode): boolean {
  return isCollection(node) && node.flow;
}

export function isCollection(node: SyntaxNode): node is MappingNode | SequenceNode {
  return node.kind === 'mapping' || node.kind === 'sequence';
}

/** Whether a node, or one below it, has a name by which others may refer to it, or refers to one itself. */
export function hasReferences(node: SyntaxNode): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined) return true;
  if (node.kind === 'sequence') return node.items.some(hasReferences);
  return node.kind === 'mapping' && node.entries.some(({ key, value }) => hasReferences(key) || hasReferences(value));
}

/** Whether something, or what holds it, has a name (`&name`) by which it may be meant elsewhere as well. */
export function isShared({ node, parent }: Spot): boolean {
  if (node.kind !== 'alias' && node.anchor !== undefined) return true;
  return parent !== undefined && isShared(parent);
}

/** Whether a word with an exclamation mark stands in front of a node, and says how to read it. */
export function hasTag({ text }: SyntaxTree, { start }: SyntaxNode): boolean {
  return /(?:^|\s)!\S*\s*$/.test(text.slice(Math.max(0, start - 100), start));
}
