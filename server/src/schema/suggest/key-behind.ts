import type { OffsetRange } from '../../syntax/finding.ts';
import type { Layout } from './layout.ts';
import type { Slot } from './slot.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The slot for a key that is typed directly in front of another one, as `prep` in `prepuses: [skills]`: an entry of its
 * own before that one, which stays as it is. Absent where the word is one key; `known` are the keys that fit there.
 */
export function slotBeforeKey(text: string, slot: Slot, known: readonly Suggestion[]): Slot | undefined {
  const { replace, cursor, keyOnly } = slot;
  if (!slot.keys || keyOnly !== 'colon') return undefined;
  const isKnown = ({ start, end }: OffsetRange) => {
    const word = text.slice(start, end);
    return known.some(({ kind, value }) => kind === 'key' && value === word);
  };
  if (cursor > replace.start && isKnown(replace)) return undefined;
  if (!isKnown({ start: cursor, end: replace.end })) return undefined;
  return {
    ...slot,
    replace: { start: replace.start, end: cursor },
    keyOnly: 'no',
    siblingKeys: [...slot.siblingKeys, text.slice(cursor, replace.end)],
  };
}

/** What is inserted in such a slot, with what parts it from the key behind it. */
export function beforeKey(suggestion: Suggestion, slot: Slot, layout: Layout): Suggestion {
  const between = slot.flow ? ', ' : layout.lineBreak + ' '.repeat(slot.column);
  return { ...suggestion, insert: [...suggestion.insert, between] };
}
