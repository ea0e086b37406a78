import { NotificationType0 } from 'vscode-languageserver';
import { moveToTerm, termOutlooks } from '../../features/programs/move-to-term.ts';
import { programTree } from '../../features/programs/program-tree.ts';
import { moveToTermRequest, programsRequest, termOutlooksRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** Sent when the tree of programs may have changed, to those who have asked for it before. */
const programsChanged = new NotificationType0('hitCurriculum/programsChanged');

/** The tree of programs, and what is done in it. */
export const programs: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, connection, onChange, wholeSnapshot }) {
    let isShown = false;
    answer(programsRequest, [], async ({ open }) => {
      isShown = true;
      return programTree(
        await wholeSnapshot(),
        Array.isArray(open) ? open.filter((uri) => typeof uri === 'string') : [],
      );
    });
    answer(moveToTermRequest, ['moved', 'term'], async (params) => moveToTerm(await wholeSnapshot(), params));
    answer(termOutlooksRequest, ['moved', 'terms'], async (params) => termOutlooks(await wholeSnapshot(), params));
    onChange(() => {
      if (isShown) void connection.sendNotification(programsChanged);
    });
  },
};
