import {
  LinkedEditingRangeRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import { linkedEditing } from '../../features/linked-editing.ts';
import { isRefusal, type Refusal } from '../../features/rename/refusal.ts';
import { prepareRename, rename } from '../../features/rename/rename.ts';
import type { AnswerGroup } from './answering.ts';

/** Giving something another name, everywhere. */
export const renaming: AnswerGroup = {
  capabilities: ({ preparesRename }) => ({
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
  }),
  register({ answer, client, wholeSnapshot }) {
    answer(PrepareRenameRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      unlessRefused(prepareRename(await wholeSnapshot(), uri, position)),
    );
    answer(RenameRequest.type, ['textDocument', 'position', 'newName'], async ({ textDocument, position, newName }) => {
      const edits = client()?.renameEdits ?? { documentChanges: false, annotations: false };
      return unlessRefused(rename(await wholeSnapshot(), textDocument.uri, position, newName, edits));
    });
    answer(LinkedEditingRangeRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      linkedEditing(await wholeSnapshot(), uri, position),
    );
  },
};

/** Editors show the message of an error, and nothing for an answer that is empty. */
function unlessRefused<Value extends object>(answer: Value | Refusal): Value {
  if (isRefusal(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer as Value;
}
