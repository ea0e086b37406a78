import type { SourceDocument } from './document.ts';
import { createGlobs } from './globs.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { emptyState, type WorkspaceState } from './state.ts';
import { uriKey } from './uris.ts';

/**
 * What a state says besides its documents, as plain data that another thread can have. Which files are part of the
 * workspace is decided by then, so nothing in it decides that.
 */
export interface CopiedState
  extends Pick<WorkspaceState, 'folders' | 'gone' | 'unreadable' | 'unreadableFolders' | 'reading' | 'schemaTexts'> {
  readonly settings: CopiedSettings;
  readonly folderSettings: ReadonlyMap<string, CopiedSettings>;
}

type CopiedSettings = Omit<Settings, 'files' | 'hidden' | 'schemas'> & {
  readonly schemas: readonly { readonly schema: string; readonly globs: readonly string[] }[];
};

export function copiedState(state: WorkspaceState): CopiedState {
  const { folders, gone, unreadable, unreadableFolders, reading, schemaTexts } = state;
  return {
    folders,
    gone,
    unreadable,
    unreadableFolders,
    reading,
    schemaTexts,
    settings: copiedSettings(state.settings),
    folderSettings: new Map([...state.folderSettings].map(([folder, settings]) => [folder, copiedSettings(settings)])),
  };
}

/** The same state again, with documents of its own: those that are open, and those on disk in their order. */
export function stateOfCopy(
  copy: CopiedState,
  openDocuments: readonly SourceDocument[],
  closedDocuments: readonly SourceDocument[],
): WorkspaceState {
  const open = byKey(openDocuments);
  return {
    ...emptyState,
    ...copy,
    settings: settingsOfCopy(copy.settings),
    folderSettings: new Map([...copy.folderSettings].map(([folder, settings]) => [folder, settingsOfCopy(settings)])),
    open,
    saved: open,
    disk: byKey(closedDocuments),
  };
}

function byKey(documents: readonly SourceDocument[]): ReadonlyMap<string, SourceDocument> {
  return new Map(documents.map((document) => [uriKey(document.uri), document]));
}

function copiedSettings({ files: _, hidden: __, schemas, ...plain }: Settings): CopiedSettings {
  return { ...plain, schemas: schemas.map(({ schema, globs }) => ({ schema, globs })) };
}

function settingsOfCopy({ schemas, ...plain }: CopiedSettings): Settings {
  return {
    ...defaultSettings,
    ...plain,
    schemas: schemas.map(({ schema, globs }) => ({ schema, globs, matches: createGlobs(globs) })),
  };
}
