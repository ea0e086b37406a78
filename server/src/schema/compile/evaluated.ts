import type { Resources } from '../load/resources.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchema } from '../schema.ts';

export type Fits = (part: JsonSchema, value: unknown) => boolean;

/** References followed before giving up, for schemas that refer to themselves. */
const maximumSteps = 100;

/** The parts that speak about the same value as a part does: what it refers to, and its alternatives and conditions. */
function* partsInPlace(part: JsonSchema, resources: Resources, seen = new Set<JsonSchema>()): Generator<JsonSchema> {
  if (!isSchemaObject(part) || seen.has(part) || seen.size > maximumSteps) return;
  seen.add(part);
  yield part;
  for (const reference of referencesOf(part, resources)) yield* partsInPlace(reference, resources, seen);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const branches = part[keyword];
    if (!Array.isArray(branches)) continue;
    for (const branch of branches) yield* partsInPlace(branch, resources, seen);
  }
  for (const keyword of ['if', 'then', 'else']) {
    if (keyword in part) yield* partsInPlace(part[keyword] as JsonSchema, resources, seen);
  }
}

function referencesOf(part: JsonSchema, resources: Resources): JsonSchema[] {
  if (!isSchemaObject(part)) return [];
  const references: (JsonSchema | undefined)[] = [];
  if (typeof part.$ref === 'string') references.push(resources.resolve(part.$ref, part));
  for (const keyword of ['$dynamicRef', '$recursiveRef']) {
    const reference = part[keyword];
    if (typeof reference === 'string') references.push(resources.resolveDynamic(reference, part));
  }
  return references.filter((reference) => reference !== undefined);
}

/** Whether a `contains` speaks about the same list as a part does. */
export function reachesContains(part: JsonSchema, resources: Resources): boolean {
  for (const inPlace of partsInPlace(part, resources)) {
    if (isSchemaObject(inPlace) && inPlace.contains !== undefined) return true;
  }
  return false;
}

/** The indexes of items that some keyword beside `unevaluatedItems` has looked at, and found right. */
export function evaluatedItems(
  part: JsonSchema,
  items: readonly unknown[],
  resources: Resources,
  fits: Fits,
): ReadonlySet<number> {
  const evaluated = new Set<number>();
  const add = (from: number, to: number) => {
    for (let index = from; index < Math.min(to, items.length); index++) evaluated.add(index);
  };

  function visit(schema: JsonSchema, isStart: boolean, depth: number): void {
    if (!isSchemaObject(schema) || depth > maximumSteps) return;
    const { reading } = resources.placeOf(schema);
    if (Array.isArray(schema.prefixItems)) add(0, schema.prefixItems.length);
    if (Array.isArray(schema.items)) add(0, schema.additionalItems === undefined ? schema.items.length : items.length);
    else if (schema.items !== undefined) add(0, items.length);
    if (schema.unevaluatedItems !== undefined && !isStart) add(0, items.length);
    if (schema.contains !== undefined && reading.dialect !== '2019-09') {
      for (const [index, item] of items.entries()) {
        if (!evaluated.has(index) && fits(schema.contains as JsonSchema, item)) evaluated.add(index);
      }
    }
    for (const reference of referencesOf(schema, resources)) visit(reference, false, depth + 1);
    if (Array.isArray(schema.allOf)) for (const branch of schema.allOf) visit(branch, false, depth + 1);
    for (const branches of [schema.anyOf, schema.oneOf]) {
      if (!Array.isArray(branches)) continue;
      for (const branch of branches) if (fits(branch, items)) visit(branch, false, depth + 1);
    }
    if (schema.if === undefined) return;
    const holds = fits(schema.if as JsonSchema, items);
    if (holds) visit(schema.if as JsonSchema, false, depth + 1);
    const consequence = holds ? schema.then : schema.else;
    if (consequence !== undefined) visit(consequence as JsonSchema, false, depth + 1);
  }

  visit(part, true, 0);
  return evaluated;
}
