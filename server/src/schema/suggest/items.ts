import { type ApplicableSchema, expandSchema, schemasBelow } from '../applicable.ts';
import { asArray } from '../decide.ts';
import type { JsonSchemaObject, Schema } from '../schema.ts';
import { documentationOf, nameOf } from './documentation.ts';
import type { Layout } from './layout.ts';
import type { Offering } from './offers.ts';
import { renderItems } from './render.ts';
import { emptyHole, fixedKeys, requiredEntries, type Skeleton, skeletonOf } from './skeleton.ts';
import type { Slot } from './slot.ts';
import type { Suggestion } from './suggestion.ts';
import { suggestValues } from './values.ts';

export interface ItemPlace {
  readonly schema: Schema;
  readonly slot: Slot;
  readonly layout: Layout;
  readonly used: ReadonlySet<unknown>;
  readonly offering: Offering;
}

/** The items that may be added to a list where no dash has been typed yet, given the schemas of the list. */
export function suggestItems(place: ItemPlace, lists: readonly ApplicableSchema[]): Suggestion[] {
  const { schema, slot, layout, used, offering } = place;
  const items = schemasBelow(schema, lists, slot.index, undefined);
  // What stands behind the dash is laid out two columns further right.
  const inner: Slot = {
    ...slot,
    path: [...slot.path, slot.index],
    column: slot.column + 2,
    behindColon: false,
    prefix: '',
  };
  const values = suggestValues({ slot: inner, layout, quote: undefined, used, offering }, items).map((suggestion) => ({
    ...suggestion,
    insert: [slot.prefix, '- ', ...suggestion.insert],
  }));
  return [...values, ...wholeItems(place, items, values.length > 0)];
}

/** One suggestion for each form that an item can have. */
function wholeItems(
  { schema, slot, layout }: ItemPlace,
  items: readonly ApplicableSchema[],
  hasValues: boolean,
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { schema: part, name } of items) {
    const structured = isMapping(part) || isSequence(part);
    if (!structured && (hasValues || !isScalar(part))) continue;
    const called = nameOf(part, name) ?? (isMapping(part) ? 'object' : 'array');
    const label = typeof part.title === 'string' ? part.title : `- (array item) ${called}`;
    if (found.has(label)) continue;
    const documentation = documentationOf([part]);
    const skeleton = itemSkeleton(schema, part);
    found.set(label, {
      kind: 'item',
      label,
      insert: [slot.prefix, ...renderItems([skeleton], slot.column, layout)],
      rank: 2,
      keys: fixedKeys(skeleton),
      detail: 'list item',
      ...(documentation ? { documentation } : {}),
    });
  }
  return [...found.values()];
}

function itemSkeleton(schema: Schema, part: JsonSchemaObject): Skeleton {
  if (isMapping(part)) {
    const together = expandSchema(schema, part, undefined).map((one) => one.schema);
    const entries = requiredEntries(schema, [part, ...together.filter((one) => one !== part)], false, 0);
    return entries.length > 0 ? { kind: 'mapping', entries } : emptyHole;
  }
  return skeletonOf(schema, part, false);
}

function isMapping(part: JsonSchemaObject): boolean {
  return part.type === 'object' || (part.type === undefined && 'properties' in part);
}

function isSequence(part: JsonSchemaObject): boolean {
  return part.type === 'array';
}

function isScalar(part: JsonSchemaObject): boolean {
  return [part.type, ...asArray(part.type)].some(
    (type) => type === 'string' || type === 'number' || type === 'integer',
  );
}
