import type { SourceDocument } from './document.ts';
import type { IgnoreFiles } from './ignore-files.ts';
import type { SchemaContext } from './schema-reference.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { folderOf } from './uris.ts';
import type { FileContext } from './workspace-file.ts';

/** Everything that the workspace knows at one moment. Its maps are never changed, only replaced; keys are `uriKey`s. */
export interface WorkspaceState {
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  /** What the editor says for single folders, by their URIs as in `folders`. */
  readonly folderSettings: ReadonlyMap<string, Settings>;
  /** The `.gitignore` files that count in a folder, by its URI as in `folders`; absent before it was listed. */
  readonly ignores: ReadonlyMap<string, IgnoreFiles>;
  /** The open documents as they are now. */
  readonly open: ReadonlyMap<string, SourceDocument>;
  /** The open documents as they were when last saved, or opened. */
  readonly saved: ReadonlyMap<string, SourceDocument>;
  /**
   * Keys of open documents whose files were moved away or deleted, and that nobody typed in since: editors may keep such
   * documents open for minutes, unseen.
   */
  readonly gone: ReadonlySet<string>;
  /** The workspace's files as they are on disk. */
  readonly disk: ReadonlyMap<string, SourceDocument>;
  /** URIs of the workspace's files that are on disk and cannot be read: what they declare is unknown. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** URIs of folders that cannot be listed: whether there are files in them is unknown. */
  readonly unreadableFolders: ReadonlyMap<string, string>;
  /** Whether some folder was not read yet, or not to its end: a file that is not known may still turn up. */
  readonly reading: boolean;
  /** The texts of schema files that were read; null for a file that is not there. */
  readonly schemaTexts: ReadonlyMap<string, string | null>;
}

export const emptyState: WorkspaceState = {
  folders: [],
  settings: defaultSettings,
  folderSettings: new Map(),
  ignores: new Map(),
  open: new Map(),
  saved: new Map(),
  gone: new Set(),
  disk: new Map(),
  unreadable: new Map(),
  unreadableFolders: new Map(),
  reading: false,
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

export function fileContext(state: WorkspaceState): FileContext {
  return { ...schemaContext(state), ignores: state.ignores };
}
