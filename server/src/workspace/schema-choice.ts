import { longestTogether } from '../schema/load/longest.ts';
import type { Schema } from '../schema/schema.ts';
import { unusableSchema } from '../schema/unusable.ts';
import type { SourceDocument } from './document.ts';
import { refusalOf, type SchemaPlaces, type SchemaRefusal } from './schema-place.ts';
import { type SchemaReference, schemaReferenceFor } from './schema-reference.ts';
import type { SchemaStore } from './schema-store.ts';
import type { SchemaChoice, SchemaSource } from './snapshot.ts';
import { schemaContext, type WorkspaceState } from './state.ts';
import { uriKey } from './uris.ts';

/** The schema files that a document needs and that were not read yet, and the folders in which they must lie, if any. */
export function unreadSchemasFor(
  state: WorkspaceState,
  store: SchemaStore,
  document: SourceDocument,
): { readonly unread: readonly string[]; readonly within?: readonly string[] | undefined } {
  const file = schemaFileOf(schemaReferenceFor(document, schemaContext(state)), store);
  if (!file) return { unread: [] };
  return { unread: filesOfSchema(state, store, file.uri, file.places).unread, within: file.places.folders };
}

/** The file with the schema of a document; undefined where the schema is built in, may not be read, or is none. */
export function schemaFileFor(state: WorkspaceState, store: SchemaStore, document: SourceDocument): string | undefined {
  return schemaFileOf(schemaReferenceFor(document, schemaContext(state)), store)?.uri;
}

function schemaFileOf(reference: SchemaReference | undefined, store: SchemaStore) {
  if (reference?.uri === undefined || reference.refusal || store.builtIn(reference.uri)) return undefined;
  return { uri: reference.uri, places: reference.places };
}

/** A schema that refers to more files than this, one through the other, is not followed further. */
const maximumSchemaFiles = 100;

/**
 * The texts of a schema file and of all files that it refers to, by URI, those of them that were not read yet, and the
 * first of them that must not be read.
 */
function filesOfSchema(state: WorkspaceState, store: SchemaStore, uri: string, places: SchemaPlaces) {
  const texts = new Map<string, string>();
  const unread: string[] = [];
  const found = new Set([uri]);
  let refused: { readonly uri: string; readonly refusal: SchemaRefusal } | undefined;
  let length = 0;
  for (const file of found) {
    const text = schemaFileText(state, file);
    if (!state.schemaTexts.has(uriKey(file))) unread.push(file);
    if (typeof text !== 'string') continue;
    texts.set(file, text);
    length += text.length;
    // It is refused for that, so that nobody needs to know what else it refers to.
    if (length > longestTogether) break;
    for (const other of store.references(file, text)) {
      const refusal = refusalOf(other, places);
      if (refusal) refused ??= { uri: other, refusal };
      else if (found.size < maximumSchemaFiles) found.add(other);
    }
  }
  return { texts, unread, refused };
}

/** A schema file's text, as it is in the editor or on disk; null when there is no such file, undefined when unread. */
export function schemaFileText(state: WorkspaceState, uri: string): string | null | undefined {
  const key = uriKey(uri);
  return state.open.get(key)?.text ?? state.schemaTexts.get(key);
}

/** The schema that a reference stands for, or why there is none to use; undefined before its file was read and understood. */
export function choose(
  reference: SchemaReference,
  state: WorkspaceState,
  store: SchemaStore,
): SchemaChoice | undefined {
  const { uri, written, because, place, refusal } = reference;
  const shared = { because, ...(place ? { place } : {}) };
  const failed = (failure: NonNullable<SchemaChoice['failure']>, problem: string): SchemaChoice => ({
    ...shared,
    failure,
    schema: unusableSchema(uri ?? written, problem),
  });
  const where = because === 'modeline' ? 'this comment' : 'the setting hitCurriculum.schemas';

  if (uri === undefined) {
    return failed('schema-not-found', `The schema “${written}” in ${where} is not the path of a file.`);
  }
  if (refusal) return failed(failureOf(refusal), refusalInWords(reference, refusal, where));
  const text = schemaFileText(state, uri);
  const own = store.builtIn(uri);
  const fromFile =
    !own && typeof text === 'string' ? schemaFromFile(state, store, reference.places, uri, text) : undefined;
  const schema = own ?? fromFile?.schema;
  if (schema?.problem !== undefined) {
    const refused = fromFile?.refused;
    if (refused) return failed(failureOf(refused.refusal), refusedPartInWords(written, refused.uri, refused.refusal));
    return { ...shared, schema, failure: 'schema-not-usable' };
  }
  if (schema) return { ...shared, schema, ...(fromFile ? { source: fromFile.source } : {}) };
  if (text !== null && !uri.startsWith('hit-curriculum:')) return undefined;
  return failed(
    'schema-not-found',
    `The schema file ${written} is not there, or cannot be read: correct its path in ${where}.`,
  );
}

interface SchemaFromFile {
  readonly schema: Schema;
  readonly source: SchemaSource;
  readonly refused: { readonly uri: string; readonly refusal: SchemaRefusal } | undefined;
}

function schemaFromFile(
  state: WorkspaceState,
  store: SchemaStore,
  places: SchemaPlaces,
  uri: string,
  text: string,
): SchemaFromFile | undefined {
  const { texts, refused } = filesOfSchema(state, store, uri, places);
  texts.delete(uri);
  const schema = store.fromText(uri, text, texts);
  return schema && { schema, source: { text, others: texts }, refused };
}

function failureOf(refusal: SchemaRefusal): 'schema-outside-folder' | 'schema-not-local' {
  return refusal === 'outside' ? 'schema-outside-folder' : 'schema-not-local';
}

function refusalInWords({ written, places }: SchemaReference, refusal: SchemaRefusal, where: string): string {
  if (refusal !== 'outside') {
    return `The schema ${written} is ${remote[refusal]}, and nothing is read from the network: save it as a file, and write the path of that file in ${where}.`;
  }
  return `The schema ${written} is not used: a comment may only name a schema inside ${places.words}. Copy it there, or name it in the setting hitCurriculum.schemas, which takes any file of this computer.`;
}

function refusedPartInWords(written: string, part: string, refusal: SchemaRefusal): string {
  const why = refusal === 'outside' ? 'outside of the folder whose schemas a comment may name' : remote[refusal];
  return `The schema ${written} refers to ${part}, which is ${why} and is not read: save that file beside the schema, and refer to it there.`;
}

const remote = { 'on-the-web': 'on the web', 'on-another-computer': 'on another computer' } as const;
