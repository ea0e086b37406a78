import { documentInfoRequest, schemaAtRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** The requests of our own that the extension asks, besides the protocol's. */
export const own: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, features, snapshotFor }) {
    answer(documentInfoRequest, ['textDocument'], async ({ textDocument: { uri } }) =>
      features.documentInfo(await snapshotFor(uri), uri),
    );
    answer(schemaAtRequest, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      features.schemaBehind(await snapshotFor(uri), uri, position),
    );
  },
};
