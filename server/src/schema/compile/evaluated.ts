import { heeds } from '../load/dialect.ts';
import type { Resources } from '../load/resources.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchema, JsonSchemaObject } from '../schema.ts';
import type { Pattern } from './pattern.ts';

export type Fits = (part: JsonSchema, value: unknown) => boolean;

/** References followed before giving up, for schemas that refer to themselves. */
const maximumDepth = 100;

/** What the keywords of a schema, other than `unevaluated…` itself, have looked at in a value and found right. */
export interface Evaluation {
  readonly resources: Resources;
  readonly fits: Fits;
  /** A pattern that is counted as work; absent for one that is not read. */
  pattern(source: string): Pattern | undefined;
  /** Is told of work, in steps. */
  spend(steps: number): void;
}

/** The keys of an object that the keywords of a part speak about. */
export function evaluatedKeys(part: JsonSchema, value: object, evaluation: Evaluation): ReadonlySet<string> {
  const keys = Object.keys(value);
  const evaluated = new Set<string>();
  visitInPlace(part, value, evaluation, (schema, isStart) => {
    evaluation.spend(1 + keys.length);
    if (schema.additionalProperties !== undefined || (schema.unevaluatedProperties !== undefined && !isStart)) {
      for (const key of keys) evaluated.add(key);
      return;
    }
    for (const key of keys) {
      if (isSchemaObject(schema.properties) && Object.hasOwn(schema.properties, key)) evaluated.add(key);
    }
    if (!isSchemaObject(schema.patternProperties)) return;
    for (const pattern of Object.keys(schema.patternProperties)) {
      const expression = evaluation.pattern(pattern);
      // A pattern that cannot be read may be meant for any key.
      for (const key of keys) if (!expression || expression.test(key)) evaluated.add(key);
    }
  });
  return evaluated;
}

/** The indexes of a list's items that the keywords of a part speak about. */
export function evaluatedItems(
  part: JsonSchema,
  items: readonly unknown[],
  evaluation: Evaluation,
): ReadonlySet<number> {
  const evaluated = new Set<number>();
  const addFirst = (count: number) => {
    for (let index = 0; index < Math.min(count, items.length); index++) evaluated.add(index);
  };
  visitInPlace(part, items, evaluation, (schema, isStart) => {
    evaluation.spend(1 + items.length);
    const { reading } = evaluation.resources.placeOf(schema);
    if (Array.isArray(schema.prefixItems) && heeds(reading, 'prefixItems')) addFirst(schema.prefixItems.length);
    if (Array.isArray(schema.items))
      addFirst(schema.additionalItems === undefined ? schema.items.length : items.length);
    else if (schema.items !== undefined) addFirst(items.length);
    if (schema.unevaluatedItems !== undefined && !isStart) addFirst(items.length);
    // Only since 2020-12 an item that `contains` has found counts as looked at.
    const { contains } = schema;
    if (contains === undefined || reading.dialect === '2019-09') return;
    for (const [index, item] of items.entries()) {
      if (!evaluated.has(index) && evaluation.fits(contains as JsonSchema, item)) evaluated.add(index);
    }
  });
  return evaluated;
}

/** Visits the schemas that speak about the same value as a part does, and that the value fits where they are optional. */
function visitInPlace(
  part: JsonSchema,
  value: object,
  { resources, fits, spend }: Evaluation,
  see: (schema: JsonSchemaObject, isStart: boolean) => void,
): void {
  const seen = new Set<JsonSchemaObject>();

  function visit(schema: unknown, depth: number): void {
    // What was looked at says the same again, and schemas may lead to each part in thousands of ways.
    if (!isSchemaObject(schema) || depth > maximumDepth || seen.has(schema)) return;
    seen.add(schema);
    const { reading } = resources.placeOf(schema);
    see(schema, depth === 0);
    if (typeof schema.$ref === 'string') visit(resources.resolve(schema.$ref, schema), depth + 1);
    for (const keyword of ['$dynamicRef', '$recursiveRef']) {
      const reference = schema[keyword];
      if (typeof reference === 'string' && heeds(reading, keyword))
        visit(resources.resolveDynamic(reference, schema), depth + 1);
    }
    for (const branch of listOf(schema.allOf)) visit(branch, depth + 1);
    for (const branch of [...listOf(schema.anyOf), ...listOf(schema.oneOf)]) {
      if (fits(branch as JsonSchema, value)) visit(branch, depth + 1);
    }
    for (const keyword of ['dependentSchemas', 'dependencies']) {
      const dependents = schema[keyword];
      if (!isSchemaObject(dependents) || Array.isArray(value)) continue;
      const entries = Object.entries(dependents);
      spend(entries.length);
      for (const [key, dependent] of entries) if (Object.hasOwn(value, key)) visit(dependent, depth + 1);
    }
    if (schema.if === undefined) return;
    const holds = fits(schema.if as JsonSchema, value);
    if (holds) visit(schema.if, depth + 1);
    visit(holds ? schema.then : schema.else, depth + 1);
  }

  visit(part, 0);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
