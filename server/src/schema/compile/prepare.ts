import { hasItemsAsTuple, heeds, ignoresBesideRef, type Reading } from '../load/dialect.ts';
import type { Resources } from '../load/resources.ts';
import { isSchema, isSchemaObject, schemaKeywords, schemaListKeywords, schemaMapKeywords } from '../load/subschemas.ts';
import type { JsonSchema, JsonSchemaObject } from '../schema.ts';
import { SchemaProblem, tooManyParts, unreachableProblem } from './problem.ts';

/** Stands in each prepared part that has keywords of its own, and lets the work that these make be counted. */
export const workKeyword = 'hit-work';

/** Keywords that say something of a value without holding a schema. */
export const plainKeywords: ReadonlySet<string> = new Set([
  'const',
  'dependentRequired',
  'deprecated',
  'deprecationMessage',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxContains',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minContains',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'type',
  'uniqueItems',
]);

/** Parts of a schema that are compiled; it takes about a second. */
const maximumParts = 5_000;

/** As how many parts some of them count that take less or more time: one that only allows or forbids, a pattern of keys. */
const partsOf = { boolean: 0.2, keyPattern: 5 };

type Keywords = Record<string, unknown>;

/**
 * Rewrites the parts of a schema, whatever its drafts, so that one validator for draft 2020-12 can run them: what a
 * draft means differently is said in the words of 2020-12, and each reference names its target by a key.
 */
export interface Preparation {
  /** The key of a part; the part and all that it refers to are then among those that `take` gives. */
  keyOf(part: JsonSchema): string;
  /** The prepared parts that were not taken yet. Throws `SchemaProblem` when a reference leads nowhere. */
  take(): readonly { key: string; schema: JsonSchemaObject }[];
  /** The part of the original schema that a prepared part was made from. */
  originalOf(prepared: unknown): JsonSchema | undefined;
}

export function createPreparation(resources: Resources): Preparation {
  const keys = new Map<JsonSchema, string>();
  const originals = new Map<object, JsonSchema>();
  const waiting: { key: string; part: JsonSchema }[] = [];
  let partsPrepared = 0;

  function keyOf(part: JsonSchema): string {
    const known = keys.get(part);
    if (known) return known;
    const key = `part:${keys.size}`;
    keys.set(part, key);
    waiting.push({ key, part });
    return key;
  }

  function take(): { key: string; schema: JsonSchemaObject }[] {
    const taken: { key: string; schema: JsonSchemaObject }[] = [];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const schema = prepare(next.part);
      taken.push({ key: next.key, schema: isSchemaObject(schema) ? schema : { allOf: [schema] } });
    }
    return taken;
  }

  function prepare(part: JsonSchema): JsonSchema {
    partsPrepared += typeof part === 'boolean' ? partsOf.boolean : 1;
    if (partsPrepared > maximumParts) throw new SchemaProblem(tooManyParts(maximumParts));
    if (typeof part === 'boolean') return part;
    const { reading } = resources.placeOf(part);
    const prepared: Keywords = {};
    originals.set(prepared, part);
    if (typeof part.$ref === 'string') {
      prepared.$ref = keyOf(target(part.$ref, part, resources.resolve));
      if (ignoresBesideRef(reading)) return prepared;
    }
    for (const [keyword, value] of Object.entries(part)) {
      if (!heeds(reading, keyword)) continue;
      if (keyword === 'required') prepared[keyword] = Array.isArray(value) ? value.filter(isText) : [];
      else if (plainKeywords.has(keyword)) prepared[keyword] = value;
      else if (schemaMapKeywords.has(keyword)) prepareMap(keyword, value, prepared);
      else if (schemaListKeywords.has(keyword) && Array.isArray(value)) prepared[keyword] = value.map(prepareUnknown);
      else if (schemaKeywords.has(keyword) && isSchema(value)) prepared[keyword] = prepare(value);
    }
    prepareTuple(part, reading, prepared);
    // A list that must be empty has one mistake, and not one for each item.
    if (prepared.items === false) prepared.prefixItems ??= [];
    if (!reading.declared || reading.dialect === 'draft-04') prepareOldLimits(part, prepared);
    prepareDynamicReferences(part, reading, prepared);
    // One that only refers to another has no work of its own, and one that says nothing has to stay empty.
    if (Object.keys(prepared).some((keyword) => keyword !== '$ref')) prepared[workKeyword] = true;
    return prepared;
  }

  /** A schema among others; anything else that stands there allows everything. */
  function prepareUnknown(part: unknown): JsonSchema {
    return isSchema(part) ? prepare(part) : true;
  }

  function prepareMap(keyword: string, value: unknown, prepared: Keywords): void {
    // Definitions are prepared when something refers to them.
    if (keyword === '$defs' || keyword === 'definitions' || !isSchemaObject(value)) return;
    if (keyword === 'patternProperties') partsPrepared += partsOf.keyPattern * Object.keys(value).length;
    // `dependencies` may also name keys.
    const isKept = (part: unknown) => keyword === 'dependencies' && Array.isArray(part);
    prepared[keyword] = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, isKept(part) ? part : prepareUnknown(part)]),
    );
  }

  function prepareTuple(part: JsonSchemaObject, reading: Reading, prepared: Keywords): void {
    const after = prepared.additionalItems;
    delete prepared.additionalItems;
    if (!hasItemsAsTuple(reading) || !Array.isArray(part.items)) return;
    prepared.prefixItems = prepared.items;
    delete prepared.items;
    if (after !== undefined) prepared.items = after;
  }

  /** In draft-04 `exclusiveMinimum: true` makes `minimum` itself a value that is too small. */
  function prepareOldLimits(part: JsonSchemaObject, prepared: Keywords): void {
    for (const [limit, exclusive] of [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ] as const) {
      if (typeof part[exclusive] !== 'boolean') continue;
      delete prepared[exclusive];
      if (!part[exclusive] || typeof part[limit] !== 'number') continue;
      prepared[exclusive] = part[limit];
      delete prepared[limit];
    }
  }

  function prepareDynamicReferences(part: JsonSchemaObject, { dialect }: Reading, prepared: Keywords): void {
    const reference = dialect === '2020-12' ? part.$dynamicRef : dialect === '2019-09' ? part.$recursiveRef : undefined;
    if (typeof reference !== 'string') return;
    const referred = { $ref: keyOf(target(reference, part, resources.resolveDynamic)) };
    prepared.allOf = [...(Array.isArray(prepared.allOf) ? prepared.allOf : []), referred];
  }

  function target(
    reference: string,
    from: JsonSchemaObject,
    resolve: (reference: string, from: JsonSchemaObject) => JsonSchema | undefined,
  ): JsonSchema {
    const found = resolve(reference, from);
    if (found === undefined) throw new SchemaProblem(unreachableProblem(reference, resources.placeOf(from)));
    return found;
  }

  return {
    keyOf,
    take,
    originalOf: (prepared) =>
      typeof prepared === 'boolean'
        ? prepared
        : typeof prepared === 'object' && prepared !== null
          ? originals.get(prepared)
          : undefined,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
