import type { Schema } from '../schema/schema.ts';
import type { SourceDocument } from './document.ts';
import { isReadable, type SchemaReference, schemaReferenceFor } from './schema-reference.ts';
import { type SchemaStore, unusableSchema } from './schema-store.ts';
import type { SchemaChoice } from './snapshot.ts';
import { schemaContext, type WorkspaceState } from './state.ts';
import { uriKey } from './uris.ts';

/** The schema files that a document needs and that were not read yet. */
export function unreadSchemasFor(state: WorkspaceState, store: SchemaStore, document: SourceDocument): string[] {
  const uri = schemaFileFor(state, store, document);
  return uri === undefined ? [] : filesOfSchema(state, store, uri).unread;
}

/** The file with the schema of a document; undefined where the schema is built in, or there is none. */
export function schemaFileFor(state: WorkspaceState, store: SchemaStore, document: SourceDocument): string | undefined {
  const uri = schemaReferenceFor(document, schemaContext(state))?.uri;
  return uri === undefined || !isReadable(uri) || store.builtIn(uri) ? undefined : uri;
}

/** A schema that refers to more files than this, one through the other, is not followed further. */
const maximumSchemaFiles = 100;

/** The texts of a schema file and of all files that it refers to, by URI, and those of them that were not read yet. */
function filesOfSchema(state: WorkspaceState, store: SchemaStore, uri: string) {
  const texts = new Map<string, string>();
  const unread: string[] = [];
  const found = new Set([uri]);
  for (const file of found) {
    const text = schemaFileText(state, file);
    if (!state.schemaTexts.has(uriKey(file))) unread.push(file);
    if (typeof text !== 'string') continue;
    texts.set(file, text);
    for (const other of store.references(file, text)) if (found.size < maximumSchemaFiles) found.add(other);
  }
  return { texts, unread };
}

/** A schema file's text, as it is in the editor or on disk; null when there is no such file, undefined when unread. */
export function schemaFileText(state: WorkspaceState, uri: string): string | null | undefined {
  const key = uriKey(uri);
  return state.open.get(key)?.text ?? state.schemaTexts.get(key);
}

/** The schema that a reference stands for, or why there is none to use; undefined before its file was read. */
export function choose(
  reference: SchemaReference,
  state: WorkspaceState,
  store: SchemaStore,
): SchemaChoice | undefined {
  const { uri, written, because, place } = reference;
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
  if (!isReadable(uri)) {
    return failed(
      'schema-not-local',
      `The schema ${written} is on the web, and nothing is read from the network: save it as a file, and write the path of that file in ${where}.`,
    );
  }
  const text = schemaFileText(state, uri);
  const schema = store.builtIn(uri) ?? (typeof text === 'string' ? schemaFromFile(state, store, uri, text) : undefined);
  if (schema?.problem !== undefined) return { ...shared, schema, failure: 'schema-not-usable' };
  if (schema) return { ...shared, schema };
  if (text === undefined && !uri.startsWith('hit-curriculum:')) return undefined;
  return failed('schema-not-found', `The schema file ${written} is not there: correct its path in ${where}.`);
}

function schemaFromFile(state: WorkspaceState, store: SchemaStore, uri: string, text: string): Schema {
  const { texts } = filesOfSchema(state, store, uri);
  texts.delete(uri);
  return store.fromText(uri, text, texts);
}
