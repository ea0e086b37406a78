import { _, type Ajv, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import { validateSchemaDeps } from 'ajv/dist/vocabularies/applicator/dependencies.js';
import { change } from './keywords.ts';
import type { Counter } from './work.ts';

/** A key that is given, and one that would have to be given with it. */
interface MissingCompanion {
  readonly property: string;
  readonly missingProperty: string;
}

/**
 * `dependentRequired`, and the lists of `dependencies`, in a loop: ajv writes out code for each key, with all the others
 * in it, so that the code of a long list would be of the square of its length.
 */
export function tellCompanions(ajv: Ajv, counter: Counter): void {
  const changed = (definition: CodeKeywordDefinition, codeOfSchemas: (cxt: KeywordCxt, parts: KeyMap) => void) => ({
    ...definition,
    error: {
      message: 'a key must be given too',
      params: ({ params }: KeywordErrorCxt) =>
        _`{property: ${params.companion}.property, missingProperty: ${params.companion}.missingProperty}`,
    },
    code(cxt: KeywordCxt) {
      const lists = new Map<string, readonly string[]>();
      const schemas: KeyMap = {};
      for (const [key, value] of Object.entries(cxt.schema as KeyMap)) {
        if (!Array.isArray(value)) Object.defineProperty(schemas, key, { value, enumerable: true });
        else if (value.length > 0) lists.set(key, value);
      }
      if (lists.size > 0) codeOfLists(cxt, lists, counter);
      codeOfSchemas(cxt, schemas);
    },
  });
  change(ajv, 'dependentRequired', (definition) => changed(definition, () => {}));
  change(ajv, 'dependencies', (definition) =>
    changed(definition, (cxt, schemas) => validateSchemaDeps(cxt, schemas as Parameters<typeof validateSchemaDeps>[1])),
  );
}

/** An object, by its keys. */
type KeyMap = Record<string, unknown>;

function codeOfLists(cxt: KeywordCxt, lists: ReadonlyMap<string, readonly string[]>, { spend }: Counter): void {
  const { gen, data, it } = cxt;
  const find = gen.scopeValue('keyword', {
    ref: (value: KeyMap) => {
      const missing: MissingCompanion[] = [];
      for (const [property, companions] of lists) {
        if (!isGiven(value, property)) continue;
        spend(companions.length);
        for (const one of companions) if (!isGiven(value, one)) missing.push({ property, missingProperty: one });
      }
      return missing;
    },
  });
  const missing = gen.const('missing', _`${find}(${data})`);
  if (!it.allErrors) {
    cxt.setParams({ companion: _`${missing}[0]` });
    cxt.fail(_`${missing}.length > 0`);
    return;
  }
  gen.forOf('companion', missing, (companion) => {
    cxt.setParams({ companion });
    cxt.error();
  });
}

function isGiven(value: KeyMap, key: string): boolean {
  return Object.hasOwn(value, key) && value[key] !== undefined;
}
