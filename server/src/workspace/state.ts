import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createDocument, type SourceDocument } from './document.ts';
import {
  isOursByItself,
  isReadable,
  type SchemaContext,
  type SchemaReference,
  schemaReferenceFor,
} from './schema-reference.ts';
import { type SchemaStore, unusableSchema } from './schema-store.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { SchemaChoice, Snapshot } from './snapshot.ts';
import { folderOf, uriKey } from './uris.ts';

/** Everything that the workspace knows at one moment. Its maps are never changed, only replaced; keys are `uriKey`s. */
export interface WorkspaceState {
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  /** What the editor says for single folders, by their URIs as in `folders`. */
  readonly folderSettings: ReadonlyMap<string, Settings>;
  /** The open documents as they are now. */
  readonly open: ReadonlyMap<string, SourceDocument>;
  /** The open documents as they were when last saved, or opened. */
  readonly saved: ReadonlyMap<string, SourceDocument>;
  /** The workspace's files as they are on disk. */
  readonly disk: ReadonlyMap<string, SourceDocument>;
  /** The texts of schema files that were read; null for a file that is not there. */
  readonly schemaTexts: ReadonlyMap<string, string | null>;
}

export const emptyState: WorkspaceState = {
  folders: [],
  settings: defaultSettings,
  folderSettings: new Map(),
  open: new Map(),
  saved: new Map(),
  disk: new Map(),
  schemaTexts: new Map(),
};

export function settingsFor(state: WorkspaceState, uri: string): Settings {
  if (state.folderSettings.size === 0) return state.settings;
  const folder = folderOf(uri, state.folders);
  return (folder !== undefined && state.folderSettings.get(folder)) || state.settings;
}

export function schemaContext(state: WorkspaceState): SchemaContext {
  return { folders: state.folders, settingsFor: (uri) => settingsFor(state, uri) };
}

/** The file with the schema of a document; undefined where the schema is built in, or there is none. */
export function schemaFileFor(state: WorkspaceState, store: SchemaStore, document: SourceDocument): string | undefined {
  const uri = schemaReferenceFor(document, schemaContext(state))?.uri;
  return uri === undefined || !isReadable(uri) || store.builtIn(uri) ? undefined : uri;
}

/**
 * A view of the state for features. `which` says how open documents are seen: as they are now, or as they were when
 * last saved.
 */
export function snapshotOf(
  state: WorkspaceState,
  store: SchemaStore,
  taxonomy: TaxonomyIndex,
  which: 'open' | 'saved' = 'open',
): Snapshot {
  const context = schemaContext(state);
  const open = state[which];

  function* documents(): Iterable<SourceDocument> {
    yield* open.values();
    for (const [key, document] of state.disk) if (!open.has(key)) yield document;
  }

  function schemaFor(document: SourceDocument): SchemaChoice | undefined {
    const reference = schemaReferenceFor(document, context);
    return reference && choose(reference, state, store);
  }

  return {
    taxonomy,
    documents,
    schemaFor,
    document(uri) {
      const key = uriKey(uri);
      return open.get(key) ?? state.disk.get(key);
    },
    schemaSource(uri) {
      const text = schemaFileText(state, uri);
      return store.builtInSource(uri) ?? (typeof text === 'string' ? createDocument(uri, text) : undefined);
    },
    owns: (document) => isOursByItself(document) || schemaReferenceFor(document, context) !== undefined,
  };
}

/** A schema file's text, as it is in the editor or on disk; null when there is no such file, undefined when unread. */
function schemaFileText(state: WorkspaceState, uri: string): string | null | undefined {
  const key = uriKey(uri);
  return state.open.get(key)?.text ?? state.schemaTexts.get(key);
}

function choose(reference: SchemaReference, state: WorkspaceState, store: SchemaStore): SchemaChoice | undefined {
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
  const schema = store.builtIn(uri) ?? (typeof text === 'string' ? store.fromText(uri, text) : undefined);
  if (schema?.problem !== undefined) return { ...shared, schema, failure: 'schema-not-usable' };
  if (schema) return { ...shared, schema };
  if (text === undefined && !uri.startsWith('hit-curriculum:')) return undefined;
  return failed('schema-not-found', `The schema file ${written} is not there: correct its path in ${where}.`);
}
