import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { mainResults } from '../coverage/gaps.ts';
import { reachedInWords } from '../words/coverage.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { coursesUsing, hasUsers, listed, usersOf } from './users.ts';

/**
 * Above an outcome of a program: `3 courses contribute · reinforced for everyone, mastered possible`. That none does is a
 * gap once courses contribute to others.
 */
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
    const words =
      count === 0 ? 'no course contributes' : count === 1 ? '1 course contributes' : `${count} courses contribute`;
    const reached = count === 0 ? undefined : reachedBy(snapshot, document, outcome.id);
    return {
      title: reached === undefined ? words : `${words} · ${reached}`,
      places: listed(places),
    };
  },
};

/** The level that courses bring it to; undefined where their levels do not say. */
function reachedBy(snapshot: Snapshot, program: SourceDocument, outcome: string): string | undefined {
  const [covered] = programCoverage(snapshot, program).filter(({ kind }) => kind === 'outcomes');
  const requirement = (covered ? mainResults(covered) : [])
    .flatMap(({ requirements }) => requirements)
    .find(({ id }) => id === outcome);
  return requirement?.possible ? reachedInWords(requirement) : undefined;
}
