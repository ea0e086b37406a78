import type { ApplicableSchema } from '../../schema/applicable.ts';
import { asObject } from '../../schema/decide.ts';

/** The keys that a place knows, in their order; none where all keys are the author's own. */
export function canonicalKeys(applicable: readonly ApplicableSchema[]): string[] {
  const keys = applicable
    .map(({ schema }) => Object.keys(asObject(schema.properties)))
    // What says most about the place says it in order; conditions repeat a few of its keys.
    .sort((a, b) => b.length - a.length);
  return [...new Set(keys.flat())];
}
