import {
  type Connection,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  WillDeleteFilesRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver';
import { type DeletionWarning, deletionWarning } from '../../features/file-operations/delete-files.ts';
import { renameFiles } from '../../features/file-operations/rename-files.ts';
import type { AnswerGroup } from './answering.ts';

/** Links lead to files of any kind, so it matters of every file and folder what becomes of it. */
const everything = { filters: [{ pattern: { glob: '**' } }] };

const showPlace = 'Show the First Place';

/** What is done before files are renamed, moved or deleted. */
export const fileOperations: AnswerGroup = {
  capabilities: ({ tellsOfRenames, tellsOfDeletions }) => ({
    workspace: {
      fileOperations: {
        ...(tellsOfRenames ? { willRename: everything } : {}),
        ...(tellsOfDeletions ? { willDelete: everything } : {}),
      },
    },
  }),
  register({ answer, client, wholeSnapshot, connection }) {
    answer(WillRenameFilesRequest.type, ['renames'], async ({ files }) => {
      const edits = client()?.edits ?? { documentChanges: false, annotations: false };
      return renameFiles(await wholeSnapshot(), files, edits);
    });
    answer(WillDeleteFilesRequest.type, ['files'], async ({ files }) => {
      const uris = files.map(({ uri }) => uri);
      const warning = deletionWarning(await wholeSnapshot(), uris);
      const canShow = client()?.showsDocuments === true;
      // No editor lets a server stop a deletion, so it is not kept waiting for somebody to read. One that refuses to tell
      // has its reasons.
      if (warning) void tell(connection, warning, canShow).catch(() => undefined);
      return null;
    });
  },
};

async function tell(connection: Connection, { message, place }: DeletionWarning, canShow: boolean): Promise<void> {
  const type = MessageType.Warning;
  if (!canShow) return connection.sendNotification(ShowMessageNotification.type, { type, message });
  const actions = [{ title: showPlace }];
  const chosen = await connection.sendRequest(ShowMessageRequest.type, { type, message, actions });
  if (chosen?.title !== showPlace) return;
  await connection.sendRequest(ShowDocumentRequest.type, { uri: place.uri, selection: place.range, takeFocus: true });
}
