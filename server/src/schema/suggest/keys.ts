import { keyText, type Quote } from '../../syntax/scalar-text.ts';
import { type ApplicableSchema, expandSchema } from '../applicable.ts';
import { childSchemas } from '../children.ts';
import { asArray, asObject, asSchema } from '../decide.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../schema.ts';
import { documentationOf, isDeprecated, nameOf } from './documentation.ts';
import type { Layout } from './layout.ts';
import { allowedNames, namesReferTo } from './names.ts';
import type { Offer, Offering } from './offers.ts';
import { renderBehindColon, renderEntries, renderFlow, renderFlowEntries } from './render.ts';
import {
  emptyHole,
  fixedKey,
  fixedKeys,
  mergeSkeletons,
  requiredEntries,
  type Skeleton,
  skeletonOf,
  snippetSkeleton,
} from './skeleton.ts';
import type { Slot } from './slot.ts';
import type { Suggestion } from './suggestion.ts';

interface KeyDraft {
  readonly key: string;
  readonly parts: JsonSchemaObject[];
  skeleton: Skeleton;
  readonly annotated?: JsonSchemaObject;
  readonly offer?: Offer;
}

export interface KeyPlace {
  readonly schema: Schema;
  readonly slot: Slot;
  readonly layout: Layout;
  readonly quote: Quote;
  /** Keys that stand in the mapping already. */
  readonly present: ReadonlySet<string>;
  readonly offering: Offering;
}

/** The keys that may be added to a mapping, given the schemas of the mapping. */
export function suggestKeys(place: KeyPlace, schemas: readonly ApplicableSchema[]): Suggestion[] {
  const open = schemas.filter(({ schema: part }) => hasRoom(part, place.present));
  const drafts = new Map<string, KeyDraft>();
  for (const applicable of open) {
    if (applicable.schema.additionalProperties === undefined && !isAboutMappings(applicable.schema)) continue;
    collectProperties(place, applicable, drafts);
    collectNames(place, applicable, open, drafts);
  }
  const required = new Set(open.flatMap(({ schema: part }) => asArray(part.required).map(String)));
  const keys = [...drafts.values()].map((draft) => keySuggestion(place, draft, required.has(draft.key)));
  const whole = snippets(place, open, new Set(drafts.keys()));
  return [...keys, ...skeletons(place, open), ...whole];
}

function isAboutMappings(part: JsonSchemaObject): boolean {
  return part.type === undefined || part.type === 'object' || asArray(part.type).includes('object');
}

function hasRoom(part: JsonSchemaObject, present: ReadonlySet<string>): boolean {
  return typeof part.maxProperties !== 'number' || present.size < part.maxProperties;
}

function collectProperties(place: KeyPlace, { schema: part }: ApplicableSchema, drafts: Map<string, KeyDraft>): void {
  for (const [key, value] of Object.entries(asObject(part.properties))) {
    const property = asSchema(value);
    if (property === undefined || property === false || place.present.has(key)) continue;
    if (typeof property === 'object' && property.doNotSuggest === true) continue;
    addDraft(place, drafts, key, property);
  }
}

/** Keys that only `propertyNames` names or speaks of, such as the skills that a course teaches. */
function collectNames(
  place: KeyPlace,
  applicable: ApplicableSchema,
  all: readonly ApplicableSchema[],
  drafts: Map<string, KeyDraft>,
): void {
  const propertyNames = asSchema(applicable.schema.propertyNames);
  const names = allowedNames(place.schema, propertyNames);
  const offers = namesReferTo(place.schema, propertyNames).flatMap((kind) => place.offering(kind, place.slot.path));
  // Most keys of such a map have the same value.
  const skeletons = new Map<JsonSchema, Skeleton>();
  const skeletonFor = (value: JsonSchema): Skeleton => {
    const skeleton = skeletons.get(value) ?? skeletonOf(place.schema, value, place.slot.flow);
    skeletons.set(value, skeleton);
    return skeleton;
  };
  const add = (key: string, known: Pick<KeyDraft, 'annotated' | 'offer'>): void => {
    if (place.present.has(key) || drafts.has(key)) return;
    const values = all.flatMap(({ schema: part }) => childSchemas(part, key));
    const skeleton = values.map(skeletonFor).reduce(mergeSkeletons, emptyHole);
    drafts.set(key, { key, parts: [], skeleton, ...known });
  };
  for (const [key, annotated] of names ?? []) add(key, { annotated });
  for (const offer of offers) add(offer.value, { offer });
}

function addDraft(
  place: KeyPlace,
  drafts: Map<string, KeyDraft>,
  key: string,
  property: JsonSchemaObject | true,
): void {
  const skeleton = skeletonOf(place.schema, property, place.slot.flow);
  const parts = expandSchema(place.schema, property, undefined).map((one) => one.schema);
  const known = drafts.get(key);
  if (known) {
    known.skeleton = mergeSkeletons(known.skeleton, skeleton);
    known.parts.push(...parts);
    return;
  }
  drafts.set(key, { key, parts, skeleton });
}

