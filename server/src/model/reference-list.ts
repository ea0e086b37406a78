import type { FileLinks, Reference } from './link.ts';

/** A few aliases can repeat so much that nobody could hold it; more than this is not written by hand. */
const mostRepeated = 10_000;

/** Gathers the references of a file, and tells places of the text from what aliases and merge keys repeat. */
export function createReferenceList() {
  const places = new Map<string, Reference>();
  const repeated = new Map<string, Reference>();

  function repeat(reference: Reference): void {
    if (repeated.size < mostRepeated) repeated.set(textOf(reference), reference);
  }

  return {
    add(reference: Reference): void {
      const place = `${reference.kind} ${reference.word.start}`;
      const known = places.get(place);
      if (known && (isInOwner(known) || !isInOwner(reference))) {
        if (textOf(known) !== textOf(reference)) repeat(reference);
        return;
      }
      places.set(place, reference);
      if (known) repeat(known);
    },
    inOrder(): Pick<FileLinks, 'references' | 'repeated'> {
      return { references: byPlace(places), repeated: byPlace(repeated) };
    },
  };
}

/** Whether a word is written in what it belongs to, and not brought there by an alias. */
function isInOwner({ owner, word }: Reference): boolean {
  return !owner || (owner.range.start <= word.start && word.end <= owner.range.end);
}

/** The same for references of one file that say the same in the same place. */
function textOf({ kind, id, word, use, owner }: Reference): string {
  return `${kind} ${word.start} ${use} ${owner?.kind} ${owner?.range.start} ${id}`;
}

function byPlace(references: ReadonlyMap<string, Reference>): Reference[] {
  return [...references.values()].sort((a, b) => a.word.start - b.word.start);
}
