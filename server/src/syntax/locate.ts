import type { OffsetRange } from './finding.ts';
import { lastIndexAtOrBelow } from './search.ts';
import {
  dereference,
  entryFor,
  isEmpty,
  keyText,
  type MappingEntry,
  type MappingNode,
  type Path,
  type PathSegment,
  type SyntaxNode,
  type SyntaxTree,
  type YamlDocument,
} from './tree.ts';
import { withMerged } from './value.ts';

/** What stands at an offset. */
export interface Location {
  readonly document: YamlDocument;
  /** Keys and indexes from the root to the node; for a key, the path of its value. */
  readonly path: Path;
  /** The innermost node whose range holds the offset. */
  readonly node: SyntaxNode;
  /** The entry that the node is the key or the value of, when it is one. */
  readonly entry?: MappingEntry;
  readonly part: 'key' | 'value' | 'item' | 'root';
  /** The collections around the node, outermost first. */
  readonly ancestors: readonly SyntaxNode[];
}

/** The document of a text that holds an offset; the last one that starts at or before it. */
export function documentAt(tree: SyntaxTree, offset: number): YamlDocument | undefined {
  const { documents } = tree;
  return documents[lastIndexAtOrBelow(documents.length, (at) => documents[at]?.start ?? 0, offset)] ?? documents[0];
}

/** The innermost node at an offset; an offset at either end of a node counts as inside it. */
export function locate(tree: SyntaxTree, offset: number): Location | undefined {
  const document = documentAt(tree, offset);
  const root = document?.root;
  if (!document || !root || !holds(root, offset)) return undefined;

  const path: PathSegment[] = [];
  const ancestors: SyntaxNode[] = [];
  let node: SyntaxNode = root;
  let entry: MappingEntry | undefined;
  let part: Location['part'] = 'root';

  const here = (): Location => ({ document, path, node, part, ancestors, ...(entry ? { entry } : {}) });

  for (;;) {
    if (node.kind === 'mapping') {
      const inside: MappingEntry | undefined = node.entries[lastHolding(node.entries, offset)];
      if (!inside) return here();
      const inKey = holds(inside.key, offset) && (isEmpty(inside.value) || !holds(inside.value, offset));
      const inValue = !inKey && holds(inside.value, offset);
      if (!inKey && !inValue) return here();
      ancestors.push(node);
      path.push(keyText(inside.key));
      entry = inside;
      part = inKey ? 'key' : 'value';
      node = inKey ? inside.key : inside.value;
      if (inKey) return here();
    } else if (node.kind === 'sequence') {
      const index: number = lastHolding(node.items, offset);
      const item: SyntaxNode | undefined = node.items[index];
      if (!item) return here();
      ancestors.push(node);
      path.push(index);
      entry = undefined;
      part = 'item';
      node = item;
    } else {
      return here();
    }
  }
}

/** The index of the last range that holds an offset; -1 where none does. Siblings never overlap, so it is searched for. */
function lastHolding(ranges: readonly OffsetRange[], offset: number): number {
  const index = lastIndexAtOrBelow(ranges.length, (at) => ranges[at]?.start ?? 0, offset);
  const range = ranges[index];
  return range && holds(range, offset) ? index : -1;
}

function holds(range: OffsetRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** How the entry of a mapping for a key is looked up, that of a merged one too. */
export type LookUp = (mapping: MappingNode, key: string) => MappingEntry | undefined;

/** The node at a path, aliases and merge keys followed; absent when there is none. */
export function nodeAt(document: YamlDocument, path: Path, lookUp: LookUp = mergedEntryFor): SyntaxNode | undefined {
  let node = document.root;
  for (const segment of path) {
    const collection: SyntaxNode | undefined = node && dereference(node);
    if (!collection) return undefined;
    if (collection.kind === 'mapping') node = lookUp(collection, String(segment))?.value;
    else if (collection.kind === 'sequence') node = collection.items[Number(segment)];
    else return undefined;
  }
  return node;
}

/** The entry that a path ends in, when its last step is a key. */
export function entryAt(document: YamlDocument, path: Path, lookUp: LookUp = mergedEntryFor): MappingEntry | undefined {
  const last = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1), lookUp);
  const mapping = parent && dereference(parent);
  return last !== undefined && mapping?.kind === 'mapping' ? lookUp(mapping, String(last)) : undefined;
}

/** The mapping's own entry for a key, or the one that a merge key brings in. */
export function mergedEntryFor(
  mapping: MappingNode,
  key: string,
  ownEntryFor: LookUp = entryFor,
): MappingEntry | undefined {
  for (const part of withMerged(mapping)) {
    const entry = ownEntryFor(part, key);
    if (entry) return entry;
  }
  return undefined;
}

/** Mappings with fewer entries are gone through each time. */
const entriesOfLongMapping = 20;

/** Looks up many entries of one tree, without going through a long mapping again for each. */
export function createLookUp(): LookUp {
  const tables = new Map<MappingNode, ReadonlyMap<string, MappingEntry>>();
  function ownEntryFor(mapping: MappingNode, key: string): MappingEntry | undefined {
    if (mapping.entries.length < entriesOfLongMapping) return entryFor(mapping, key);
    // Where a key stands twice, the last entry counts, as everywhere.
    const table = tables.get(mapping) ?? new Map(mapping.entries.map((entry) => [keyText(entry.key), entry]));
    tables.set(mapping, table);
    return table.get(key);
  }
  return (mapping, key) => mergedEntryFor(mapping, key, ownEntryFor);
}
