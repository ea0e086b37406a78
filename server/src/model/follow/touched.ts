import type { OffsetRange } from '../../syntax/finding.ts';
import type { TextEdit } from '../../syntax/incremental/edit.ts';
import type { Splice } from '../../syntax/incremental/splice.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import { isMergeKey, keyText, type MappingEntry, type MappingNode, type SyntaxNode } from '../../syntax/tree.ts';
import { type FileModel, readFileModel, type Section, sectionsOf } from '../file-model.ts';
import { itemsIn, listOfKey, type Property, propertiesOf } from './sections.ts';

/** What an edit touched of what a file says, with the places of the text before. */
export interface Touched {
  /** The root of the new text. */
  readonly root: MappingNode;
  /** The keys at the top, where they stand now. */
  readonly sections: readonly Section[];
  /** The key at the top under which the edit lies; undefined where that is nothing that a model has. */
  readonly key: string | undefined;
  /** What is read from that key. */
  readonly properties: readonly Property[];
  /** The value of that key in the new text. */
  readonly value: SyntaxNode;
  /** Where what was read again stood in the text before. */
  readonly stood: OffsetRange;
  /** The one thing of a list that was touched; undefined where all that stands under the key was. */
  readonly item: TouchedItem | undefined;
  /** A model that says only what was read again. */
  readonly fresh: FileModel;
}

export interface TouchedItem {
  readonly list: Property;
  /** Where in the list it is, or where it would be. */
  readonly index: number;
  /** Whether it was among what the model said before. */
  readonly wasThere: boolean;
}

/** What an edit touched; undefined where that cannot be said, so that everything has to be read. */
export function touchedBy(model: FileModel, { tree, edit, section, item }: Splice): Touched | undefined {
  const [document, ...others] = tree.documents;
  const root = document?.root;
  if (others.length > 0 || root?.kind !== 'mapping' || !hasPlainKeys(root)) return undefined;
  const sections = sectionsOf(root);
  const isSame = sections.length === model.sections.length;
  if (!isSame || !sections.every(({ key }, index) => key.text === model.sections[index]?.key.text)) return undefined;

  const entry = root.entries[section];
  if (!entry) return undefined;
  const before = model.sections.find(({ start }) => start === entry.start);
  const key = before && entry.hasColon ? keyText(entry.key) : undefined;
  const properties = key === undefined ? [] : propertiesOf(model.kind, key);
  const list = key === undefined ? undefined : listOfKey(model.kind, key);
  const base = { root, sections, key, properties, value: entry.value };
  const read = (value: SyntaxNode) => readFileModel(withRoot({ ...root, entries: [{ ...entry, value }] }), model.kind);

  const touched = list !== undefined && item !== undefined ? partAt(entry.value, item) : undefined;
  if (list === undefined || !touched) {
    return {
      ...base,
      stood: before ?? { start: edit.start, end: edit.start },
      item: undefined,
      fresh: read(entry.value),
    };
  }
  const items = itemsIn(model, list);
  const index = indexFrom(items, touched.part.start);
  const known = items[index]?.start === touched.part.start ? items[index] : undefined;
  if (!isBetween(edit, items[index - 1], known, items[known ? index + 1 : index])) return undefined;
  const { start } = touched.part;
  return {
    ...base,
    stood: known ? { start: known.start, end: known.end } : { start, end: start },
    item: { list, index, wasThere: known !== undefined },
    fresh: read(touched.alone),
  };
}

/** Each key once, and nothing merged from elsewhere. */
function hasPlainKeys({ entries }: MappingNode): boolean {
  const names = new Set(entries.map(({ key }) => keyText(key)));
  return names.size === entries.length && entries.every(({ key }) => key.kind === 'scalar' && !isMergeKey(key));
}

function withRoot(root: MappingNode): Parameters<typeof readFileModel>[0] {
  return { documents: [{ start: root.start, end: root.end, root }] };
}

/** One entry or item of a group or list, and the group or list with nothing else in it. */
function partAt(
  node: SyntaxNode,
  index: number,
): { readonly part: MappingEntry | SyntaxNode; readonly alone: SyntaxNode } | undefined {
  if (node.kind === 'mapping') {
    const part = node.entries[index];
    return part && !isMergeKey(part.key) ? { part, alone: { ...node, entries: [part] } } : undefined;
  }
  const part = node.kind === 'sequence' ? node.items[index] : undefined;
  return part && node.kind === 'sequence' ? { part, alone: { ...node, items: [part] } } : undefined;
}

/** The index of the first thing that does not start before an offset. */
function indexFrom(items: readonly OffsetRange[], offset: number): number {
  return lastIndexAtOrBelow(items.length, (at) => items[at]?.start ?? 0, offset - 1) + 1;
}

/** Whether an edit lies inside one thing, with the places of the text before. */
function isBetween(
  edit: TextEdit,
  previous: OffsetRange | undefined,
  known: OffsetRange | undefined,
  next: OffsetRange | undefined,
): boolean {
  return (
    (previous === undefined || previous.end <= edit.start) &&
    (known === undefined || known.start <= edit.start) &&
    (next === undefined || next.start >= edit.end)
  );
}
