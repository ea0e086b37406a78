import type { Declaration, Use } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { isSameTarget, keyOf, type ReferencePlace, type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { ListedPlace } from './lens.ts';

/** The references to a target that do something particular with it, file by file. */
export function usersOf(snapshot: Snapshot, target: Target, uses: readonly Use[]): ReferencePlace[] {
  return snapshot.links.everyUseOf(target).filter(({ reference }) => uses.includes(reference.use));
}

/** Whether there is such a reference at all; looks no further than to the first. */
export function hasUsers({ links }: Snapshot, target: Target, uses: readonly Use[]): boolean {
  const key = keyOf(target);
  return links
    .mentioning(key)
    .some((document) =>
      (factsOf(document)?.used.get(key) ?? []).some(
        (reference) =>
          uses.includes(reference.use) &&
          targetsOf(links.resolve(document, reference)).some((one) => isSameTarget(one, target)),
      ),
    );
}

/** The courses that references belong to, each once, with all of its places. */
export function coursesUsing(places: readonly ReferencePlace[]): number {
  return new Set(
    places.flatMap(({ document, reference }) => {
      const course = courseAround(reference.owner);
      return course ? [`${document.uri} ${course.id}`] : [];
    }),
  ).size;
}

/** The files that references stand in, each once. */
export function filesUsing(places: readonly ReferencePlace[]): SourceDocument[] {
  return [...new Set(places.map(({ document }) => document))];
}

/** The places of references, each once. */
export function listed(places: readonly ReferencePlace[]): ListedPlace[] {
  // One place may say several things, by an alias.
  const byPlace = new Map(
    places.map(({ document, reference }) => [
      `${reference.word.start} ${document.uri}`,
      { document, word: reference.word },
    ]),
  );
  return [...byPlace.values()];
}

/** The course that something belongs to, as an outcome of it does. */
function courseAround(owner: Declaration | undefined): Declaration | undefined {
  return !owner || owner.kind === 'course' ? owner : courseAround(owner.owner);
}
