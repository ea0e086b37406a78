import type { Schema } from './schema.ts';

/** A schema that finds nothing and offers nothing, because of a problem that is told in one sentence. */
export function unusableSchema(uri: string, problem: string): Schema {
  return {
    uri,
    root: true,
    problem,
    validate: () => [],
    deprecatedIn: () => [],
    fits: () => true,
    resolve: () => undefined,
  };
}
