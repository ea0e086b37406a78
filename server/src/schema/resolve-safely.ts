import type { Resources } from './load/resources.ts';
import type { JsonSchema, JsonSchemaObject } from './schema.ts';

/** What a reference in a part stands for, by the keyword that it is the value of. Never throws. */
export function resolveSafely(
  getResources: () => Resources,
  reference: string,
  from: JsonSchemaObject,
): JsonSchema | undefined {
  try {
    const isDynamic = from.$ref !== reference && (from.$dynamicRef === reference || from.$recursiveRef === reference);
    return isDynamic ? getResources().resolveDynamic(reference, from) : getResources().resolve(reference, from);
  } catch {
    return undefined;
  }
}
