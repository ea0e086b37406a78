import { documentAt } from '../../syntax/locate.ts';
import type { Quote } from '../../syntax/scalar-text.ts';
import {
  dereference,
  keyText,
  type MappingEntry,
  type MappingNode,
  type ScalarNode,
  type SyntaxNode,
  type SyntaxTree,
} from '../../syntax/tree.ts';
import { mergedMappings } from '../../syntax/value.ts';
import { type ApplicableSchema, applicableSchemas, nodesAlong } from '../applicable.ts';
import type { Schema } from '../schema.ts';
import { suggestCollections } from './collections.ts';
import { findSlot } from './find-slot.ts';
import { suggestItems } from './items.ts';
import { beforeKey, slotBeforeKey } from './key-behind.ts';
import { suggestKeys } from './keys.ts';
import { layoutOf } from './layout.ts';
import { withListedWords } from './listed-words.ts';
import type { Offering, Offers } from './offers.ts';
import type { Slot } from './slot.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { suggestValues } from './values.ts';

/**
 * What a schema allows at an offset of a text, and what `offers` knows besides; absent where nothing can be written.
 */
export function suggest(
  given: Schema,
  tree: SyntaxTree,
  offset: number,
  offers: Offers = () => [],
): Suggestions | undefined {
  const slot = findSlot(tree, offset);
  if (!slot) return undefined;
  const found = suggestIn(slot, given, tree, offset, offers);
  const ahead = slotBeforeKey(tree.text, slot, found.list);
  if (!ahead) return found;
  const before = suggestIn(ahead, given, tree, offset, offers);
  const layout = layoutOf(tree);
  return { ...before, list: before.list.map((one) => beforeKey(one, ahead, layout)) };
}

function suggestIn(slot: Slot, given: Schema, tree: SyntaxTree, offset: number, offers: Offers): Suggestions {
  const schema = withListedWords(given, documentAt(tree, offset)?.root);
  const layout = layoutOf(tree);
  const quote = quoteAt(tree.text, slot);
  const nodes = writtenNodes(tree, slot);
  const here = nodes.at(-1);
  const schemas = applicableSchemas(schema, nodes, slot.path, true);
  const offering: Offering = (refersTo, path) => offers(refersTo, { path, replace: slot.replace });

  const list: Suggestion[] = [];
  if (slot.values) {
    const used = usedValues(schema, nodes, slot);
    const place = { slot, layout, quote, used, offering };
    const values = suggestValues(place, schemas);
    const labels = new Set(values.map(({ label }) => label));
    list.push(...values, ...suggestCollections(schema, place, schemas).filter(({ label }) => !labels.has(label)));
  }
  if (slot.keys) {
    const present = new Set([...slot.siblingKeys, ...presentKeys(here)]);
    list.push(...suggestKeys({ schema, slot, layout, quote, present, offering }, schemas));
  }
  if (slot.items && !quote) {
    const used = usedItems(here, schemas);
    list.push(...suggestItems({ schema, slot, layout, used, offering }, schemas));
  }
  const { replace, cursor, indentation, colon } = slot;
  const behindColon =
    colon !== undefined && colon + 1 < replace.start && tree.text.slice(colon + 1, replace.start).trim() === '';
  return {
    path: slot.path,
    replace,
    cursor,
    glued: slot.prefix === ' ' && !slot.flow,
    list: withoutInterruptions(withoutDoubles(list), tree.text.slice(replace.start, cursor)),
    ...(behindColon ? { spaceBehindColon: { start: colon + 1, end: replace.start } } : {}),
    ...(indentation ? { indentation } : {}),
  };
}

/** A snippet says more than the required keys alone, under the same name or with the same keys. */
function withoutDoubles(list: readonly Suggestion[]): Suggestion[] {
  const snippets = list.filter(({ kind }) => kind === 'snippet');
  const labels = new Set(snippets.map(({ label }) => label.toLowerCase()));
  const isDouble = ({ label, keys = [] }: Suggestion) =>
    labels.has(label.toLowerCase()) ||
    (keys.length > 0 && snippets.some((snippet) => keys.every((key) => snippet.keys?.includes(key))));
  return list.filter((one) => (one.kind !== 'skeleton' && one.kind !== 'item') || !isDouble(one));
}

