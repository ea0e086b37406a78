import { grouped } from '../model/grouped.ts';
import type { Reference, ReferenceKind } from '../model/link.ts';
import type { Resolution } from '../workspace/links/target.ts';
import type { CheckedFile, Meaning } from './rule.ts';

/**
 * What references mean, kind by kind: of a long file most name skills of the taxonomy, of which hardly a rule asks what
 * they mean.
 */
export function createMeanings(
  references: readonly Reference[],
  resolve: (reference: Reference) => Resolution,
): CheckedFile['meanings'] {
  let byKind: ReadonlyMap<string, readonly Reference[]> | undefined;
  const known = new Map<ReferenceKind, readonly Meaning[]>();

  function ofKind(kind: ReferenceKind): readonly Meaning[] {
    const there = known.get(kind);
    if (there) return there;
    byKind ??= grouped(references, (reference) => reference.kind);
    const meanings = (byKind.get(kind) ?? []).map((reference) => ({ reference, resolution: resolve(reference) }));
    known.set(kind, meanings);
    return meanings;
  }

  return (...kinds) => {
    const found = kinds.map(ofKind).filter((meanings) => meanings.length > 0);
    const [first = []] = found;
    return found.length < 2 ? first : found.flat().sort((a, b) => a.reference.word.start - b.reference.word.start);
  };
}
