import type { JsonSchema } from '../schema/schema.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createDocument, type SourceDocument } from './document.ts';
import type { FileAccess } from './files.ts';
import { listFolder, readFolder } from './read-folder.ts';
import { schemaFileFor, unreadSchemasFor } from './schema-choice.ts';
import { createSchemaStore, type SchemaStore } from './schema-store.ts';
import type { Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnapshots } from './snapshot-of.ts';
import { emptyState, schemaContext, settingsFor, type WorkspaceState } from './state.ts';
import { pathBelow, uriKey } from './uris.ts';
import { isWanted, isWorkspaceFile } from './workspace-file.ts';

export interface WorkspaceOptions {
  readonly files: FileAccess;
  readonly taxonomy: TaxonomyIndex;
  /** The product's own schemas by their file names, such as `curriculum.schema.json`. */
  readonly builtInSchemas: Readonly<Record<string, JsonSchema>>;
  /** Told of each schema file that is read for the first time, so that it can be watched. */
  onSchemaFile?(uri: string): void;
}

/** Keeps the current state of the workspace while documents, files, folders and settings change. */
export interface Workspace {
  readonly schemas: SchemaStore;
  state(): WorkspaceState;
  /** The workspace as it is now. */
  snapshot(): Snapshot;
  /** The workspace as findings are made of it: with open documents as last saved where the setting says so. */
  judgedSnapshot(uri: string): Snapshot;
  /** Reads the schema file that a document needs, if it was not read yet. */
  prepare(uri: string): Promise<void>;
  isOpen(uri: string): boolean;
  /** Whether a document is checked against this file. */
  isSchema(uri: string): boolean;
  /** Reads the schema file of a document again. */
  recheckSchema(uri: string): void;
  /** Opens a document, or gives an open one a new text. */
  open(uri: string, text: string, version: number, languageId?: string): void;
  edit(uri: string, text: string, version: number): void;
  save(uri: string): void;
  close(uri: string): void;
  /** Takes in new settings, and lets go of files that are no longer ours by them. */
  configure(settings: Settings, folderSettings: ReadonlyMap<string, Settings>): void;
  /** Replaces the folders; gives those that are new and have to be read. */
  setFolders(folders: readonly string[]): readonly string[];
  /** Reads the files of a folder that are not known yet; tells how far it is. */
  readFolder(folder: string, onProgress?: (done: number, total: number) => void): Promise<void>;
  /** Takes in that a file was made, changed or deleted on disk; gives the documents that were read for it. */
  fileChanged(uri: string): Promise<'schema' | readonly string[]>;
  /** Takes in a folder that was moved here from elsewhere; gives the documents that were read. */
  folderAppeared(uri: string): Promise<readonly string[]>;
}

