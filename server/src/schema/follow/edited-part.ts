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

/** Where an edit lies. */
export interface EditedPlace {
  /** The path, in the text after it, to what it lies in. */
  readonly path: Path;
  /** The path before, where the edit gave an entry another key. */
  readonly formerPath?: Path;
}

/** Where an edit lies, given the text before it; undefined where the paths before and after it are not certain. */
export function editedPlace({ tree, edit, document, section, item }: Splice, before: string): EditedPlace | undefined {
  const root = tree.documents[document]?.root;
  const entry = root?.kind === 'mapping' ? root.entries[section] : undefined;
  if (!entry) return undefined;
  const isBehind = ({ key }: MappingEntry) =>
    key.kind === 'scalar' && /^[ \t]*:\s/.test(tree.text.slice(key.end, edit.start));
  const sectionKey = keyText(entry.key);
  if (item === undefined) return isBehind(entry) ? { path: [sectionKey] } : undefined;
  const { value } = entry;
  if (value.kind === 'sequence') return { path: [sectionKey, item] };
  const inside = value.kind === 'mapping' ? value.entries[item] : undefined;
  if (!inside) return undefined;
  const path = [sectionKey, keyText(inside.key)];
  if (isBehind(inside)) return { path };
  const former = inside.hasColon && inside.key.kind === 'scalar' ? plainKeyAt(before, inside.start) : undefined;
  return former === undefined ? undefined : { path, formerPath: [sectionKey, former] };
}

/** The key that stands at an offset, where it is of the simplest kind, as almost all are. */
function plainKeyAt(text: string, offset: number): string | undefined {
  const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}._-])?(?= *:\s)/uy;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** Whether a group below a key at the top has an entry for a key. */
export function hasEntry(root: SyntaxNode | undefined, [section, step]: Path): boolean {
  const group = root?.kind === 'mapping' ? root.entries.find(({ key }) => keyText(key) === section)?.value : undefined;
  return group?.kind !== 'mapping' || group.entries.some(({ key }) => keyText(key) === step);
}
