import { dereference, isMergeKey, keyText, type MappingEntry, type SyntaxNode } from '../syntax/tree.ts';
import { mergedMappings } from '../syntax/value.ts';

/** A mapping by its keys, merge keys followed. Of a key that stands twice, the last one counts. */
export type Fields = ReadonlyMap<string, MappingEntry>;

const noFields: Fields = new Map();
const deepestMerge = 20;

/** The entries of a mapping by key; none for anything else. */
export function fieldsOf(node: SyntaxNode | undefined): Fields {
  const entries = entriesOf(node);
  return entries.length === 0 ? noFields : new Map(entries.map((entry) => [keyText(entry.key), entry]));
}

/**
 * The entries of a mapping, merged ones first; none for anything else. A word without its colon is not an entry yet.
 */
export function entriesOf(node: SyntaxNode | undefined, depth = 0): MappingEntry[] {
  const mapping = node && dereference(node);
  if (mapping?.kind !== 'mapping') return [];
  const own = mapping.entries.filter((entry) => entry.hasColon && !isMergeKey(entry.key));
  if (own.length === mapping.entries.length || depth > deepestMerge) return own;
  const merged = mapping.entries
    .filter((entry) => isMergeKey(entry.key))
    .flatMap((entry) => [...mergedMappings(entry.value)])
    .flatMap((other) => entriesOf(other, depth + 1));
  if (merged.length === 0) return own;
  const names = new Set(own.map((entry) => keyText(entry.key)));
  return [...merged.filter((entry) => !names.has(keyText(entry.key))), ...own];
}

/** The items of a list; a single value that is no list counts as a list of one, nothing as an empty one. */
export function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  const list = node && dereference(node);
  if (list?.kind === 'sequence') return list.items;
  return [];
}