export function createWorkspace({ files, taxonomy, builtInSchemas, onSchemaFile }: WorkspaceOptions): Workspace {
  const schemas = createSchemaStore(builtInSchemas);
  const snapshots = createSnapshots(schemas, taxonomy);
  let state: WorkspaceState = emptyState;
  // A read that was overtaken by a later event of the same file must not win over it.
  const events = new Map<string, number>();
  /** The schema files that are being read. */
  const readings = new Map<string, Promise<void>>();

  const nextEvent = (key: string) => {
    const event = (events.get(key) ?? 0) + 1;
    events.set(key, event);
    return () => events.get(key) === event;
  };

  const isOurs = (uri: string) => isWorkspaceFile(uri, schemaContext(state));

  function setOpen(document: SourceDocument, alsoSaved: boolean): void {
    const key = uriKey(document.uri);
    state = { ...state, open: new Map(state.open).set(key, document) };
    if (alsoSaved) state = { ...state, saved: new Map(state.saved).set(key, document) };
  }

  async function readDocument(uri: string): Promise<void> {
    const key = uriKey(uri);
    const isNewest = nextEvent(key);
    const text = await files.read(uri);
    if (!isNewest()) return;
    const known = state.disk.get(key);
    if (text === undefined ? !known : known?.text === text) return;
    const disk = new Map(state.disk);
    if (text === undefined) disk.delete(key);
    else disk.set(key, createDocument(known?.uri ?? uri, text));
    state = { ...state, disk };
  }

  /** Reads a schema file, or waits for the reading that is under way. */
  function readSchemaFile(uri: string): Promise<void> {
    const key = uriKey(uri);
    const isNewest = nextEvent(`schema ${key}`);
    const reading = files.read(uri).then((text) => {
      if (!isNewest()) return;
      readings.delete(key);
      if (state.schemaTexts.get(key) === (text ?? null)) return;
      state = { ...state, schemaTexts: new Map(state.schemaTexts).set(key, text ?? null) };
    });
    readings.set(key, reading);
    return reading;
  }

  /** Reads the schema of a document, then what that refers to, and so on. */
  async function readSchemasFor(document: SourceDocument): Promise<void> {
    const schema = schemaFileFor(state, schemas, document);
    if (schema !== undefined) await readings.get(uriKey(schema));
    for (let unread = unreadSchemasFor(state, schemas, document); unread.length > 0; ) {
      for (const uri of unread) onSchemaFile?.(uri);
      await Promise.all(unread.map((uri) => readings.get(uriKey(uri)) ?? readSchemaFile(uri)));
      unread = unreadSchemasFor(state, schemas, document);
    }
  }

  return {
    schemas,
    state: () => state,
    snapshot: () => snapshots(state),
    judgedSnapshot(uri) {
      const which = settingsFor(state, uri).run === 'onSave' ? 'saved' : 'open';
      return snapshots(state, which);
    },
    async prepare(uri) {
      const key = uriKey(uri);
      for (const document of new Set([state.open.get(key), state.saved.get(key), state.disk.get(key)])) {
        if (document) await readSchemasFor(document);
      }
    },
    isOpen: (uri) => state.open.has(uriKey(uri)),
    isSchema: (uri) => state.schemaTexts.has(uriKey(uri)),
    recheckSchema(uri) {
      const document = state.open.get(uriKey(uri));
      const schema = document && schemaFileFor(state, schemas, document);
      if (schema !== undefined && state.schemaTexts.has(uriKey(schema))) void readSchemaFile(schema);
    },
    open: (uri, text, version, languageId) => setOpen(createDocument(uri, text, version, languageId), true),
    edit(uri, text, version) {
      const before = state.open.get(uriKey(uri));
      if (before) setOpen(createDocument(before.uri, text, version, before.languageId), false);
    },
    save(uri) {
      const document = state.open.get(uriKey(uri));
      if (document) setOpen(document, true);
    },
    close(uri) {
      const open = new Map(state.open);
      const saved = new Map(state.saved);
      open.delete(uriKey(uri));
      saved.delete(uriKey(uri));
      state = { ...state, open, saved };
    },
    configure(settings, folderSettings) {
      state = savedAtSwitch(state, { ...state, settings, folderSettings });
      const disk = [...state.disk].filter(([, { uri }]) => isOurs(uri));
      if (disk.length < state.disk.size) state = { ...state, disk: new Map(disk) };
    },
    setFolders(folders) {
      const fresh = folders.filter((folder) => !state.folders.includes(folder));
      const disk = new Map(
        [...state.disk].filter(([, { uri }]) => folders.some((folder) => pathBelow(folder, uri) !== undefined)),
      );
      state = { ...state, folders, disk };
      return fresh;
    },
    async readFolder(folder, onProgress) {
      const eventsBefore = new Map(events);
      const order = {
        wants: (uri: string) => isWanted(uri, schemaContext(state)) && !state.disk.has(uriKey(uri)),
        isUrgent: (uri: string) => state.open.has(uriKey(uri)),
      };
      for await (const batch of readFolder(files, folder, order, onProgress)) {
        // The folder may have been removed while it was read.
        if (!state.folders.includes(folder)) return;
        const disk = new Map(state.disk);
        for (const { uri, text } of batch) {
          const key = uriKey(uri);
          // A file event or another setting since the reading began knows better.
          if (events.get(key) === eventsBefore.get(key) && isOurs(uri)) disk.set(key, createDocument(uri, text));
        }
        state = { ...state, disk };
      }
    },
    async fileChanged(uri) {
      const key = uriKey(uri);
      if (state.schemaTexts.has(key)) {
        await readSchemaFile(uri);
        return 'schema';
      }
      if (isOurs(uri)) {
        await readDocument(uri);
        return [uri];
      }
      // Where a folder is deleted or moved away, editors may tell of the folder alone.
      const inside = [...state.disk.values()].filter((document) => pathBelow(uri, document.uri) !== undefined);
      await Promise.all(inside.map((document) => readDocument(document.uri)));
      return inside.map((document) => document.uri);
    },
    async folderAppeared(folder) {
      const fresh = await listFolder(files, folder, isOurs);
      await Promise.all(fresh.map(readDocument));
      return fresh;
    },
  };
}

/**
 * The new state, where documents that from now on are judged as saved count as saved now: findings of a text from before
 * the switch would stand in the wrong places.
 */
function savedAtSwitch(before: WorkspaceState, after: WorkspaceState): WorkspaceState {
  const isOnSave = (state: WorkspaceState, uri: string) => settingsFor(state, uri).run === 'onSave';
  const saved = new Map(after.saved);
  for (const [key, document] of after.open) {
    if (isOnSave(after, document.uri) && !isOnSave(before, document.uri)) saved.set(key, document);
  }
  return { ...after, saved };
}
