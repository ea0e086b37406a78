import type { FileLinks, Reference } from './link.ts';

/** A few aliases can repeat so much that nobody could hold it; more than this is not written by hand. */
const mostRepeated = 10_000;

/** Gathers the references of a file, and tells places of the text from what aliases and merge keys repeat. */
export function createReferenceList() {
  const places = new Map<number, Reference>();
  /** Those of another kind in a place that has one, as in `/item`, where nothing stands in front of the slash. */
  const ofOtherKinds = new Map<string, Reference>();
  const repeated = new Map<string, Reference>();

  function repeat(reference: Reference): void {
    if (repeated.size < mostRepeated) repeated.set(textOf(reference), reference);
  }

  function addTo<Place>(map: Map<Place, Reference>, place: Place, known: Reference | undefined, reference: Reference) {
    if (known && (isInOwner(known) || !isInOwner(reference))) {
      if (textOf(known) !== textOf(reference)) repeat(reference);
      return;
    }
    map.set(place, reference);
    if (known) repeat(known);
  }

  return {
    add(reference: Reference): void {
      const { kind, word } = reference;
      const there = places.get(word.start);
      if (there === undefined || there.kind === kind) {
        addTo(places, word.start, there, reference);
      } else {
        const place = `${kind} ${word.start}`;
        addTo(ofOtherKinds, place, ofOtherKinds.get(place), reference);
      }
    },
    inOrder(): Pick<FileLinks, 'references' | 'repeated'> {
      return {
        references: byPlace([...places.values(), ...ofOtherKinds.values()]),
        repeated: byPlace([...repeated.values()]),
      };
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

function byPlace(references: Reference[]): Reference[] {
  return references.sort((a, b) => a.word.start - b.word.start);
}
