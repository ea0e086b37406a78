import type { ErrorObject } from 'ajv';

/** A JSON Schema, or a part of one, as plain data. */
export type JsonSchema = boolean | JsonSchemaObject;

export interface JsonSchemaObject {
  readonly [keyword: string]: unknown;
}

/** A schema that is ready to be used, or that says why it cannot be. Loaded once per content. */
export interface Schema {
  /** Where it came from: a file's URI, or `hit-curriculum:/schemas/<name>.schema.json` for the built-in ones. */
  readonly uri: string;
  /** The whole schema; `true` when it could not be read. */
  readonly root: JsonSchema;
  /** One sentence when it cannot be used; such a schema finds nothing else and offers nothing. */
  readonly problem?: string | undefined;
  /** What the validator has against a value; empty when the value fits. */
  validate(value: unknown): readonly ErrorObject[];
  /** The values that a part marked as deprecated speaks about, also parts of alternatives that do not fit. */
  deprecatedIn(value: unknown): readonly DeprecatedPlace[];
  /** Whether a value fits one part of this schema; `part` is an object that was reached from `root` or by `resolve`. */
  fits(part: JsonSchema, value: unknown): boolean;
  /** The schema that a `$ref` (or `$dynamicRef`, `$recursiveRef`) in `from` stands for; absent when it leads nowhere. */
  resolve(reference: string, from: JsonSchemaObject): JsonSchema | undefined;
}

/** A value that a deprecated part of a schema speaks about. */
export interface DeprecatedPlace {
  /** A JSON pointer from the root to the value. */
  readonly pointer: string;
  readonly part: JsonSchemaObject;
}
