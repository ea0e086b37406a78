import { CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver';
import {
  codeActions as actionsAt,
  type CodeActionClient,
  codeActionKinds,
  resolveCodeAction,
} from '../../features/code-actions/code-actions.ts';
import { createLog, failedRuleLog } from '../log.ts';
import type { AnswerGroup } from './answering.ts';

const plainClient: CodeActionClient = {
  createsFiles: false,
  resolvesEdits: false,
  edits: { documentChanges: false, annotations: false },
};

/** Quick fixes, other ways to write something, and actions on whole files. */
export const codeActions: AnswerGroup = {
  // Without literals an action could only be a command, and the server has none.
  capabilities: ({ takesActions, actions }) =>
    takesActions
      ? { codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: actions.resolvesEdits } }
      : {},
  register({ answer, client, wholeSnapshot, connection }) {
    const onFailedFix = failedRuleLog(createLog(connection), 'mending what is found by');
    const actionClient = (): CodeActionClient => ({ ...(client()?.actions ?? plainClient), onFailedFix });
    answer(CodeActionRequest.type, ['textDocument', 'range'], async ({ textDocument: { uri }, range, context }) =>
      actionsAt(await wholeSnapshot(), uri, range, context ?? {}, actionClient()),
    );
    answer(CodeActionResolveRequest.type, [], async (action) =>
      resolveCodeAction(await wholeSnapshot(), action, actionClient()),
    );
  },
};
