import type { ReferenceKind } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import { keysOfKind, referencesOfKind } from '../workspace/links/keys-of-kind.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CheckedFile, Meaning, OwnFirst } from './rule.ts';

/**
 * What references mean, kind by kind: of a long file most name skills of the taxonomy, of which hardly a rule asks what
 * they mean.
 */
export function createMeanings({ links }: Snapshot, document: SourceDocument): CheckedFile['meanings'] {
  const known = new Map<ReferenceKind, readonly Meaning[]>();

  function ofKind(kind: ReferenceKind): readonly Meaning[] {
    const there = known.get(kind);
    if (there) return there;
    const references = referencesOfKind(document, kind);
    const meanings = references.map((reference) => ({ reference, resolution: links.resolve(document, reference) }));
    known.set(kind, meanings);
    return meanings;
  }

  return (...kinds) => {
    const found = kinds.map(ofKind).filter((meanings) => meanings.length > 0);
    const [first = []] = found;
    return found.length < 2 ? first : found.flat().sort((a, b) => a.reference.word.start - b.reference.word.start);
  };
}

/** The references of a kind that do not mean one thing, in the order of the text: none of what the file declares is. */
export function readUnfound({ links }: Snapshot, document: SourceDocument, kind: OwnFirst): readonly Meaning[] {
  const mentioned = factsOf(document)?.mentioned;
  const unfound: Meaning[] = [];
  for (const key of keysOfKind(document, 'undeclared', kind)) {
    for (const reference of mentioned?.get(key) ?? []) {
      const resolution = links.resolve(document, reference);
      // What one of them finds all of them find, as they have one key.
      if (resolution.state === 'found') break;
      unfound.push({ reference, resolution });
    }
  }
  return unfound.sort((a, b) => a.reference.word.start - b.reference.word.start);
}
