import type { JsonSchema } from '../schema/schema.ts';
import { parseText, parseUnlessHeavy } from '../syntax/parse.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { type ClosedMemory, createClosedDocument, createClosedMemory } from './closed-document.ts';
import { createDocument, type SourceDocument } from './document.ts';
import { type FileAccess, neverFailing } from './files.ts';
import { createFilesOnDisk, type FileChange } from './files-on-disk.ts';
import { schemaFileFor, unreadSchemasFor } from './schema-choice.ts';
import { createSchemaStore, type SchemaStore } from './schema-store.ts';
import type { Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnapshots, type OpenAs } from './snapshot-of.ts';
import { emptyState, fileContext, settingsFor, type WorkspaceState } from './state.ts';
import { isBelowAny, pathBelow, uriKey } from './uris.ts';
import { isWorkspaceFile } from './workspace-file.ts';

export interface WorkspaceOptions {
  readonly files: FileAccess;
  readonly taxonomy: TaxonomyIndex;
  /** The product's own schemas by their file names, such as `curriculum.schema.json`. */
  readonly builtInSchemas: Readonly<Record<string, JsonSchema>>;
  /** Holds what is worked out of files that are not open; as much as usual, unless somebody says otherwise. */
  readonly memory?: ClosedMemory;
  /** Whether texts that take long to read are left unread, since somebody else reads them. */
  readonly leavesHeavyUnread?: boolean | undefined;
  /** Told of each file besides the workspace's own that something depends on, so that it can be watched. */
  onOtherFile?(uri: string): void;
}

/** Keeps the current state of the workspace while documents, files, folders and settings change. */
export interface Workspace {
  readonly schemas: SchemaStore;
  state(): WorkspaceState;
  /** The workspace as it is now, or with open documents as they were when last saved. */
  snapshot(openAs?: OpenAs): Snapshot;
  /** How open documents are seen when a document is judged: as last saved where the setting says so. */
  judgedAs(uri: string): OpenAs;
  /** The workspace as findings of a document are made of it. */
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
  /** Takes in that a file has another address: what may still be open under the old one counts no more. */
  fileMoved(oldUri: string, newUri: string): void;
  /** Takes in new settings, and lets go of files that are no longer ours by them. */
  configure(settings: Settings, folderSettings: ReadonlyMap<string, Settings>): void;
  /** Replaces the folders; gives those that have to be read. */
  setFolders(folders: readonly string[]): readonly string[];
  /** Reads the files of a folder that are not known yet; tells how far it is. */
  readFolder(folder: string, onProgress?: (done: number, total: number) => void): Promise<void>;
  /** Takes in that files or folders were made, changed or deleted on disk: as many at once as are known of. */
  filesChanged(changes: readonly FileChange[]): Promise<FilesChanged>;
}

/** What became of a change on disk. */
export interface FilesChanged {
  /** Whether a schema is among the files. */
  readonly schema: boolean;
  /** The URIs of the workspace's files of which something else is known now. */
  readonly files: readonly string[];
}

