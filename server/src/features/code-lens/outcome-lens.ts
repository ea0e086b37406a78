import { linkKey } from '../../model/link.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { coursesUsing, hasUsers, listed, usersOf } from './users.ts';

/** Above an outcome of a program: `3 courses contribute`. That none does is a gap once courses contribute to others. */
export const outcomeLens: LensMaker = {
  switch: 'outcomes',
  places(snapshot, document) {
    const outcomes = declaredIn(document, 'outcome');
    const used = outcomes.filter((outcome) =>
      hasUsers(snapshot, { from: 'file', document, declaration: outcome }, ['contributes-to']),
    );
    const areGaps = used.length > 0 && snapshot.links.scopeOf(document).complete;
    return (areGaps ? outcomes : used).map((outcome) => ({
      at: outcome.word,
      data: { about: 'outcome', uri: document.uri, key: linkKey(outcome) },
    }));
  },
  words(snapshot, document, data) {
    const outcome = data.about === 'outcome' ? declarationWith(document, data.key) : undefined;
    if (!outcome) return undefined;
    const places = usersOf(snapshot, { from: 'file', document, declaration: outcome }, ['contributes-to']);
    const count = coursesUsing(places);
    return {
      title:
        count === 0 ? 'no course contributes' : count === 1 ? '1 course contributes' : `${count} courses contribute`,
      places: listed(places),
    };
  },
};
