import { chooseTargets, targetChoices } from '../../features/coverage/choose-targets.ts';
import { coverageTree as treeOf } from '../../features/coverage/coverage-tree.ts';
import { leastCovered } from '../../features/coverage/least-covered.ts';
import { nextGap, shownGaps } from '../../features/coverage/next-gap.ts';
import { programAt } from '../../features/coverage/programs-of.ts';
import { teachChoices, teachSkill } from '../../features/coverage/teach-skill.ts';
import {
  chooseTargetsRequest,
  coverageTreeChanged,
  coverageTreeRequest,
  gapsRequest,
  leastCoveredRequest,
  nextGapRequest,
  targetChoicesRequest,
  teachChoicesRequest,
  teachSkillRequest,
} from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** Coverage beside the text: the tree, the least covered target, gaps one after the other, and closing them. */
export const coverageTree: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, connection, onChange, wholeSnapshot }) {
    let isShown = false;
    answer(coverageTreeRequest, [], async ({ open }) => {
      isShown = true;
      return treeOf(await wholeSnapshot(), Array.isArray(open) ? open.filter((uri) => typeof uri === 'string') : []);
    });
    answer(leastCoveredRequest, ['uri'], async ({ uri }) => {
      isShown = true;
      return leastCovered(await wholeSnapshot(), uri);
    });
    answer(nextGapRequest, ['uri', 'position'], async (params) => nextGap(await wholeSnapshot(), params));
    answer(gapsRequest, ['program'], async ({ program, target }) => {
      const snapshot = await wholeSnapshot();
      const document = programAt(snapshot, program);
      return document ? shownGaps(snapshot, document, target) : [];
    });
    answer(teachChoicesRequest, ['program', 'skill'], async (params) => teachChoices(await wholeSnapshot(), params));
    answer(teachSkillRequest, ['program', 'skill', 'course'], async (params) =>
      teachSkill(await wholeSnapshot(), params),
    );
    answer(targetChoicesRequest, ['uri'], async ({ uri }) => targetChoices(await wholeSnapshot(), uri));
    answer(chooseTargetsRequest, ['program'], async ({ program, roles, frameworks }) =>
      chooseTargets(await wholeSnapshot(), { program, roles: wordsIn(roles), frameworks: wordsIn(frameworks) }),
    );
    onChange(() => {
      if (isShown) void connection.sendNotification(coverageTreeChanged);
    });
  },
};

/** An editor may send anything. */
function wordsIn(sent: unknown): readonly string[] {
  return Array.isArray(sent) ? sent.filter((word) => typeof word === 'string') : [];
}
