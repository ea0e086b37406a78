import { linkKey } from '../../model/link.ts';
import { ofLittleRoom } from '../closed-document.ts';
import type { SourceDocument } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { uriKey } from '../uris.ts';
import type { DocumentChange, LinkChanges } from './changes.ts';
import { factsOf } from './file-facts.ts';
import { targetsOf } from './target.ts';

/** The change of one document, between two snapshots. */
export interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly change: DocumentChange;
  readonly links: LinkChanges;
}

/** The same question to the snapshot before with the document as it was then, and to the one after. */
export function inBoth<T>(
  { before, after, change }: Step,
  ask: (snapshot: Snapshot, document: SourceDocument) => readonly T[],
): T[] {
  return [...(change.before ? ask(before, change.before) : []), ...(change.after ? ask(after, change.after) : [])];
}

/** The documents for which a file is, or was, part of what they are understood by. */
export function aroundOf(step: Step): SourceDocument[] {
  const users = inBoth(step, usersAbove);
  const programs = [step.change.before, step.change.after, ...users].flatMap((one) => one ?? []);
  return [
    ...users,
    ...inBoth(step, naming),
    // What a program sees, the catalogs that it uses see as well, now or as it was before.
    ...[step.before, step.after].flatMap((snapshot) =>
      programs.flatMap((document) => {
        const program = sameIn(snapshot, document);
        return program ? catalogsBelow(snapshot, program) : [];
      }),
    ),
  ];
}

/** The files that use a file, and those that use these. */
export function usersAbove({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  const users = new Set<SourceDocument>([document]);
  for (const one of users) for (const user of links.usersOf(one)) users.add(user);
  users.delete(document);
  return [...users];
}

/** Courses of a catalog may require what a program that uses it has. */
export function catalogsBelow({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  return links.scopeOf(document).documents.filter((one) => one !== document && one.kind === 'catalog');
}

/** The files that refer to a file by its id, and mean this one. */
export function naming({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  const { id, kind } = factsOf(document)?.model ?? {};
  if (!id || !kind) return [];
  const key = linkKey({ kind, id: id.text });
  return links.mentioning(key).filter((other) =>
    factsOf(other)
      ?.mentioned.get(key)
      ?.some((reference) =>
        targetsOf(links.resolve(other, reference)).some((one) => one.from === 'file' && one.document === document),
      ),
  );
}

/** A document as it is in a snapshot. */
export function sameIn({ parts }: Snapshot, document: SourceDocument): SourceDocument | undefined {
  const key = document.fact(keyOf);
  return parts.open.get(key) ?? parts.disk.get(key);
}

export const keyOf = ofLittleRoom(({ uri }) => uriKey(uri));
