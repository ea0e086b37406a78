import type { FileKind } from '../model/file-kind.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What we take a document for, and what it is checked against: what the editor's status bar shows. */
export interface DocumentInfo {
  readonly kind: FileKind | null;
  readonly schema: {
    readonly uri: string;
    readonly title: string;
    readonly because: 'file-kind' | 'setting' | 'modeline';
  } | null;
}

export function documentInfo(snapshot: Snapshot, uri: string): DocumentInfo {
  const document = snapshot.document(uri);
  if (!document) return { kind: null, schema: null };
  const choice = snapshot.schemaFor(document);
  const kind = document.kind ?? null;
  if (!choice) return { kind, schema: null };
  const { root, uri: schemaUri } = choice.schema;
  const title = typeof root === 'object' && typeof root.title === 'string' ? root.title : nameOf(schemaUri);
  return { kind, schema: { uri: schemaUri, title, because: choice.because } };
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
