import { type ApplicableSchema, schemasBelow } from '../applicable.ts';
import { asArray } from '../decide.ts';
import type { JsonSchemaObject, Schema } from '../schema.ts';
import { documentationOf, nameOf } from './documentation.ts';
import { renderBehindColon, renderFlow } from './render.ts';
import { fixedKeys, requiredEntries } from './skeleton.ts';
import type { Suggestion } from './suggestion.ts';
import { suggestValues, type ValuePlace } from './values.ts';

/**
 * What starts a list or a map where only a value can stand, behind `key:`: a list in brackets with a first id in it,
 * and a map with its required keys.
 */
export function suggestCollections(
  schema: Schema,
  place: ValuePlace,
  schemas: readonly ApplicableSchema[],
): Suggestion[] {
  if (place.quote || !(place.slot.behindColon || place.slot.flow)) return [];
  const lists = schemas.filter(({ schema: part }) => isOf(part, 'array', 'items'));
  return [...firstItems(schema, place, lists), ...maps(schema, place, schemas)];
}

function firstItems(schema: Schema, { slot, ...place }: ValuePlace, lists: readonly ApplicableSchema[]): Suggestion[] {
  const inside = {
    ...place,
    slot: { ...slot, path: [...slot.path, 0], flow: true, behindColon: false, prefix: '' },
  } as const;
  return suggestValues(inside, schemasBelow(schema, lists, 0, undefined))
    .filter((suggestion) => suggestion.kind === 'constant')
    .map((suggestion) => ({
      ...suggestion,
      insert: [slot.prefix, '[', ...suggestion.insert, { text: '' }, ']'],
    }));
}

function maps(schema: Schema, { slot, layout }: ValuePlace, schemas: readonly ApplicableSchema[]): Suggestion[] {
  const found: Suggestion[] = [];
  for (const { schema: part, name } of schemas) {
    const label = nameOf(part, name);
    if (label === undefined || !isOf(part, 'object', 'properties') || asArray(part.required).length === 0) continue;
    if (found.some((other) => other.label === label)) continue;
    const entries = requiredEntries(schema, [part], slot.flow, 0);
    const skeleton = { kind: 'mapping', entries } as const;
    const documentation = documentationOf([part]);
    found.push({
      kind: 'skeleton',
      label,
      rank: 2,
      keys: fixedKeys(skeleton),
      detail: 'all required keys',
      ...(slot.flow
        ? { insert: [slot.prefix, ...renderFlow(skeleton)] }
        : { insert: renderBehindColon(skeleton, slot.column, layout), onNextLine: true }),
      ...(documentation ? { documentation } : {}),
    });
  }
  return found;
}

function isOf(part: JsonSchemaObject, type: string, keyword: string): boolean {
  return part.type === type || (part.type === undefined && keyword in part);
}
