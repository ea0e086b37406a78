import { linkKey } from '../model/link.ts';
import type { SourceDocument } from './document.ts';
import { factsOf } from './links/file-facts.ts';
import { nearest } from './links/scope.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A program as it was: the one with its id, which may have been in another file then; else the one that was in its file,
 * under another id.
 */
export function programThen(past: Snapshot, program: SourceDocument): SourceDocument | undefined {
  const there = past.document(program.uri);
  const id = factsOf(program)?.model.id?.text;
  const namesakes = id === undefined ? [] : programsCalled(past, id);
  if (there && namesakes.includes(there)) return there;
  return nearest(program.uri, namesakes)[0] ?? there;
}

/** The programs of a workspace with an id. */
export function programsCalled({ links }: Snapshot, id: string): readonly SourceDocument[] {
  return links.declaring(linkKey({ kind: 'curriculum', id }));
}
