import type { PathSegment } from '../syntax/tree.ts';
import { readPattern } from './compile/pattern.ts';
import { asObject, asSchema } from './decide.ts';
import type { JsonSchema, JsonSchemaObject } from './schema.ts';

/** A longer key is not held against patterns. */
const longestKey = 1_000;

/** What one schema object says of a key or an index below it; its `$ref`, allOf and the like are not followed. */
export function childSchemas(part: JsonSchemaObject, segment: PathSegment): JsonSchema[] {
  return typeof segment === 'number' ? itemSchemas(part, segment) : propertySchemas(part, segment);
}

function propertySchemas(part: JsonSchemaObject, key: string): JsonSchema[] {
  const found: JsonSchema[] = [];
  const properties = asObject(part.properties);
  const own = Object.hasOwn(properties, key) ? asSchema(properties[key]) : undefined;
  if (own !== undefined) found.push(own);
  for (const [pattern, value] of Object.entries(asObject(part.patternProperties))) {
    const schema = asSchema(value);
    if (schema !== undefined && matches(pattern, key)) found.push(schema);
  }
  if (found.length > 0) return found;
  return kept(part.additionalProperties ?? part.unevaluatedProperties);
}

function itemSchemas(part: JsonSchemaObject, index: number): JsonSchema[] {
  const tuple = Array.isArray(part.prefixItems) ? part.prefixItems : Array.isArray(part.items) ? part.items : undefined;
  if (tuple && index < tuple.length) return kept(tuple[index]);
  if (Array.isArray(part.items)) return kept(part.additionalItems ?? part.unevaluatedItems);
  return kept(part.items ?? part.unevaluatedItems);
}

/** `true` and `false` describe nothing. */
function kept(value: unknown): JsonSchema[] {
  const schema = asSchema(value);
  return typeof schema === 'object' ? [schema] : [];
}

function matches(pattern: string, key: string): boolean {
  return key.length <= longestKey && readPattern(pattern)?.test(key) === true;
}
