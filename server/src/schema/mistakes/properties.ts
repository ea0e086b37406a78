import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../schema.ts';
import { keyPatternsOf } from './key-patterns.ts';

const maximumParts = 200;

/** A part, and what it is composed of: its references and `allOf`, and with `alternatives` all that could apply too. */
function* composition(schema: Schema, part: JsonSchema, alternatives: boolean): Generator<JsonSchemaObject> {
  const waiting: unknown[] = [part];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const next = waiting.shift();
    if (!isSchemaObject(next) || seen.has(next) || seen.size > maximumParts) continue;
    seen.add(next);
    yield next;
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = next[keyword];
      if (typeof reference === 'string') waiting.push(schema.resolve(reference, next));
    }
    if (Array.isArray(next.allOf)) waiting.push(...next.allOf);
    if (!alternatives) continue;
    for (const keyword of ['anyOf', 'oneOf']) {
      const branches = next[keyword];
      if (Array.isArray(branches)) waiting.push(...branches);
    }
    waiting.push(next.then, next.else);
    for (const keyword of ['dependentSchemas', 'dependencies']) {
      const dependents = next[keyword];
      if (isSchemaObject(dependents)) waiting.push(...Object.values(dependents));
    }
  }
}

/** What a schema says of a key by its name; its references followed. */
export function propertyOf(schema: Schema, part: JsonSchema, key: string): JsonSchema | undefined {
  for (const { properties } of composition(schema, part, false)) {
    if (!isSchemaObject(properties) || !Object.hasOwn(properties, key)) continue;
    return dereferenced(schema, properties[key] as JsonSchema);
  }
  return undefined;
}

/** Among more keys than this nobody looks for the one that was meant: it would be done for each of thousands of mistakes. */
export const mostKeysCompared = 1_000;

/** What `knownKeys` found, as long as the part is there: a part is asked about for each mistake in what it describes. */
const keysOfParts = new WeakMap<JsonSchemaObject, readonly string[]>();

/** The keys that a schema knows by name; where there are more than `mostKeysCompared`, only the first of them. */
export function knownKeys(schema: Schema, part: JsonSchema): readonly string[] {
  if (!isSchemaObject(part)) return [];
  const known = keysOfParts.get(part) ?? firstKeys(schema, part);
  keysOfParts.set(part, known);
  return known;
}

function firstKeys(schema: Schema, part: JsonSchemaObject): readonly string[] {
  const keys = new Set<string>();
  for (const { properties } of composition(schema, part, true)) {
    if (!isSchemaObject(properties)) continue;
    for (const key in properties) {
      if (keys.size > mostKeysCompared) return [...keys];
      if (Object.hasOwn(properties, key) && properties[key] !== false) keys.add(key);
    }
  }
  return [...keys];
}

/** Whether a schema, or an alternative in it, speaks about a key by name or by pattern. */
export function isKnownKey(schema: Schema, part: JsonSchema, key: string): boolean {
  for (const member of composition(schema, part, true)) {
    const { properties } = member;
    if (isSchemaObject(properties) && Object.hasOwn(properties, key)) return true;
    if (keyPatternsOf(member).some((pattern) => pattern?.test(key) ?? true)) return true;
  }
  return false;
}

/** The values that a schema allows by name, those of alternatives too; empty where it lists none. */
export function listedValues(schema: Schema, parts: readonly JsonSchema[]): unknown[] {
  const values = new Set<unknown>();
  for (const part of parts) {
    for (const member of composition(schema, part, true)) {
      if ('const' in member) values.add(member.const);
      if (Array.isArray(member.enum)) for (const value of member.enum) values.add(value);
    }
  }
  return [...values];
}

/** Other names of the values that parts list, as the annotation `x-also-called` gives them: name → value. */
export function otherNames(schema: Schema, parts: readonly JsonSchema[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const part of parts) {
    for (const member of composition(schema, part, true)) {
      if (!isSchemaObject(member['x-also-called'])) continue;
      for (const [value, called] of Object.entries(member['x-also-called'])) {
        for (const name of Array.isArray(called) ? called : []) {
          if (typeof name === 'string' && !names.has(name)) names.set(name, value);
        }
      }
    }
  }
  return names;
}

/** A schema, or what its `$ref` leads to where it says nothing itself. */
export function dereferenced(schema: Schema, part: JsonSchema): JsonSchema {
  let current = part;
  for (let steps = 0; steps < 20; steps++) {
    if (!isSchemaObject(current) || typeof current.$ref !== 'string') return current;
    const target = schema.resolve(current.$ref, current);
    if (target === undefined) return current;
    current = target;
  }
  return current;
}
