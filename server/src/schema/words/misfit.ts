import type { ErrorObject } from 'ajv';
import type { Schema } from '../schema.ts';

/** What is wrong with a schema, in the words of its metaschema's errors. */
export function explainMisfit(_meta: Schema, errors: readonly ErrorObject[]): string {
  const deepest = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0];
  return `\`${deepest?.instancePath ?? ''}\` is not what JSON Schema allows there.`;
}
