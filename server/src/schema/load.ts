import { SchemaProblem } from './compile/problem.ts';
import { createValidator, type Validator } from './compile/validator.ts';
import { longestTogether } from './load/longest.ts';
import { metaschemaAt } from './load/metaschemas.ts';
import { readSchemaText } from './load/read.ts';
import { createResources, type Resources } from './load/resources.ts';
import { fileNameOf } from './load/uris.ts';
import { misfitOf } from './misfit.ts';
import { resolveSafely } from './resolve-safely.ts';
import type { JsonSchema, Schema } from './schema.ts';
import { unusableSchema } from './unusable.ts';

export { referencedFiles } from './load/references.ts';

/**
 * A schema from its text, JSON or YAML. `others` holds the texts of the files that it refers to, by URI; see
 * `referencedFiles`. Never throws: what cannot be used says so in `problem`.
 */
export function loadSchema(uri: string, text: string, others: ReadonlyMap<string, string> = new Map()): Schema {
  const read = readSchemaText(text, uri);
  if (!read.ok) return unusableSchema(uri, `The schema ${fileNameOf(uri)} cannot be read: ${read.problem}`);
  if ([...others.values()].reduce((sum, other) => sum + other.length, text.length) > longestTogether) {
    const together = `it and the files that it refers to have more than ${longestTogether.toLocaleString('en-US')} characters.`;
    return unusableSchema(uri, `The schema ${fileNameOf(uri)} cannot be used: ${together}`);
  }
  return createSchema(uri, read.schema, { others });
}

export interface SchemaOptions {
  /** Texts of the files that the schema refers to, by URI. */
  readonly others?: ReadonlyMap<string, string>;
  /** Says that the schema is known to be a good one: it is not checked itself, and its parts are compiled as values need them. */
  readonly trusted?: boolean;
}

/** A schema that is in memory already. Nothing is compiled before it is first asked for. */
export function createSchema(uri: string, root: JsonSchema, { others, trusted = false }: SchemaOptions = {}): Schema {
  let resources: Resources | undefined;
  let compiled: { readonly validator: Validator } | { readonly problem: string } | undefined;

  function getResources(): Resources {
    resources ??= createResources(uri, root, (other) => readOther(other, others));
    return resources;
  }

  function getCompiled(): { readonly validator: Validator } | { readonly problem: string } {
    compiled ??= compile();
    return compiled;
  }

  function compile(): { readonly validator: Validator } | { readonly problem: string } {
    const name = fileNameOf(uri);
    try {
      const misfit = trusted ? undefined : misfitOf(root, getResources());
      if (misfit) return { problem: `The schema ${name} cannot be used: ${misfit}` };
      return { validator: createValidator(getResources(), { formats: true, wholly: !trusted }) };
    } catch (error) {
      if (error instanceof SchemaProblem) return { problem: `The schema ${name} cannot be used: ${error.message}` };
      if (error instanceof RangeError)
        return { problem: `The schema ${name} cannot be used: it is nested too deeply.` };
      return { problem: `The schema ${name} cannot be used: it is not a valid JSON Schema.` };
    }
  }

  return {
    uri,
    root,
    get problem() {
      const result = getCompiled();
      return 'problem' in result ? result.problem : undefined;
    },
    validate(value) {
      const result = getCompiled();
      return 'validator' in result ? result.validator.validate(value) : [];
    },
    deprecatedIn(value) {
      const result = getCompiled();
      return 'validator' in result ? result.validator.deprecatedIn(value) : [];
    },
    fits(part, value) {
      const result = getCompiled();
      try {
        return 'validator' in result ? result.validator.fits(part, value) : true;
      } catch {
        // What cannot be told is not held against a value.
        return true;
      }
    },
    resolve: (reference, from) => resolveSafely(getResources, reference, from),
  };
}

function readOther(uri: string, others: ReadonlyMap<string, string> | undefined): JsonSchema | undefined {
  const text = others?.get(uri);
  if (text === undefined) return metaschemaAt(uri);
  const read = readSchemaText(text, uri);
  if (!read.ok) throw new SchemaProblem(`${fileNameOf(uri)}, which it refers to, cannot be read: ${read.problem}`);
  return read.schema;
}
