import type { JsonSchema, Schema } from '../schema/schema.ts';
import { builtInSchemas } from './schema-reference.ts';
import { uriKey } from './uris.ts';

/** Makes a schema ready from its text; never throws, a schema that cannot be used says so in its `problem`. */
export type LoadSchema = (uri: string, text: string) => Schema;

/** The schemas that are ready to be used, each made ready once for a content. */
export interface SchemaStore {
  /** A built-in schema by its URI; undefined when there is none of that name. */
  builtIn(uri: string): Schema | undefined;
  /** The pretty-printed text of a built-in schema. */
  builtInText(uri: string): string | undefined;
  /** A schema by the URI and the text of its file. */
  fromText(uri: string, text: string): Schema;
}

/** `builtIn` holds the product's own schemas by their file names, such as `curriculum.schema.json`. */
export function createSchemaStore(load: LoadSchema, builtIn: Readonly<Record<string, JsonSchema>>): SchemaStore {
  // Of each file only its newest text is kept ready.
  const ready = new Map<string, { text: string; schema: Schema }>();
  const builtInTexts = new Map<string, string>();

  function fromText(uri: string, text: string): Schema {
    const key = uriKey(uri);
    const known = ready.get(key);
    if (known?.text === text) return known.schema;
    const schema = load(uri, text);
    ready.set(key, { text, schema });
    return schema;
  }

  function builtInText(uri: string): string | undefined {
    const name = uri.startsWith(builtInSchemas) ? uri.slice(builtInSchemas.length) : undefined;
    if (name === undefined || !Object.hasOwn(builtIn, name)) return undefined;
    const known = builtInTexts.get(name);
    if (known !== undefined) return known;
    const text = `${JSON.stringify(builtIn[name], undefined, 2)}\n`;
    builtInTexts.set(name, text);
    return text;
  }

  return {
    fromText,
    builtInText,
    builtIn(uri) {
      const text = builtInText(uri);
      return text === undefined ? undefined : fromText(uri, text);
    },
  };
}

/** A schema that finds nothing and offers nothing, because of a problem that is told in one sentence. */
export function unusableSchema(uri: string, problem: string): Schema {
  return { uri, root: true, problem, validate: () => [], fits: () => true, resolve: () => undefined };
}