export function createWorkspace({ taxonomy, builtInSchemas, onOtherFile, ...options }: WorkspaceOptions): Workspace {
  const files = neverFailing(options.files);
  const parse = options.leavesHeavyUnread ? parseUnlessHeavy : parseText;
  const memory = options.memory ?? createClosedMemory(undefined, parse);
  const schemas = createSchemaStore(builtInSchemas);
  const snapshots = createSnapshots(schemas, taxonomy);
  let state: WorkspaceState = emptyState;
  // A read that was overtaken by a later event of the same file must not win over it.
  const events = new Map<string, number>();
  /** The schema files that are being read. */
  const readings = new Map<string, Promise<void>>();
  /** The folders that a schema file must not be led out of by links; none for one that a person's settings name. */
  const schemaFolders = new Map<string, readonly string[]>();

  const nextEvent = (key: string) => {
    const event = (events.get(key) ?? 0) + 1;
    events.set(key, event);
    return () => events.get(key) === event;
  };

  const filesOnDisk = createFilesOnDisk({
    files,
    memory,
    state: () => state,
    become(next) {
      state = next;
    },
    nextEvent,
    onFileOutside: (uri) => onOtherFile?.(uri),
  });

  function setOpen(document: SourceDocument, alsoSaved: boolean): void {
    const key = uriKey(document.uri);
    state = { ...state, open: new Map(state.open).set(key, document), gone: without(state.gone, key) };
    if (alsoSaved) state = { ...state, saved: new Map(state.saved).set(key, document) };
  }

  /** What was saved is on disk now, also where no editor tells of changes there. */
  function putOnDisk({ uri, text }: SourceDocument): void {
    const key = uriKey(uri);
    if (!isWorkspaceFile(uri, fileContext(state)) || state.disk.get(key)?.text === text) return;
    nextEvent(key);
    const unreadable = new Map(state.unreadable);
    unreadable.delete(key);
    state = { ...state, disk: new Map(state.disk).set(key, createClosedDocument(uri, text, memory)), unreadable };
  }

  /** Reads a schema file, or waits for the reading that is under way; again in the same folders as at first. */
  function readSchemaFile(uri: string, within = schemaFolders.get(uriKey(uri))): Promise<void> {
    const key = uriKey(uri);
    if (within) schemaFolders.set(key, within);
    else schemaFolders.delete(key);
    const isNewest = nextEvent(`schema ${key}`);
    const reading = files.read(uri, within).then((text) => {
      if (!isNewest()) return;
      readings.delete(key);
      const known = typeof text === 'string' ? text : null;
      if (state.schemaTexts.get(key) === known) return;
      state = { ...state, schemaTexts: new Map(state.schemaTexts).set(key, known) };
    });
    readings.set(key, reading);
    return reading;
  }

  /** Reads the schema of a document, then what that refers to, and so on. */
  async function readSchemasFor(document: SourceDocument): Promise<void> {
    const schema = schemaFileFor(state, schemas, document);
    if (schema !== undefined) await readings.get(uriKey(schema));
    if (schema !== undefined && !schemas.isReadyForOthers) {
      await schemas.prepareForOthers();
      // What was said of documents before did not know their schemas.
      state = { ...state };
    }
    for (let next = unreadSchemasFor(state, schemas, document); next.unread.length > 0; ) {
      const { unread, within } = next;
      for (const uri of unread) onOtherFile?.(uri);
      await Promise.all(unread.map((uri) => readings.get(uriKey(uri)) ?? readSchemaFile(uri, within)));
      next = unreadSchemasFor(state, schemas, document);
    }
  }

  /**
   * Takes in which files of open documents are gone, or there again; gives the URIs of these documents. With changes that
   * are not saved, a document is more than a leftover: somebody is at work on it.
   */
  function openChanged(changes: readonly FileChange[]): string[] {
    const told = new Map(changes.map(({ uri, isGone = false }) => [uriKey(uri), isGone]));
    const foldersGone = new Set([...told].flatMap(([key, isGone]) => (isGone ? [key] : [])));
    const gone = new Set(state.gone);
    const changed = [...state.open].flatMap(([key, { uri }]) => {
      const isThere = state.disk.has(key) || state.unreadable.has(key) || !isWorkspaceFile(uri, fileContext(state));
      const isSaved = state.open.get(key)?.text === state.saved.get(key)?.text;
      const isGone = !isThere && isSaved && (gone.has(key) || (told.get(key) ?? isBelowAny(key, foldersGone)));
      if (isGone === gone.has(key)) return [];
      if (isGone) gone.add(key);
      else gone.delete(key);
      return [uri];
    });
    if (changed.length > 0) state = { ...state, gone };
    return changed;
  }

  /** Whether a document is still looked at as it was saved, after it was edited: then it keeps what was read of it. */
  const isKeptAsSaved = (document: SourceDocument) =>
    isAnyOnSave(state) && state.saved.get(uriKey(document.uri)) === document;

  const judgedAs = (uri: string): OpenAs => (settingsFor(state, uri).run === 'onSave' ? 'saved' : 'open');

  return {
    schemas,
    state: () => state,
    snapshot: (openAs) => snapshots(state, openAs),
    judgedAs,
    judgedSnapshot: (uri) => snapshots(state, judgedAs(uri)),
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
    open: (uri, text, version, languageId) =>
      setOpen(createDocument(uri, text, version, languageId, undefined, parse), true),
    edit(uri, text, version) {
      const before = state.open.get(uriKey(uri));
      if (!before) return;
      const isLeft = !isKeptAsSaved(before);
      setOpen(createDocument(before.uri, text, version, before.languageId, isLeft ? before : undefined, parse), false);
    },
    save(uri) {
      const document = state.open.get(uriKey(uri));
      if (!document) return;
      setOpen(document, true);
      putOnDisk(document);
    },
    close(uri) {
      const open = new Map(state.open);
      const saved = new Map(state.saved);
      open.delete(uriKey(uri));
      saved.delete(uriKey(uri));
      state = { ...state, open, saved, gone: without(state.gone, uriKey(uri)) };
    },
    fileMoved(oldUri, newUri) {
      const gone = new Set(without(state.gone, uriKey(newUri)));
      if (state.open.has(uriKey(oldUri))) gone.add(uriKey(oldUri));
      state = { ...state, gone };
    },
    configure(settings, folderSettings) {
      state = savedAtSwitch(state, { ...state, settings, folderSettings });
      filesOnDisk.letGo();
    },
    setFolders(folders) {
      const before = state.folders;
      const fresh = folders.filter((folder) => !before.includes(folder));
      const removed = before.filter((folder) => !folders.includes(folder));
      // What was in a folder inside of another is now for the outer one to decide.
      const outer = folders.filter(
        (folder) => !fresh.includes(folder) && removed.some((inner) => pathBelow(folder, inner) !== undefined),
      );
      state = { ...state, folders };
      filesOnDisk.expect(fresh);
      filesOnDisk.letGo();
      return [...fresh, ...outer];
    },
    async readFolder(folder, onProgress) {
      await filesOnDisk.readFolder(folder, onProgress);
    },
    async filesChanged(changes) {
      const isSchema = ({ uri }: FileChange) => state.schemaTexts.has(uriKey(uri));
      const schemas = changes.filter(isSchema);
      const [changed] = await Promise.all([
        filesOnDisk.filesChanged(changes.filter((change) => !isSchema(change))),
        ...schemas.map(({ uri }) => readSchemaFile(uri)),
      ]);
      return { schema: schemas.length > 0, files: [...new Set([...changed, ...openChanged(changes)])] };
    },
  };
}

/**
 * The new state, where documents that from now on are judged as saved count as saved now: findings of a text from before
 * the switch would stand in the wrong places. What the others were when saved is read anew, as nobody kept it.
 */
function savedAtSwitch(before: WorkspaceState, after: WorkspaceState): WorkspaceState {
  if (!isAnyOnSave(after)) return after;
  const isOnSave = (state: WorkspaceState, uri: string) => settingsFor(state, uri).run === 'onSave';
  const saved = new Map(after.saved);
  for (const [key, document] of after.open) {
    const known = saved.get(key);
    if (isOnSave(after, document.uri) && !isOnSave(before, document.uri)) saved.set(key, document);
    else if (known && known !== document && !isAnyOnSave(before)) {
      saved.set(key, createDocument(known.uri, known.text, known.version, known.languageId));
    }
  }
  return { ...after, saved };
}

/** Whether some documents are judged as they were saved: then all others count for them as they were saved, too. */
function isAnyOnSave({ settings, folderSettings }: WorkspaceState): boolean {
  return [settings, ...folderSettings.values()].some(({ run }) => run === 'onSave');
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  if (!keys.has(key)) return keys;
  return new Set([...keys].filter((one) => one !== key));
}
