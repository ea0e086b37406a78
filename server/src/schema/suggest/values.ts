import { type Quote, scalarText } from '../../syntax/scalar-text.ts';
import type { ApplicableSchema } from '../applicable.ts';
import { asArray, asObject } from '../decide.ts';
import type { JsonSchemaObject } from '../schema.ts';
import { documentationOf, enumDocumentation, isDeprecated } from './documentation.ts';
import type { Part } from './fragment.ts';
import type { Layout } from './layout.ts';
import type { Offering } from './offers.ts';
import { renderBehindColon, renderBlock, renderFlow } from './render.ts';
import { fixed, fixedKeys, inlineLabel, type Skeleton, snippetSkeleton } from './skeleton.ts';
import type { Slot } from './slot.ts';
import type { Documentation, Suggestion } from './suggestion.ts';

export interface ValuePlace {
  readonly slot: Slot;
  readonly layout: Layout;
  readonly quote: Quote;
  /** Values that stand in the list already and may stand there only once. */
  readonly used: ReadonlySet<unknown>;
  readonly offering: Offering;
}

/** The values that may be written at a place, given the schemas of the value. */
export function suggestValues(place: ValuePlace, schemas: readonly ApplicableSchema[]): Suggestion[] {
  const found = new Map<string, Suggestion>();
  const add = (suggestion: Suggestion) => {
    const known = found.get(suggestion.label);
    // A word that is listed and also an example is one of the list.
    if (known && !(known.kind === 'value' && suggestion.kind === 'constant')) return;
    found.delete(suggestion.label);
    found.set(suggestion.label, suggestion);
  };
  for (const { schema: part } of schemas) {
    if (part.doNotSuggest === true) continue;
    for (const suggestion of [...enumerated(place, part), ...offered(place, part)]) add(suggestion);
    for (const suggestion of presets(place, part)) add(suggestion);
    if (!place.quote) for (const suggestion of snippets(place, part)) add(suggestion);
  }
  return [...found.values()];
}

function enumerated(place: ValuePlace, part: JsonSchemaObject): Suggestion[] {
  if ('const' in part) {
    return [scalar(place, part, part.const, documentationOf([part]))].filter((one) => one !== undefined);
  }
  if (Array.isArray(part.enum)) {
    return part.enum
      .map((value, index) => scalar(place, part, value, enumDocumentation(part, index)))
      .filter((one) => one !== undefined);
  }
  const types = new Set([part.type, ...asArray(part.type)]);
  const words = [...(types.has('boolean') ? [true, false] : []), ...(types.has('null') ? [null] : [])];
  return words.map((word) => scalar(place, part, word, undefined)).filter((one) => one !== undefined);
}

/** What the schema does not list, but says what it stands for. */
function offered(place: ValuePlace, part: JsonSchemaObject): Suggestion[] {
  const refersTo = part['x-refers-to'];
  if (typeof refersTo !== 'string') return [];
  return place.offering(refersTo, place.slot.path).flatMap((offer) => {
    const suggestion = scalar(place, {}, offer.value, undefined);
    return suggestion ? [{ ...suggestion, label: offer.value.replaceAll('\n', '↵'), offer }] : [];
  });
}

function scalar(
  place: ValuePlace,
  part: JsonSchemaObject,
  value: unknown,
  documentation: Documentation | undefined,
): Suggestion | undefined {
  if (place.used.has(value)) return undefined;
  if (typeof value === 'object' && value !== null) return structure(place, part, value, compactLabel(value));
  const { slot, quote } = place;
  const list = part['x-taxonomy'];
  return {
    kind: 'constant',
    label: scalarText(value, undefined, slot.flow).replaceAll('\\n', '↵'),
    insert: [slot.prefix, scalarText(value, quote, slot.flow)],
    rank: 0,
    value,
    ...(documentation ? { documentation } : {}),
    ...(isDeprecated([part]) ? { deprecated: true } : {}),
    ...(typeof list === 'string' ? { list } : {}),
    ...(quote ? { typedQuote: quote } : {}),
  };
}

/** Defaults and examples. */
function presets(place: ValuePlace, part: JsonSchemaObject): Suggestion[] {
  const found: (Suggestion | undefined)[] = [];
  const documentation = documentationOf([part]);
  if ('default' in part) {
    const preset = part.default;
    found.push(
      isStructure(preset)
        ? structure(place, part, preset, 'Default value')
        : withDetail(scalar(place, part, preset, documentation), 'default'),
    );
  }
  for (const example of asArray(part.examples)) {
    found.push(
      isStructure(example)
        ? structure(place, part, example, inlineLabel(example))
        : withDetail(scalar(place, part, example, documentation), 'example'),
    );
  }
  return found.filter((one) => one !== undefined);
}

function withDetail(suggestion: Suggestion | undefined, detail: string): Suggestion | undefined {
  return suggestion && { ...suggestion, kind: 'value', detail, rank: 1 };
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A list or map: short ones stay on the line, as people write them. */
function structure(place: ValuePlace, part: JsonSchemaObject, value: unknown, label: string): Suggestion | undefined {
  if (place.quote || isOnOwnLine(place.slot)) return undefined;
  const flat = renderFlow(fixed(value, true));
  const short = label !== 'Default value' || flat.join('').length <= 40;
  const insert = short || place.slot.flow ? flat : laidOut(place, fixed(value, false));
  const documentation = documentationOf([part]);
  return {
    kind: 'value',
    label,
    insert: [place.slot.prefix, ...insert],
    rank: 1,
    value,
    detail: 'example',
    ...(documentation ? { documentation } : {}),
  };
}

/** Where a map or list would be laid out line by line, so that an example in braces would be out of place. */
function isOnOwnLine(slot: Slot): boolean {
  return slot.keys && slot.items;
}

function snippets(place: ValuePlace, part: JsonSchemaObject): Suggestion[] {
  return asArray(part.defaultSnippets).flatMap((snippet): Suggestion[] => {
    const { label, description, body, bodyText } = asObject(snippet);
    const skeleton = snippetSkeleton(body ?? bodyText, place.slot.flow);
    const below = place.slot.behindColon && skeleton.kind !== 'text';
    if (typeof label !== 'string' || (body ?? bodyText) === undefined) return [];
    return [
      {
        kind: 'snippet',
        label,
        insert: laidOut(place, skeleton),
        rank: 3,
        keys: fixedKeys(skeleton),
        ...(below ? { onNextLine: true } : {}),
        ...(typeof description === 'string' ? { documentation: { text: description, format: 'plain' } } : {}),
      },
    ];
  });
}

/** A value in the layout of its place: on the line, below the key, or where the cursor stands. */
function laidOut({ slot, layout }: ValuePlace, skeleton: Skeleton): Part[] {
  if (slot.flow) return [slot.prefix, ...renderFlow(skeleton)];
  if (slot.behindColon) {
    if (skeleton.kind === 'text') return [slot.prefix, ...skeleton.parts];
    return renderBehindColon(skeleton, slot.column, layout);
  }
  return [slot.prefix, ...renderBlock(skeleton, slot.column, layout)];
}

function compactLabel(value: unknown): string {
  return JSON.stringify(value);
}