/** Several words are prose, or a part of a label; no key is meant, nor a form that a value could have instead. */
function withoutInterruptions(list: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const words = typed.replace(/^["']/, '').trimStart().toLowerCase();
  if (!/\s/.test(words)) return list;
  return list.filter((one) => one.list !== undefined || one.offer || one.label.toLowerCase().includes(words));
}

function quoteAt(text: string, slot: Slot): Quote {
  const first = text[slot.replace.start];
  return slot.replace.end > slot.replace.start && (first === '"' || first === "'") ? first : undefined;
}

/** What stands along the slot's path, without the word that is being typed: it is not known yet what it will be. */
function writtenNodes(tree: SyntaxTree, slot: Slot): (SyntaxNode | undefined)[] {
  const nodes = nodesAlong(documentAt(tree, slot.cursor)?.root, slot.path);
  const last = nodes.length - 1;
  const here = nodes[last] && dereference(nodes[last]);
  if (slot.keys && !slot.values && !slot.items) {
    nodes[last] = withoutKey(here, slot);
    return nodes;
  }
  nodes[last] = slot.items && here?.kind === 'sequence' ? here : undefined;
  const holder = nodes[last - 1] && dereference(nodes[last - 1] as SyntaxNode);
  const key = slot.path.at(-1);
  if (slot.values && holder?.kind === 'mapping' && typeof key === 'string')
    nodes[last - 1] = withEmptyValue(holder, key);
  return nodes;
}

/** The mapping without the entry at the cursor, and with the keys that the lines show but the tree has lost. */
function withoutKey(node: SyntaxNode | undefined, slot: Slot): MappingNode {
  const mapping = node?.kind === 'mapping' ? node : undefined;
  const kept = (mapping?.entries ?? []).filter((entry) => {
    if (entry.key.start === slot.ownKey) return false;
    return (
      entry.hasColon && !(entry.key.start <= slot.cursor && slot.cursor <= entry.key.end && slot.ownKey !== undefined)
    );
  });
  const known = new Set(kept.map((entry) => keyText(entry.key)));
  const lost = slot.siblingKeys.filter((key) => !known.has(key)).map(lostEntry);
  const { start, end } = mapping ?? slot.replace;
  return { kind: 'mapping', flow: slot.flow, entries: [...kept, ...lost], start, end };
}

function lostEntry(key: string): MappingEntry {
  const node: ScalarNode = { kind: 'scalar', value: key, source: key, style: 'plain', start: 0, end: 0 };
  return { key: node, value: emptyScalar, hasColon: true, start: 0, end: 0 };
}

function withEmptyValue(mapping: MappingNode, key: string): MappingNode {
  const entries = mapping.entries.map((entry) =>
    keyText(entry.key) === key ? { ...entry, value: emptyScalar } : entry,
  );
  return { ...mapping, entries };
}

const emptyScalar: ScalarNode = { kind: 'scalar', value: null, source: '', style: 'empty', start: 0, end: 0 };

function presentKeys(node: SyntaxNode | undefined): string[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.flatMap((entry) => [
    keyText(entry.key),
    ...(keyText(entry.key) === '<<'
      ? mergedMappings(entry.value).flatMap((merged) => merged.entries.map((one) => keyText(one.key)))
      : []),
  ]);
}

/** Values that the list around the slot holds already, where none may stand there twice. */
function usedValues(schema: Schema, nodes: readonly (SyntaxNode | undefined)[], slot: Slot): ReadonlySet<unknown> {
  if (typeof slot.path.at(-1) !== 'number') return new Set();
  const parents = applicableSchemas(schema, nodes.slice(0, -1), slot.path.slice(0, -1), true);
  const list = nodes.at(-2);
  return usedItems(list && dereference(list), parents, slot);
}

function usedItems(
  node: SyntaxNode | undefined,
  schemas: readonly ApplicableSchema[],
  slot?: Slot,
): ReadonlySet<unknown> {
  if (node?.kind !== 'sequence' || !schemas.some(({ schema: part }) => part.uniqueItems === true)) return new Set();
  const others = node.items.filter((item) => !slot || item.start !== slot.replace.start);
  return new Set(others.flatMap((item) => (item.kind === 'scalar' ? [item.value] : [])));
}
