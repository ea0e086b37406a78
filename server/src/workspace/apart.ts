import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createDocument } from './document.ts';
import type { SchemaStore } from './schema-store.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnapshots } from './snapshot-of.ts';
import { emptyState } from './state.ts';
import { uriKey } from './uris.ts';

const folder = 'file:///examples';

/**
 * A workspace of its own, which holds the texts of some files by their paths, such as `hit.curriculum.yaml`. Nothing of
 * it lies on disk or is open in an editor, and nothing is chosen for it.
 */
export function workspaceApart(
  files: Readonly<Record<string, string>>,
  schemas: SchemaStore,
  taxonomy: TaxonomyIndex,
): Snapshot {
  const documents = Object.entries(files).map(([path, text]) => createDocument(uriApart(path), text));
  const disk = new Map(documents.map((document) => [uriKey(document.uri), document]));
  return createSnapshots(schemas, taxonomy)({ ...emptyState, folders: [folder], disk });
}

/** The path of a file of such a workspace. */
export function pathApart(uri: string): string {
  return decodeURIComponent(uri.slice(folder.length + 1));
}

function uriApart(path: string): string {
  return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
