import { dereference, isMergeKey, keyText, type MappingEntry, type SyntaxNode } from '../syntax/tree.ts';
import { withMerged } from '../syntax/value.ts';

/** A mapping by its keys, merge keys followed. Of a key that stands twice, the last one counts. */
export type Fields = ReadonlyMap<string, MappingEntry>;

const noFields: Fields = new Map();

/** The entries of a mapping by key; none for anything else. */
export function fieldsOf(node: SyntaxNode | undefined): Fields {
  const entries = entriesOf(node);
  return entries.length === 0 ? noFields : new Map(entries.map((entry) => [keyText(entry.key), entry]));
}

/**
 * The entries of a mapping, merged ones first; none for anything else. A word without its colon is not an entry yet.
 */
export function entriesOf(node: SyntaxNode | undefined): MappingEntry[] {
  const mapping = node && dereference(node);
  if (mapping?.kind !== 'mapping') return [];
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
