import { coverageFormats } from '../../formats/report/formats.ts';
import { madeCoverageDocument } from '../made-document.ts';
import { coverageDocumentRequest, coverageFormatsRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** The coverage of a program as a document, for whoever writes it to a file. */
export const documents: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, wholeSnapshot }) {
    answer(coverageFormatsRequest, [], () =>
      Object.entries(coverageFormats).map(([format, { title, about, ending }]) => ({ format, title, about, ending })),
    );
    answer(coverageDocumentRequest, ['uri'], async (params) => madeCoverageDocument(await wholeSnapshot(), params));
  },
};
