import { createOwnSchema } from '../schema/own-schema.ts';
import type { JsonSchema, Schema } from '../schema/schema.ts';
import { createDocument, type SourceDocument } from './document.ts';
import { builtInSchemas } from './schema-reference.ts';
import { uriKey } from './uris.ts';

/** What reads and compiles schemas that are not our own. */
type Compiler = typeof import('../schema/load.ts');

/** The schemas that are ready to be used, each made ready once for a content. */
export interface SchemaStore {
  /** A built-in schema by its URI; undefined when there is none of that name. */
  builtIn(uri: string): Schema | undefined;
  /** The pretty-printed text of a built-in schema, as a document. */
  builtInSource(uri: string): SourceDocument | undefined;
  /**
   * Loads what schemas of others need, which is much and seldom asked for. Before that, `fromText` gives none and
   * `references` no files.
   */
  prepareForOthers(): Promise<void>;
  /** Whether that was done. */
  readonly isReadyForOthers: boolean;
  /** A schema by the URI and the text of its file, and the texts of the files that it refers to, by URI. */
  fromText(uri: string, text: string, others: ReadonlyMap<string, string>): Schema | undefined;
  /** The URIs of the files that a schema's text refers to. */
  references(uri: string, text: string): readonly string[];
}

/** `builtIn` holds the product's own schemas by their file names, such as `curriculum.schema.json`. */
export function createSchemaStore(builtIn: Readonly<Record<string, JsonSchema>>): SchemaStore {
  // Of each file only its newest text is kept ready.
  const ready = new Map<string, { text: string; others: ReadonlyMap<string, string>; schema: Schema }>();
  const referred = new Map<string, { text: string; files: readonly string[] }>();
  const builtInReady = new Map<string, Schema>();
  const sources = new Map<string, SourceDocument>();
  let compiler: Compiler | undefined;

  function builtInRoot(uri: string): JsonSchema | undefined {
    const name = uri.startsWith(builtInSchemas) ? uri.slice(builtInSchemas.length) : '';
    return Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  }

  return {
    builtIn(uri) {
      const root = builtInRoot(uri);
      if (root === undefined) return undefined;
      const schema = builtInReady.get(uri) ?? createOwnSchema(uri, root);
      builtInReady.set(uri, schema);
      return schema;
    },
    builtInSource(uri) {
      const known = sources.get(uri);
      const root = builtInRoot(uri);
      if (known || root === undefined) return known;
      // It has a version like a document that is open, whose tree is kept: whoever asks about it asks again.
      const source = createDocument(uri, `${JSON.stringify(root, undefined, 2)}\n`, 0);
      sources.set(uri, source);
      return source;
    },
    async prepareForOthers() {
      compiler ??= await import('../schema/load.ts');
    },
    get isReadyForOthers() {
      return compiler !== undefined;
    },
    fromText(uri, text, others) {
      if (!compiler) return undefined;
      const key = uriKey(uri);
      const known = ready.get(key);
      if (known?.text === text && sameTexts(known.others, others)) return known.schema;
      const schema = compiler.loadSchema(uri, text, others);
      ready.set(key, { text, others, schema });
      return schema;
    },
    references(uri, text) {
      const key = uriKey(uri);
      const known = referred.get(key);
      if (known?.text === text) return known.files;
      if (!compiler) return [];
      const files = compiler.referencedFiles(uri, text);
      referred.set(key, { text, files });
      return files;
    },
  };
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([uri, text]) => b.get(uri) === text);
}
