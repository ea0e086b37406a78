import type { Entry, Taxonomy } from '../../../../schemas/taxonomy.ts';
import { closestTo } from '../../schema/words/did-you-mean.ts';
import { searchRank } from '../../taxonomy/search.ts';
import { WrongUse } from '../wrong-use.ts';
import { type Kind, listByKind } from './kinds.ts';

/** An entry of the taxonomy, and what it is. */
export interface KindOfEntry {
  readonly kind: Kind;
  readonly entry: Entry;
}

/** The entries that a person means by an id, or by exactly what they are called; of the ids, several lists may have one. */
export function entriesNamed(named: string, kinds: readonly Kind[], taxonomy: Taxonomy): readonly KindOfEntry[] {
  const all = kinds.flatMap((kind) => taxonomy[listByKind[kind]].map((entry): KindOfEntry => ({ kind, entry })));
  const byId = all.filter(({ entry }) => entry.id === named || ('code' in entry && entry.code === named));
  if (byId.length > 0) return byId;
  const called = all.filter(({ entry }) => searchRank(entry, named) === 0);
  if (called.length > 0 && named.trim() !== '') return called;
  const near = closestTo(
    named.trim(),
    all.map(({ entry }) => entry.id),
  );
  throw new WrongUse(
    near === undefined
      ? `“${named}” is not in the taxonomy. Search by words: hit-curriculum taxonomy search ${wordsOf(named)}`
      : `“${named}” is not in the taxonomy. Did you mean ${near}?`,
  );
}

function wordsOf(named: string): string {
  return named.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() || '<words>';
}
