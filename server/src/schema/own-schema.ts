import { createDirectValidator } from './direct/validator.ts';
import { createResources, type Resources } from './load/resources.ts';
import { resolveSafely } from './resolve-safely.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from './schema.ts';

/**
 * One of the schemas that ship with us, which need no compiler: values are checked against them directly, and this
 * file leads to nothing that a schema of somebody else would need.
 */
export function createOwnSchema(uri: string, root: JsonSchema): Schema {
  const validator = createDirectValidator(root);
  let resources: Resources | undefined;
  /** Where references lead, by the part that they stand in: completion and hover follow the same few again and again. */
  const known = new WeakMap<JsonSchemaObject, Map<string, JsonSchema>>();

  function getResources(): Resources {
    resources ??= createResources(uri, root, () => undefined);
    return resources;
  }

  return {
    uri,
    root,
    validate: validator.validate,
    deprecatedIn: validator.deprecatedIn,
    fits(part, value) {
      try {
        return validator.fits(part, value);
      } catch {
        // What cannot be told is not held against a value.
        return true;
      }
    },
    resolve(reference, from) {
      const before = known.get(from)?.get(reference);
      if (before !== undefined) return before;
      const found = resolveSafely(getResources, reference, from);
      if (found !== undefined)
        known.set(from, (known.get(from) ?? new Map<string, JsonSchema>()).set(reference, found));
      return found;
    },
  };
}
