import { readPattern, type SafePattern } from '../compile/pattern.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchemaObject } from '../schema.ts';

/** What `keyPatternsOf` has read, as long as the part is there: it is asked for each mistake in what the part describes. */
const read = new WeakMap<JsonSchemaObject, readonly (SafePattern | undefined)[]>();

/** The patterns by which a part of a schema names keys; undefined for each that cannot be read. */
export function keyPatternsOf(part: JsonSchemaObject): readonly (SafePattern | undefined)[] {
  const { patternProperties } = part;
  if (!isSchemaObject(patternProperties)) return [];
  const known = read.get(part) ?? Object.keys(patternProperties).map(readPattern);
  read.set(part, known);
  return known;
}
