import type { SourceDocument } from '../document.ts';

/** The files whose courses and items can be written in a file. */
export interface Scope {
  /** The file itself, then the catalogs and frameworks that it uses, and those that these use. */
  readonly documents: readonly SourceDocument[];
  /** Whether all of them are known and readable, so that what is not in them is certainly not there. */
  readonly complete: boolean;
}

/** Of several files with the same id, those that are nearest to a file: the most folders in common. */
export function nearest(uri: string, documents: readonly SourceDocument[]): readonly SourceDocument[] {
  if (documents.length < 2) return documents;
  const ranked = documents.map((document) => ({ document, shared: sharedFolders(uri, document.uri) }));
  const most = Math.max(...ranked.map(({ shared }) => shared));
  return ranked.filter(({ shared }) => shared === most).map(({ document }) => document);
}

function sharedFolders(one: string, other: string): number {
  const a = one.split('/').slice(0, -1);
  const b = other.split('/').slice(0, -1);
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}
