import { applicableSchemas, nodesAlong } from '../../../../schema/applicable.ts';
import { asObject } from '../../../../schema/decide.ts';
import type { TextChange } from '../../../../syntax/edit/change.ts';
import { insertEntry, insertItem, type Place } from '../../../../syntax/edit/insert.ts';
import { group, list, type NewEntry, type NewValue } from '../../../../syntax/edit/new-value.ts';
import { childrenOf, type Spot, spotAt } from '../../../../syntax/edit/spot.ts';
import { keyText, type Path } from '../../../../syntax/tree.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { Snapshot } from '../../../../workspace/snapshot.ts';

/**
 * Writes an entry into the group under a key, such as a course into `courses`; where the key is not written yet, it
 * comes to the place that the format has for it. `owner` leads to what has the key: nowhere for the file itself.
 */
export function addEntry(
  snapshot: Snapshot,
  document: SourceDocument,
  [owner, key]: readonly [Path, string],
  entry: NewEntry,
  placeIn: (spot: Spot) => Place = () => 'end',
): TextChange[] | undefined {
  const { tree } = document;
  const spot = spotAt(tree, [...owner, key]);
  if (spot) return insertEntry(tree, spot, placeIn(spot), entry);
  return addKey(snapshot, document, owner, { key, value: group([entry]) });
}

/** Writes an item into the list under a key, as `addEntry` writes entries. */
export function addItem(
  snapshot: Snapshot,
  document: SourceDocument,
  [owner, key]: readonly [Path, string],
  item: NewValue,
): TextChange[] | undefined {
  const { tree } = document;
  const spot = spotAt(tree, [...owner, key]);
  if (spot) return insertItem(tree, spot, 'end', item);
  return addKey(snapshot, document, owner, { key, value: list([item]) });
}

/** Writes a key of the format where the format has it among those that are there. */
function addKey(
  snapshot: Snapshot,
  document: SourceDocument,
  owner: Path,
  entry: { readonly key: string; readonly value: NewValue },
): TextChange[] | undefined {
  const spot = spotAt(document.tree, owner);
  if (spot?.node.kind !== 'mapping') return undefined;
  const order = keysAt(snapshot, document, owner);
  const rank = order.indexOf(entry.key);
  const behind = childrenOf(spot).findIndex((child) => child.entry && order.indexOf(keyText(child.entry.key)) > rank);
  return insertEntry(document.tree, spot, rank < 0 || behind < 0 ? 'end' : behind, entry);
}

/** The keys that the format knows at a place, in their order. */
function keysAt(snapshot: Snapshot, document: SourceDocument, path: Path): string[] {
  const schema = snapshot.schemaFor(document)?.schema;
  if (!schema) return [];
  const root = spotAt(document.tree, [])?.node;
  const keys = applicableSchemas(schema, nodesAlong(root, path), path)
    .map((one) => Object.keys(asObject(one.schema.properties)))
    // What says most about the place says it in order; conditions repeat a few of its keys.
    .sort((a, b) => b.length - a.length);
  return [...new Set(keys.flat())];
}