function keySuggestion(place: KeyPlace, draft: KeyDraft, required: boolean): Suggestion {
  const { slot, layout, quote } = place;
  const { annotated } = draft;
  const list = annotated?.['x-taxonomy'];
  const text = keyText(draft.key, quote, slot.flow);
  const value = slot.flow
    ? [' ', ...renderFlow(draft.skeleton)]
    : renderBehindColon(draft.skeleton, slot.column, layout);
  const behind = { no: [':', ...value], value: [':'], colon: [] }[slot.keyOnly];
  const detail = required
    ? 'required'
    : draft.parts.map((part) => part['x-detail']).find((one) => typeof one === 'string');
  const documentation = annotated ? namedDocumentation(annotated, draft.key) : documentationOf(draft.parts);
  return {
    kind: 'key',
    label: draft.key.replaceAll('\n', '↵'),
    insert: [slot.prefix, text, ...behind],
    rank: required ? 0 : 1,
    value: draft.key,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation ? { documentation } : {}),
    ...(isDeprecated(draft.parts) ? { deprecated: true } : {}),
    ...(typeof list === 'string' ? { list } : {}),
    ...(draft.offer ? { offer: draft.offer } : {}),
    ...(quote ? { typedQuote: quote } : {}),
  };
}

function namedDocumentation(part: JsonSchemaObject, key: string): Suggestion['documentation'] {
  const description = asArray(part.enumDescriptions)[asArray(part.enum).indexOf(key)];
  return typeof description === 'string' ? { text: description, format: 'plain' } : undefined;
}

/** All missing required keys at once, one suggestion for each alternative that requires some. */
function skeletons(
  { schema, slot, layout, quote, present }: KeyPlace,
  schemas: readonly ApplicableSchema[],
): Suggestion[] {
  if (slot.keyOnly === 'value' || quote) return [];
  const found: Suggestion[] = [];
  for (const applicable of schemas) {
    const { schema: part, name } = applicable;
    if (asArray(part.required).length === 0) continue;
    const label = nameOf(part, name);
    const together = schemas.filter((other) => isWithin(applicable, other)).map((other) => other.schema);
    const entries = requiredEntries(schema, [part, ...together], slot.flow, 0, present);
    if (label === undefined || entries.length === 0 || found.some((other) => other.label === label)) continue;
    const insert = slot.flow ? renderFlowEntries(entries) : renderEntries(entries, slot.column, layout);
    const documentation = documentationOf([part]);
    found.push({
      kind: 'skeleton',
      label,
      insert: [slot.prefix, ...insert],
      rank: 2,
      keys: fixedKeys({ kind: 'mapping', entries }),
      detail: 'all required keys',
      ...(documentation ? { documentation } : {}),
    });
  }
  return found;
}

/** True where the other schema applies in every case in which the first one does. */
function isWithin(first: ApplicableSchema, other: ApplicableSchema): boolean {
  return other !== first && other.branch.every((mark, index) => first.branch[index] === mark);
}

/** Snippets of the mapping itself: their keys are added to it, where they still have a place in it. */
function snippets(
  { slot, layout, quote, present }: KeyPlace,
  schemas: readonly ApplicableSchema[],
  offered: ReadonlySet<string>,
): Suggestion[] {
  if (slot.keyOnly !== 'no' || quote || slot.values || slot.items) return [];
  const closed = present.size > 0 && schemas.some(({ schema: part }) => part.properties !== undefined);
  const fits = (key: string | undefined) => key === undefined || offered.has(key) || present.has(key);
  return schemas.flatMap(({ schema: part }) =>
    asArray(part.defaultSnippets).flatMap((snippet): Suggestion[] => {
      const { label, description, body } = asObject(snippet);
      const skeleton = snippetSkeleton(body, slot.flow);
      if (typeof label !== 'string' || skeleton.kind !== 'mapping') return [];
      const keys = skeleton.entries.map((entry) => fixedKey(entry));
      if (present.has(keys[0] ?? '') || (closed && !keys.every(fits))) return [];
      const entries = skeleton.entries.filter((_entry, index) => !present.has(keys[index] ?? ''));
      if (entries.length === 0) return [];
      const insert = slot.flow ? renderFlowEntries(entries) : renderEntries(entries, slot.column, layout);
      return [
        {
          kind: 'snippet',
          label,
          insert: [slot.prefix, ...insert],
          rank: 3,
          keys: fixedKeys(skeleton),
          ...(typeof description === 'string' ? { documentation: { text: description, format: 'plain' } } : {}),
        },
      ];
    }),
  );
}
