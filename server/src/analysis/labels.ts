import { linkKey } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import { nearest } from '../workspace/links/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What a skill is called, for a file that names it by an id of the taxonomy or as `framework/item`; else the id itself. */
export function skillLabel(snapshot: Snapshot, document: SourceDocument, id: string): string {
  return snapshot.taxonomy.entry('skills', id)?.label ?? titleInFiles(snapshot, document, 'skill', id) ?? id;
}

/** What a role is called, for a file that names it: a role of the workspace hides one of the taxonomy. */
export function roleLabel(snapshot: Snapshot, document: SourceDocument, id: string): string {
  return titleInFiles(snapshot, document, 'role', id) ?? snapshot.taxonomy.entry('roles', id)?.label ?? id;
}

function titleInFiles({ links }: Snapshot, document: SourceDocument, kind: 'skill' | 'role', id: string) {
  const key = linkKey({ kind, id });
  const [declaring] = nearest(document.uri, links.declaring(key));
  return declaring && factsOf(declaring)?.declared.get(key)?.[0]?.title;
}
