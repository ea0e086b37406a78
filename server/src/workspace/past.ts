import { createDocument, type SourceDocument } from './document.ts';
import type { SchemaStore } from './schema-store.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnapshots } from './snapshot-of.ts';
import { emptyState, schemaContext, type WorkspaceState } from './state.ts';
import { pathBelow, uriKey } from './uris.ts';
import { isWorkspaceFile } from './workspace-file.ts';

/** What a workspace was in a version of one repository. */
export interface Past {
  /** The URI of the folder that the repository keeps. */
  readonly repository: string;
  /** All of its files that counted then, by their URIs. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The workspace as it was, with the folders and settings of now: catalogs, roles and frameworks are those of then. What
 * is in no folder of the repository is as it is now, since nobody knows what it was.
 */
export function snapshotAt(now: Snapshot, { repository, texts }: Past, schemas: SchemaStore): Snapshot {
  const then = [...texts].map(([uri, text]) => createDocument(uri, text));
  const documents = [...documentsOutside(now, repository), ...then];
  const disk = new Map(documents.map((document) => [uriKey(document.uri), document]));
  return createSnapshots(schemas, now.taxonomy)({ ...withoutFiles(now), disk });
}

/** Whether a file would have been one of the workspace: by its name, or because it is one now. */
export function wouldCount(now: Snapshot): (uri: string) => boolean {
  const context = { ...schemaContext(withoutFiles(now)), ignores: new Map() };
  return (uri) => isWorkspaceFile(uri, context) || now.document(uri) !== undefined;
}

/** The documents that a repository does not keep. */
export function documentsOutside(now: Snapshot, repository: string): SourceDocument[] {
  return [...now.documents()].filter(({ uri }) => pathBelow(repository, uri) === undefined);
}

function withoutFiles({ parts: { folders, settings, folderSettings } }: Snapshot): WorkspaceState {
  return { ...emptyState, folders, settings, folderSettings };
}
