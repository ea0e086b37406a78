import { exportChoices, exported } from '../exporting.ts';
import { exportFormatsRequest, exportRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** Files in other formats, for whoever writes them to disk. */
export const exports: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, wholeSnapshot }) {
    answer(exportFormatsRequest, ['uri'], async ({ uri }) => exportChoices(await wholeSnapshot(), uri));
    answer(exportRequest, ['uri'], async (params) => exported(await wholeSnapshot(), params));
  },
};
