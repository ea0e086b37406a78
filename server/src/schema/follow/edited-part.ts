import type { Splice } from '../../syntax/incremental/splice.ts';
import {
  isMergeKey,
  keyText,
  type MappingEntry,
  type MappingNode,
  type Path,
  type SyntaxNode,
} from '../../syntax/tree.ts';
import type { EditedKind } from './find-way.ts';

/** An entry at the top, or an entry or item in the value of one, that was edited. */
export interface EditedPart {
  readonly section: string;
  readonly edited: EditedKind;
  readonly path: Path;
  /** The entry, or the item of a list. */
  readonly node: MappingEntry | SyntaxNode;
  /** A file that holds nothing but this, and what it has for some other keys at the top. */
  alone(keys: ReadonlySet<string>): SyntaxNode;
}

/** What stands at a path in the tree; undefined where it is not certain that the path means it and nothing else. */
export function findEdited(root: SyntaxNode | undefined, path: Path): EditedPart | undefined {
  const [section, step] = path;
  if (root?.kind !== 'mapping' || typeof section !== 'string') return undefined;
  const entry = onlyEntryFor(root, section);
  if (!entry) return undefined;
  const aloneIn = (value: SyntaxNode) => (keys: ReadonlySet<string>) => ({
    ...root,
    entries: [
      { ...entry, value },
      ...root.entries.filter(({ key }) => keyText(key) !== section && keys.has(keyText(key))),
    ],
  });
  const { value } = entry;
  if (step === undefined) return { section, edited: 'value', path, node: entry, alone: aloneIn(value) };
  if (value.kind === 'mapping' && typeof step === 'string') {
    const inside = onlyEntryFor(value, step);
    if (!inside) return undefined;
    return { section, edited: 'entry', path, node: inside, alone: aloneIn({ ...value, entries: [inside] }) };
  }
  const item = value.kind === 'sequence' && typeof step === 'number' ? value.items[step] : undefined;
  if (value.kind !== 'sequence' || !item) return undefined;
  return { section, edited: 'item', path, node: item, alone: aloneIn({ ...value, items: [item] }) };
}

/** The entry for a key, where no other has the same key and none is merged with others. */
function onlyEntryFor(mapping: MappingNode, key: string): MappingEntry | undefined {
  let found: MappingEntry | undefined;
  for (const entry of mapping.entries) {
    if (isMergeKey(entry.key)) return undefined;
    if (keyText(entry.key) !== key) continue;
    if (found) return undefined;
    found = entry;
  }
  return found;
}

/** The path to what an edit lies in; undefined where the edit may have changed the path itself. */
export function editedPath({ tree, edit, document, section, item }: Splice): Path | undefined {
  const root = tree.documents[document]?.root;
  const entry = root?.kind === 'mapping' ? root.entries[section] : undefined;
  if (!entry) return undefined;
  const isBehind = ({ key }: MappingEntry) =>
    key.kind === 'scalar' && /^[ \t]*:\s/.test(tree.text.slice(key.end, edit.start));
  if (item === undefined) return isBehind(entry) ? [keyText(entry.key)] : undefined;
  const { value } = entry;
  if (value.kind === 'sequence') return [keyText(entry.key), item];
  const inside = value.kind === 'mapping' ? value.entries[item] : undefined;
  return inside && isBehind(inside) ? [keyText(entry.key), keyText(inside.key)] : undefined;
}
