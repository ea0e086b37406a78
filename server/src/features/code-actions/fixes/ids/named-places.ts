import { linkKey, type Reference, type ReferenceKind } from '../../../../model/link.ts';
import type { Spot } from '../../../../syntax/edit/spot.ts';
import type { Finding, OffsetRange } from '../../../../syntax/finding.ts';
import type { ActionContext } from '../../action.ts';

/** Every place of the file at which the id of a finding stands with the same meaning: none, in most cases. */
export function placesOf({ snapshot, document, facts }: ActionContext, finding: Finding): readonly Reference[] {
  const first = referenceAt(facts?.references ?? [], finding);
  if (!first) return [];
  const { state } = snapshot.links.resolve(document, first);
  const alike = facts?.mentioned.get(linkKey(first)) ?? [];
  return alike.filter((reference) => snapshot.links.resolve(document, reference).state === state);
}

/** Of `framework/item` a finding is about the item where it marks the whole of it. */
function referenceAt(references: readonly Reference[], { code, start, end }: Finding): Reference | undefined {
  const kind: ReferenceKind | undefined = code === 'unknown-item' ? 'skill' : undefined;
  return references.find(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      ((one.word.start === start && one.word.end === end) || (one.scalar.start === start && one.scalar.end === end)),
  );
}

/** Whether a word is the key of an entry, as opposed to a value. */
export function isKey({ entry }: Spot, { start }: OffsetRange): boolean {
  return entry?.key.start === start;
}
