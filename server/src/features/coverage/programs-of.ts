import { programTargets } from '../../analysis/skills/program-targets.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * The programs that a file is about, by address: itself, or those that prepare for the role or framework, or draw on the
 * catalog or framework.
 */
export function programsOf(snapshot: Snapshot, document: SourceDocument): readonly SourceDocument[] {
  if (document.kind === 'curriculum') return [document];
  if (document.kind === undefined) return [];
  const isTarget = (program: SourceDocument) =>
    programTargets(snapshot, program).some(({ definition }) => definition.document === document);
  return snapshot.links
    .files('curriculum')
    .filter((program) => snapshot.links.scopeOf(program).documents.includes(document) || isTarget(program))
    .sort((one, other) => (one.uri < other.uri ? -1 : 1));
}

/** The program with an address; undefined for any other file. */
export function programAt(snapshot: Snapshot, uri: string): SourceDocument | undefined {
  const document = snapshot.document(uri);
  return document && factsOf(document)?.model.kind === 'curriculum' ? document : undefined;
}
