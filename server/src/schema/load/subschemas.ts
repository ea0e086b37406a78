import type { JsonSchema, JsonSchemaObject } from '../schema.ts';

/** Keywords whose value is a schema. */
export const schemaKeywords: ReadonlySet<string> = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** Keywords whose value is a list of schemas. */
export const schemaListKeywords: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems']);

/** Keywords whose value maps names to schemas. */
export const schemaMapKeywords: ReadonlySet<string> = new Set([
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || isSchemaObject(value);
}

export function isSchemaObject(value: unknown): value is JsonSchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schemas that stand directly in a schema, with the steps that lead to each. */
export function* subschemasOf(
  schema: JsonSchemaObject,
): Generator<{ steps: readonly string[]; part: JsonSchemaObject }> {
  for (const [keyword, value] of Object.entries(schema)) {
    if (schemaKeywords.has(keyword) && isSchemaObject(value)) yield { steps: [keyword], part: value };
    if (schemaListKeywords.has(keyword) && Array.isArray(value)) {
      for (const [index, part] of value.entries()) {
        if (isSchemaObject(part)) yield { steps: [keyword, String(index)], part };
      }
    }
    if (schemaMapKeywords.has(keyword) && isSchemaObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        if (isSchemaObject(part)) yield { steps: [keyword, name], part };
      }
    }
  }
}
