import { dereference, isMergeKey, keyText, type MappingEntry, type SyntaxNode } from '../syntax/tree.ts';
import { withMerged } from '../syntax/value.ts';

/** A mapping by its keys, merge keys followed. Of a key that stands twice, the last one counts. */
export type Fields = ReadonlyMap<string, MappingEntry>;

const noFields: Fields = new Map();

/** The entries of a mapping by key; none for anything else. */
export function fieldsOf(node: SyntaxNode | undefined): Fields {
  const entries = entriesOf(node);
  if (entries.length === 0) return noFields;
  const fields = new Map<string, MappingEntry>();
  for (const entry of entries) fields.set(keyText(entry.key), entry);
  return fields;
}

/**
 * The entries of a mapping, merged ones first; none for anything else. A word without its colon is not an entry yet.
 */
export function entriesOf(node: SyntaxNode | undefined): readonly MappingEntry[] {
  const mapping = node && dereference(node);
  if (mapping?.kind !== 'mapping') return [];
  // Hardly any group has a merge key.
  if (mapping.entries.every(isWritten)) return mapping.entries;
  const [own = [], ...merged] = [...withMerged(mapping)].map(({ entries }) => entries.filter(isWritten));
  if (merged.length === 0) return own;
  const names = new Set(own.map((entry) => keyText(entry.key)));
  const inherited = merged.flatMap((entries) => {
    const added = entries.filter((entry) => !names.has(keyText(entry.key)));
    for (const entry of added) names.add(keyText(entry.key));
    return added;
  });
  return [...inherited, ...own];
}

function isWritten({ key, hasColon }: MappingEntry): boolean {
  return hasColon && !isMergeKey(key);
}

/** The items of a list; a single value that is no list counts as a list of one, nothing as an empty one. */
export function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  const list = node && dereference(node);
  if (list?.kind === 'sequence') return list.items;
  return [];
}
