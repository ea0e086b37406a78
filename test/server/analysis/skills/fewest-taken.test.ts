import { expect, test } from 'vitest';
import { plannedPlaces } from '../../../../server/src/analysis/planned-places.ts';
import { fewestTaken, tracksOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** How many options everyone takes of the choice in a term; courses have 3, 4 and at most 6 credits, or none written. */
function taken(choice: string): number | undefined {
  const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 3: { title: Three, credits: 3 }
  HIT 4: { title: Four, credits: 4 }
  HIT 6: { title: Six at most, credits: { min: 2, max: 6 } }
  HIT 0: { title: Nobody knows }
terms:
  - title: Fall
    courses:
      - ${choice}
`);
  const program = workspace.document('/hit.curriculum.yaml');
  const [track] = tracksOf(workspace.snapshot(), program);
  const slots = [...plannedPlaces(program).values()].flat().map(({ slot }) => slot);
  const slot = slots.find((one) => 'from' in one);
  return slot && 'from' in slot && track ? fewestTaken(slot, track.courses) : undefined;
}

test.each<[what: string, choice: string, fewest: number]>([
  ['as many as are to be chosen', '{ choose: 2, from: [HIT 3, HIT 4, HIT 6] }', 2],
  ['no more than there are', '{ choose: 9, from: [HIT 3, HIT 4] }', 2],
  ['of credits, as many as the largest make necessary', '{ choose: { credits: 7 }, from: [HIT 3, HIT 4, HIT 6] }', 2],
  ['of credits that one course has, one', '{ choose: { credits: 6 }, from: [HIT 3, HIT 4, HIT 6] }', 1],
  ['of no credits, none', '{ choose: { credits: 0 }, from: [HIT 3, HIT 4] }', 0],
  ['of more credits than there are, all', '{ choose: { credits: 30 }, from: [HIT 3, HIT 4] }', 2],
  ['where credits are not known, one may be enough', '{ choose: { credits: 9 }, from: [HIT 3, HIT 0, HIT 4] }', 1],
  ['where a course is not known, one may be enough', '{ choose: { credits: 9 }, from: [HIT 3, HIT 99, HIT 4] }', 1],
])('of a choice everyone takes %s', (_what, choice, fewest) => {
  expect(taken(choice)).toBe(fewest);
});
